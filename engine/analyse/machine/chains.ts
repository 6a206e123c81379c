import type { Microstep } from './microstep.ts';

interface Node {
  readonly next: Map<number, Node>;
  number: number;
}

/** Sequences of microsteps, each numbered once. */
export class Chains {
  readonly #all: (readonly Microstep[])[] = [];
  readonly #root: Node = { next: new Map(), number: -1 };

  numberOf(steps: readonly Microstep[]): number {
    let node = this.#root;
    for (const { id } of steps) {
      let next = node.next.get(id);
      if (next === undefined) node.next.set(id, (next = { next: new Map(), number: -1 }));
      node = next;
    }
    if (node.number === -1) node.number = this.#all.push([...steps]) - 1;
    return node.number;
  }

  at(chain: number): readonly Microstep[] {
    return this.#all[chain] as readonly Microstep[];
  }

  get size(): number {
    return this.#all.length;
  }
}
