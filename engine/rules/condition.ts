import type { Condition, Conditions } from '../language/types.generated.ts';
import { compileTree, type Slots } from './evaluate.ts';
import { Places } from './places.ts';
import { resolve } from './tree.ts';
import type { Truth } from './types.ts';

export interface ConditionOptions<Data> {
  /** How a fact, or a place inside it, is read from the data. */
  readonly read: (fact: string, path?: string) => (data: Data) => unknown;
  readonly shared?: Conditions;
  /** The time zone in which `olderThan` and `youngerThan` count days and months; UTC where none is given. */
  readonly zone?: string;
}

/** A condition ready to be asked. Without `now`, what depends on the clock is unknown. */
export type CompiledCondition<Data> = (data: Data, now?: string) => Truth;

/**
 * Compiles a condition of a layout, a table or a guard. What is read is read first, each place once; `null` is absent.
 */
export function compileCondition<Data>(
  condition: Condition,
  options: ConditionOptions<Data>,
): CompiledCondition<Data> {
  const places = new Places();
  const test = compileTree(resolve(condition, options.shared ?? {}, places));
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
