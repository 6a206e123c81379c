import { NotAllowed, type Regex } from './syntax.ts';

/**
 * The ways in which a backtracking matcher can go through a pattern: one position for each atom, and from each the
 * positions that can come next, with the number of ways to get there (1, or 2 for several). `(a*)*` has one position that
 * leads to itself in two ways, and that is what makes it slow.
 */
export interface Automaton {
  readonly atoms: readonly string[];
  readonly next: readonly ReadonlyMap<number, number>[];
}

type Ways = Map<number, number>;

interface Piece {
  readonly first: Ways;
  readonly last: Ways;
  /** In how many ways it matches nothing: 0, 1, or 2 for several. */
  readonly empty: number;
}

/** Copies of `x` made for `x{2,5}`. Beyond that it counts as `x*`, which has all of its ambiguities and more. */
const MOST_COPIES = 6;
const MOST_POSITIONS = 120;

export function automatonOf(regex: Regex): Automaton {
  const builder = new Builder();
  builder.build(regex);
  return { atoms: builder.atoms, next: builder.next };
}

class Builder {
  readonly atoms: string[] = [];
  readonly next: Ways[] = [];

  build(regex: Regex): Piece {
    switch (regex.is) {
      case 'empty':
        return NOTHING;
      case 'atom':
        return this.#atom(regex.source);
      case 'concat':
        return regex.parts.reduce((before: Piece, part) => this.#then(before, this.build(part)), NOTHING);
      case 'either':
        return regex.parts.map((part) => this.build(part)).reduce(or);
      case 'repeat':
        return this.#repeat(regex);
    }
  }

  #atom(source: string): Piece {
    if (this.atoms.length >= MOST_POSITIONS) throw new NotAllowed(`more than ${MOST_POSITIONS} parts`);
    const position = this.atoms.push(source) - 1;
    this.next.push(new Map());
    return { first: new Map([[position, 1]]), last: new Map([[position, 1]]), empty: 0 };
  }

  #then(a: Piece, b: Piece): Piece {
    this.#lead(a.last, b.first);
    return {
      first: sum(a.first, times(b.first, a.empty)),
      last: sum(b.last, times(a.last, b.empty)),
      empty: saturated(a.empty * b.empty),
    };
  }

  #repeat({ part, min, max }: Regex & { is: 'repeat' }): Piece {
    const bounded = max <= MOST_COPIES;
    const copies = Math.min(min, MOST_COPIES);
    let piece = NOTHING;
    for (let copy = 0; copy < copies; copy++) piece = this.#then(piece, this.build(part));
    if (!bounded) return this.#then(piece, this.#star(this.build(part)));
    return max > copies ? this.#then(piece, this.#optional(part, max - copies)) : piece;
  }

  /** `x{0,3}` is `(x(xx?)?)?`: the second is tried only after the first. */
  #optional(part: Regex, copies: number): Piece {
    let piece = NOTHING;
    for (let copy = 0; copy < copies; copy++) piece = { ...this.#then(this.build(part), piece), empty: 1 };
    return piece;
  }

  /** A round that matches nothing is not counted: matchers leave such a loop. */
  #star(inside: Piece): Piece {
    this.#lead(inside.last, inside.first);
    return { ...inside, empty: 1 };
  }

  #lead(from: Ways, to: Ways): void {
    for (const [position, ways] of from) {
      const next = this.next[position] as Ways;
      for (const [target, more] of to) next.set(target, saturated((next.get(target) ?? 0) + ways * more));
    }
  }
}

const NOTHING: Piece = { first: new Map(), last: new Map(), empty: 1 };

function or(a: Piece, b: Piece): Piece {
  return { first: sum(a.first, b.first), last: sum(a.last, b.last), empty: saturated(a.empty + b.empty) };
}

function sum(a: Ways, b: Ways): Ways {
  const all = new Map(a);
  for (const [position, ways] of b) all.set(position, saturated((all.get(position) ?? 0) + ways));
  return all;
}

function times(a: Ways, factor: number): Ways {
  return factor === 0
    ? new Map()
    : new Map([...a].map(([position, ways]) => [position, saturated(ways * factor)]));
}

function saturated(ways: number): number {
  return Math.min(2, ways);
}
