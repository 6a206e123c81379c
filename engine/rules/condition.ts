import type { Condition, Conditions } from '../language/types.generated.ts';
import { CLOCK, compileTree, type Slots } from './evaluate.ts';
import { resolve } from './tree.ts';
import type { Truth } from './types.ts';

export interface ConditionOptions {
  /** How a fact, or a place inside it, is read from the data. */
  readonly read: (fact: string, path?: string) => (data: any) => unknown;
  readonly shared?: Conditions;
  /** The time zone in which `olderThan` and `youngerThan` count days and months; UTC where none is given. */
  readonly zone?: string;
}

/** A condition ready to be asked. Without `now`, what depends on the clock is unknown. */
export type CompiledCondition = (data: any, now?: string) => Truth;

/**
 * Compiles a condition of a layout, a table or a guard. What is read is read first, each place once; `null` is absent.
 */
export function compileCondition(condition: Condition, options: ConditionOptions): CompiledCondition {
  const places = new Places();
  const test = compileTree(
    resolve(condition, options.shared ?? {}, (fact, path) => places.numberOf(fact, path)),
  );
  const readers = places.all.map(({ fact, path }) =>
    path === '' ? options.read(fact) : options.read(fact, path),
  );
  const zone = options.zone ?? 'UTC';
  return (data, now) => {
    const slots: Slots = [now === undefined ? undefined : { now, zone }];
    for (const read of readers) slots.push(read(data) ?? undefined);
    return test(slots);
  };
}

/** The places that conditions read, numbered from after the clock. */
export class Places {
  readonly all: { readonly fact: string; readonly path: string }[] = [];
  readonly #numbers = new Map<string, number>();

  numberOf(fact: string, path: string): number {
    const key = `${fact}\n${path}`;
    let number = this.#numbers.get(key);
    if (number === undefined) {
      number = this.all.push({ fact, path }) + CLOCK;
      this.#numbers.set(key, number);
    }
    return number;
  }
}
