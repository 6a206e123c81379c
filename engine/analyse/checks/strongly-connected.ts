/** The groups of nodes that lie on a common cycle; a node alone only if it leads to itself. Tarjan's algorithm, without recursion. */
export function stronglyConnected(next: readonly (readonly number[])[]): number[][] {
  const search = new Search(next);
  for (let node = 0; node < next.length; node += 1) search.from(node);
  return search.groups.filter(
    (group) => group.length > 1 || next[group[0] as number]?.includes(group[0] as number),
  );
}

class Search {
  readonly groups: number[][] = [];
  readonly #next: readonly (readonly number[])[];
  readonly #order: (number | undefined)[] = [];
  readonly #low: number[] = [];
  readonly #stack: number[] = [];
  readonly #onStack = new Set<number>();
  #count = 0;

  constructor(next: readonly (readonly number[])[]) {
    this.#next = next;
  }

  from(root: number): void {
    if (this.#order[root] !== undefined) return;
    const path: { node: number; at: number }[] = [];
    this.#enter(root, path);
    for (let top = path.at(-1); top !== undefined; top = path.at(-1)) {
      const successor = this.#next[top.node]?.[top.at];
      if (successor === undefined) this.#leave(path);
      else {
        top.at += 1;
        if (this.#order[successor] === undefined) this.#enter(successor, path);
        else if (this.#onStack.has(successor)) this.#lower(top.node, this.#order[successor]);
      }
    }
  }

  #enter(node: number, path: { node: number; at: number }[]): void {
    this.#order[node] = this.#low[node] = this.#count;
    this.#count += 1;
    this.#stack.push(node);
    this.#onStack.add(node);
    path.push({ node, at: 0 });
  }

  #leave(path: { node: number; at: number }[]): void {
    const { node } = path.pop() as { node: number };
    const around = path.at(-1);
    if (around !== undefined) this.#lower(around.node, this.#low[node] as number);
    if (this.#low[node] !== this.#order[node]) return;
    const group = this.#stack.splice(this.#stack.indexOf(node));
    for (const member of group) this.#onStack.delete(member);
    this.groups.push(group);
  }

  #lower(node: number, to: number): void {
    this.#low[node] = Math.min(this.#low[node] as number, to);
  }
}
