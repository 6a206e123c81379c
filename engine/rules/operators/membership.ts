import { preparedOperator, type Check, type FactType } from './operator.ts';

const SCALARS: readonly FactType[] = ['string', 'number', 'integer', 'boolean', 'date'];

/** A set pays only for long lists: it is looked up by hash, a short list by comparison. */
const LONG = 8;

function listed(operand: unknown): Check {
  if (!Array.isArray(operand)) return () => false;
  if (operand.length < LONG) return (factValue) => operand.includes(factValue);
  const set = new Set<unknown>(operand);
  return (factValue) => set.has(factValue);
}

function mustBeList(operand: unknown): string | undefined {
  return Array.isArray(operand) && operand.length > 0
    ? undefined
    : 'a list of at least one value is expected';
}

export const isIn = preparedOperator({
  name: 'in',
  says: 'is one of',
  description: 'The fact is one of these values.',
  takes: SCALARS,
  operand: 'listOfSame',
  prepare: listed,
  problem: mustBeList,
  examples: [
    { fact: 'book', operand: ['book', 'map'], result: true },
    { fact: 'film', operand: ['book', 'map'], result: false },
    { fact: 1, operand: ['1'], result: false },
    { fact: 'book', operand: 'bookshop', result: false },
  ],
});

export const isNotIn = preparedOperator({
  name: 'notIn',
  says: 'is none of',
  description: 'The fact is none of these values. An absent fact is unknown.',
  takes: SCALARS,
  operand: 'listOfSame',
  prepare: (operand) => {
    const isListed = listed(operand);
    return Array.isArray(operand) ? (factValue) => !isListed(factValue) : () => false;
  },
  problem: mustBeList,
  examples: [
    { fact: 'film', operand: ['book', 'map'], result: true },
    { fact: 'book', operand: ['book', 'map'], result: false },
    { fact: 'film', operand: 'bookshop', result: false },
  ],
});
