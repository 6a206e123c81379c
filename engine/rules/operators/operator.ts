/** What a fact can be. A `list` is a JSON array; a `record` is an object whose parts are reached by `path`. */
export type FactType = 'string' | 'number' | 'integer' | 'boolean' | 'date' | 'list' | 'record';

/** What a fact is compared with. `same`: a value of the type of the fact. */
type OperandType =
  'same' | 'listOfSame' | 'element' | 'number' | 'boolean' | 'pattern' | 'domains' | 'date' | 'duration';

/** The moment at which a condition is evaluated, for the operators that ask how old something is. */
export interface Clock {
  /** ISO 8601, UTC. */
  readonly now: string;
  /** The time zone in which days and months are counted. */
  readonly zone: string;
}

export interface OperatorExample {
  readonly fact: unknown;
  readonly operand: unknown;
  readonly now?: string;
  readonly result: boolean;
}

/** A comparison already told what it compares with. */
export type Check = (factValue: unknown, clock?: Clock) => boolean;

/**
 * One way of comparing. Strictly typed: a fact of another type than those in `takes` never makes a comparison true,
 * except that it differs from what `notEqual` and `notIn` name. An absent fact never gets here, save for `present`.
 */
export interface Operator {
  readonly name: string;
  /** Between the fact and the operand, in explanations: `pages` *is more than* `300`. */
  readonly says: string;
  readonly description: string;
  readonly takes: readonly FactType[];
  readonly operand: OperandType;
  /** It asks whether there is a value, so an absent one is an answer and not unknown. */
  readonly ofAbsent?: true;
  /** It needs the clock; without one it is unknown. */
  readonly ofClock?: true;
  test(factValue: unknown, operand: unknown, clock?: Clock): boolean;
  /** The same test for an operand that is known beforehand. */
  prepare(operand: unknown): Check;
  /** What is wrong with a constant operand, in the words of an analyst. */
  problem(operand: unknown): string | undefined;
  readonly examples: readonly OperatorExample[];
}

interface Plain extends Omit<Operator, 'test' | 'prepare' | 'problem'> {
  test(factValue: unknown, operand: unknown): boolean;
  problem?(operand: unknown): string | undefined;
}

/** An operator for which there is nothing to prepare. */
export function plainOperator(plain: Plain): Operator {
  return {
    problem: () => undefined,
    ...plain,
    prepare: (operand) => (factValue) => plain.test(factValue, operand),
  };
}

interface Prepared extends Omit<Operator, 'test'> {}

/** An operator whose operand is worth preparing once. */
export function preparedOperator(prepared: Prepared): Operator {
  return { ...prepared, test: (factValue, operand, clock) => prepared.prepare(operand)(factValue, clock) };
}
