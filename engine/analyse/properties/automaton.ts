import type { PropertyDefinition } from '../../language/types.generated.ts';
import { fits, type Happening } from './effects.ts';

/** Whether a happening breaks a property in itself, besides the patterns in `never`. */
export type Breaks = (happening: Happening) => boolean;

/** What a happening is to a property; bits. */
const NEVER = 1;
const BEFORE = 2;
const AFTER = 4;
const UNTIL = 8;

/** A state of the automaton: whether what `before` names has taken place, and whether `after` has, since the last `until`. */
export type Watch = number;
export const WATCHES = 4;
const SEEN = 1;
const ON = 2;

/** The property is broken. */
export const BROKEN = -1;

/** Watches the happenings of a run, in their order. */
export class Automaton {
  readonly begin: Watch;
  readonly #property: PropertyDefinition;
  readonly #breaks: Breaks;

  constructor(property: PropertyDefinition, breaks: Breaks) {
    this.#property = property;
    this.#breaks = breaks;
    this.begin = property.after === undefined ? ON : 0;
  }

  /** The bits of a happening; 0 for one that means nothing to the property. */
  meaningOf(happening: Happening): number {
    const { never = [], before = [], after = [], until = [] } = this.#property;
    const any = (patterns: typeof never) => patterns.some((pattern) => fits(pattern, happening));
    return (
      (any(never) || this.#breaks(happening) ? NEVER : 0) |
      (any(before) ? BEFORE : 0) |
      (any(after) ? AFTER : 0) |
      (any(until) ? UNTIL : 0)
    );
  }

  /** Whether the property forbids what it names at this moment. */
  watches(watch: Watch): boolean {
    const open = this.#property.before === undefined || (watch & SEEN) === 0;
    return open && (watch & ON) !== 0;
  }

  next(watch: Watch, meaning: number): Watch | typeof BROKEN {
    if ((meaning & NEVER) !== 0 && this.watches(watch)) return BROKEN;
    const seen = (meaning & BEFORE) === 0 ? watch & SEEN : SEEN;
    const off = (meaning & UNTIL) !== 0 ? 0 : watch & ON;
    return seen | ((meaning & AFTER) !== 0 ? ON : off);
  }
}
