import { olderThan, youngerThan } from './ages.ts';
import { after, before } from './dates.ts';
import { domainWithin } from './domains.ts';
import { equal, notEqual } from './equality.ts';
import { contains, doesNotContain } from './lists.ts';
import { isIn, isNotIn } from './membership.ts';
import { greaterThan, greaterThanInclusive, lessThan, lessThanInclusive } from './numbers.ts';
import type { Operator } from './operator.ts';
import { matches } from './pattern.ts';
import { present } from './presence.ts';

/** Every way of comparing, in the order of the reference. */
export const OPERATORS: readonly Operator[] = [
  equal,
  notEqual,
  isIn,
  isNotIn,
  contains,
  doesNotContain,
  lessThan,
  lessThanInclusive,
  greaterThan,
  greaterThanInclusive,
  present,
  matches,
  domainWithin,
  before,
  after,
  olderThan,
  youngerThan,
];

const byName: ReadonlyMap<string, Operator> = new Map(OPERATORS.map((operator) => [operator.name, operator]));

export function findOperator(name: string): Operator | undefined {
  return byName.get(name);
}

export type { Check, Clock, Operator } from './operator.ts';
