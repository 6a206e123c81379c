import type { PropertyDefinition } from '../../language/types.generated.ts';
import { canReach } from '../checks/ends.ts';
import type { Graph } from '../machine/explore.ts';
import { has } from '../machine/space.ts';
import { type Automaton, BROKEN, type Watch, WATCHES } from './automaton.ts';
import type { Happening } from './effects.ts';
import type { Words } from './word.ts';

/** A run that breaks a property, as edges of the graph, and what in its last step does. */
export interface Violation {
  readonly edges: readonly number[];
  readonly because: Happening | 'together' | 'cannotEnd';
}

export interface Searched {
  readonly violations: readonly Violation[];
  /** How many points were looked at, each with what the property had seen. */
  readonly configurations: number;
  readonly inTime: boolean;
}

/** Of ways that break a property in different steps, so many are tried. */
const MOST_VIOLATIONS = 4;

/** Breadth first over the graph and what the property has seen, so that the first violation found is a shortest one. */
export class PropertySearch {
  readonly #graph: Graph;
  readonly #words: Words;
  readonly #automaton: Automaton;
  readonly #together: readonly number[];
  readonly #ends: Uint8Array | undefined;
  readonly #steps = new Map<number, readonly (readonly [Watch | typeof BROKEN, Happening | undefined])[]>();
  readonly #reachedBy = new Map<number, { readonly edge: number; readonly before: number }>();
  readonly #violations: Violation[] = [];
  readonly #seen = new Set<string>();

  constructor(property: PropertyDefinition, graph: Graph, words: Words, automaton: Automaton) {
    this.#graph = graph;
    this.#words = words;
    this.#automaton = automaton;
    this.#together = (property.together ?? []).map(
      (path) => graph.machine.statesByPath.get(path)?.index ?? -1,
    );
    this.#ends = property.canEnd === true ? canReach(graph, () => true) : undefined;
  }

  run(deadline: () => boolean): Searched {
    const waiting: number[] = [];
    const { from } = this.#graph;
    for (let edge = 0; edge < from.length && from.at(edge) === -1; edge += 1)
      this.#follow(edge, -1, this.#automaton.begin, waiting);
    let done = 0;
    for (; done < waiting.length && this.#violations.length < MOST_VIOLATIONS; done += 1) {
      if (done % 512 === 511 && deadline())
        return { violations: this.#violations, configurations: done, inTime: false };
      this.#expand(waiting[done] as number, waiting);
    }
    return { violations: this.#violations, configurations: Math.max(1, this.#reachedBy.size), inTime: true };
  }

  #expand(node: number, waiting: number[]): void {
    const point = Math.floor(node / WATCHES);
    const { leaves } = this.#graph;
    for (let edge = leaves.at(point); edge < leaves.at(point + 1); edge += 1)
      this.#follow(edge, node, node % WATCHES, waiting);
  }

  #follow(edge: number, before: number, watch: Watch, waiting: number[]): void {
    const [next, because] = this.#step(edge)[watch] as readonly [
      Watch | typeof BROKEN,
      Happening | undefined,
    ];
    if (next === BROKEN) return this.#violated(edge, before, because as Happening);
    const point = this.#graph.to.at(edge);
    const node = point * WATCHES + next;
    if (this.#reachedBy.has(node)) return;
    this.#reachedBy.set(node, { edge, before });
    const broken = this.#brokenAt(point, next);
    if (broken === undefined) waiting.push(node);
    else this.#violated(edge, before, broken);
  }

  #brokenAt(point: number, watch: Watch): 'together' | 'cannotEnd' | undefined {
    if (this.#ends !== undefined && this.#ends[point] === 0) return 'cannotEnd';
    if (this.#together.length === 0 || !this.#automaton.watches(watch)) return undefined;
    const active = this.#graph.points.at(point);
    return this.#together.every((state) => state !== -1 && has(active, state)) ? 'together' : undefined;
  }

  /** What a step makes of each state of the automaton; steps that do the same are looked at once. */
  #step(edge: number) {
    const trigger = this.#graph.trigger.at(edge);
    const chain = this.#graph.chain.at(edge);
    const key = trigger * this.#graph.chains.size + chain;
    let known = this.#steps.get(key);
    if (known === undefined) {
      const word = this.#words.of(trigger, chain).flatMap((happening) => {
        const meaning = this.#automaton.meaningOf(happening);
        return meaning === 0 ? [] : [{ happening, meaning }];
      });
      known = Array.from({ length: WATCHES }, (_, watch) => this.#through(watch, word));
      this.#steps.set(key, known);
    }
    return known;
  }

  #through(begin: Watch, word: readonly { happening: Happening; meaning: number }[]) {
    let watch: Watch | typeof BROKEN = begin;
    for (const { happening, meaning } of word) {
      watch = this.#automaton.next(watch, meaning);
      if (watch === BROKEN) return [BROKEN, happening] as const;
    }
    return [watch, undefined] as const;
  }

  #violated(edge: number, before: number, because: Violation['because']): void {
    const key = `${this.#graph.trigger.at(edge)} ${this.#graph.chain.at(edge)}`;
    if (this.#seen.has(key) || this.#violations.length >= MOST_VIOLATIONS) return;
    this.#seen.add(key);
    const edges = [edge];
    for (let node = before; node !== -1;) {
      const step = this.#reachedBy.get(node) as { edge: number; before: number };
      edges.unshift(step.edge);
      node = step.before;
    }
    this.#violations.push({ edges, because });
  }
}
