import { overlaps } from './alphabet.ts';
import type { Automaton } from './automaton.ts';

/**
 * How the number of ways to go through a text grows with its length: `Infinity` if exponentially, else the degree of the
 * polynomial (1 is linear). After Weber and Seidl, "On the degree of ambiguity of finite automata".
 */
export function degreeOf(automaton: Automaton): number {
  const analysis = new Analysis(automaton);
  return analysis.isExponential() ? Infinity : analysis.degree();
}

/** Thrown where the question would take too long to answer. */
export class TooComplex extends Error {}

const BUDGET = 3_000_000;

class Analysis {
  readonly #size: number;
  readonly #next: readonly (readonly number[])[];
  readonly #ways: Automaton['next'];
  readonly #overlap: (a: number, b: number) => boolean;
  readonly #reach: readonly ReadonlySet<number>[];
  #budget = BUDGET;

  constructor({ atoms, next }: Automaton) {
    this.#size = atoms.length;
    this.#ways = next;
    this.#next = next.map((ways) => [...ways.keys()]);
    this.#overlap = overlaps(atoms);
    this.#reach = this.#next.map((_, from) => this.#reached(from));
  }

  /** Some position can be left and come back to in two ways with the same text. */
  isExponential(): boolean {
    for (let position = 0; position < this.#size; position++) {
      if (!this.#loops(position)) continue;
      if (
        this.#next[position]?.some(
          (to) =>
            (this.#ways[position]?.get(to) ?? 0) > 1 && (to === position || this.#reach[to]?.has(position)),
        )
      )
        return true;
      if (this.#forksAndMeets(position)) return true;
    }
    return false;
  }

  /** The longest chain of loops between which a text can be divided in several ways. */
  degree(): number {
    const loops = Array.from({ length: this.#size }, (_, position) => position).filter((position) =>
      this.#loops(position),
    );
    const longest = new Map<number, number>();
    const lengthFrom = (from: number): number => {
      const known = longest.get(from);
      if (known !== undefined) return known;
      longest.set(from, 1);
      const after = loops.filter(
        (to) => !this.#reach[to]?.has(from) && this.#reach[from]?.has(to) && this.#shares(from, to),
      );
      const length = 1 + Math.max(0, ...after.map(lengthFrom));
      longest.set(from, length);
      return length;
    };
    return Math.max(1, ...loops.map(lengthFrom));
  }

  #loops(position: number): boolean {
    return this.#reach[position]?.has(position) === true;
  }

  #reached(from: number): Set<number> {
    const seen = new Set<number>();
    const open = [...(this.#next[from] ?? [])];
    for (let at = open.pop(); at !== undefined; at = open.pop()) {
      if (seen.has(at)) continue;
      seen.add(at);
      open.push(...(this.#next[at] ?? []));
    }
    return seen;
  }

  /** From the pair (p, p) over a pair of two different positions back to (p, p). */
  #forksAndMeets(start: number): boolean {
    const apart = this.#pairsFrom([[start, start]]).filter(
      ([a, b]) => a !== b && this.#reach[a]?.has(start) && this.#reach[b]?.has(start),
    );
    return this.#pairsFrom(apart).some(([a, b]) => a === start && b === start);
  }

  #pairsFrom(starts: readonly (readonly [number, number])[]): [number, number][] {
    const seen = new Set<number>();
    const found: [number, number][] = [];
    const open = [...starts];
    for (let pair = open.pop(); pair !== undefined; pair = open.pop()) {
      for (const a of this.#next[pair[0]] ?? []) {
        for (const b of this.#next[pair[1]] ?? []) {
          this.#spend();
          const key = a * this.#size + b;
          if (seen.has(key) || !this.#overlap(a, b)) continue;
          seen.add(key);
          found.push([a, b]);
          open.push([a, b]);
        }
      }
    }
    return found;
  }

  /** Some text leads from p to p, from p to q, and from q to q. */
  #shares(p: number, q: number): boolean {
    const seen = new Set<number>();
    const open: [number, number, number][] = [[p, p, q]];
    for (let triple = open.pop(); triple !== undefined; triple = open.pop()) {
      for (const a of this.#next[triple[0]] ?? []) {
        if (!this.#reach[a]?.has(p) && a !== p) continue;
        for (const b of this.#next[triple[1]] ?? []) {
          if (!this.#overlap(a, b)) continue;
          for (const c of this.#next[triple[2]] ?? []) {
            this.#spend();
            if (!this.#overlap(a, c) || !this.#overlap(b, c) || (!this.#reach[c]?.has(q) && c !== q))
              continue;
            if (a === p && b === q && c === q) return true;
            const key = (a * this.#size + b) * this.#size + c;
            if (seen.has(key)) continue;
            seen.add(key);
            open.push([a, b, c]);
          }
        }
      }
    }
    return false;
  }

  #spend(): void {
    if (--this.#budget < 0) throw new TooComplex();
  }
}
