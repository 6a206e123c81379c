import type { FactType, Operator } from '../../rules/operators/operator.ts';
import { literalMisfit, misfit, withoutCodes } from './assignable.ts';
import { BOOLEAN, DATE, type DataType, nameOf, NUMBER, TEXT } from './data-type.ts';
import { linkCycles } from './condition-cycles.ts';
import { hintFor, inWords } from '../hint.ts';
import type { Linker } from './linker.ts';
import { isMapping, type Place } from './place.ts';
import type { Names } from './symbols.ts';

/** In what a condition reads, and what it may use there. */
export interface ConditionScope {
  /** The type of what a comparison (or its operand) reads by `fact` and `path`; reports what is not there. */
  readonly read: (reading: Place) => DataType | undefined;
  /** The shared conditions. */
  readonly shared: Names | undefined;
  readonly operators: ReadonlyMap<string, Operator>;
  /** Set where the answer must not change as time passes: why. */
  readonly timeless?: string | undefined;
}

export function linkCondition(linker: Linker, condition: Place, scope: ConditionScope): void {
  for (const part of ['all', 'any'])
    for (const inside of condition.get(part).items()) linkCondition(linker, inside, scope);
  if (condition.get('not').exists) linkCondition(linker, condition.get('not'), scope);
  const name = condition.get('condition');
  if (name.exists) linker.name(name, 'unknown-condition', 'shared condition', scope.shared);
  if (condition.get('operator').exists || condition.get('fact').exists)
    linkComparison(linker, condition, scope);
}

/** Conditions under names: each is checked where it stands, and none may lead back to itself. */
export function linkShared(linker: Linker, section: Place, scope: ConditionScope): void {
  for (const [, condition] of section.entries()) linkCondition(linker, condition, scope);
  linkCycles(linker, section);
}

function linkComparison(linker: Linker, comparison: Place, scope: ConditionScope): void {
  const type = scope.read(comparison);
  const name = comparison.get('operator').text;
  if (name === undefined) return;
  const operator = scope.operators.get(name);
  if (operator === undefined) {
    const hint = () => hintFor(name, 'operator', scope.operators.keys());
    return linker.report(
      comparison.get('operator'),
      'unknown-operator',
      `there is no operator named "${name}"`,
      { hint },
    );
  }
  if (operator.ofClock && scope.timeless !== undefined)
    linker.report(
      comparison.get('operator'),
      'clock-operator',
      `"${name}" compares with the present moment, and ${scope.timeless}`,
      { hint: 'ask it in a guard of a flow instead' },
    );
  if (type !== undefined && takes(linker, comparison, operator, type, scope))
    linkOperand(linker, comparison.get('value'), operator, type, scope);
}

function takes(
  linker: Linker,
  comparison: Place,
  operator: Operator,
  type: DataType,
  scope: ConditionScope,
): boolean {
  if (type.is === 'anything' || factTypes(type).some((each) => operator.takes.includes(each))) return true;
  linker.report(
    comparison.get('operator'),
    'operator-type',
    `"${operator.name}" does not compare ${nameOf(type)}`,
    {
      hint: `${nameOf(type)} is compared by ${inWords(operatorsFor(type, scope.operators))}`,
    },
  );
  return false;
}

function operatorsFor(type: DataType, operators: ReadonlyMap<string, Operator>): string[] {
  return [...operators.values()]
    .filter((each) => factTypes(type).some((of) => each.takes.includes(of)))
    .map((each) => each.name);
}

function factTypes(type: DataType): FactType[] {
  switch (type.is) {
    case 'text':
      return ['string'];
    case 'number':
      return type.whole ? ['integer', 'number'] : ['number'];
    case 'object':
      return ['record'];
    case 'anything':
      return [];
    default:
      return [type.is];
  }
}

function linkOperand(
  linker: Linker,
  operand: Place,
  operator: Operator,
  fact: DataType,
  scope: ConditionScope,
): void {
  if (!operand.exists) return;
  if (isMapping(operand.value)) return linkOtherFact(linker, operand, operator, fact, scope);
  const problem = operator.problem(operand.value);
  if (problem !== undefined) {
    const hint = wordsForLiteral(operand.value);
    return linker.report(
      operand,
      'operand-type',
      `"${operator.name}" cannot compare with ${JSON.stringify(operand.value)}: ${problem}`,
      { hint },
    );
  }
  const expected = expectedOf(operator, fact);
  const literals = expected.is === 'list' && operand.isList ? operand.items() : [operand];
  const of = expected.is === 'list' && operand.isList ? expected.items : expected;
  for (const literal of literals) linkLiteral(linker, literal, of);
}

/** Reports a constant that does not fit, and what would. */
export function linkLiteral(linker: Linker, literal: Place, expected: DataType): void {
  const wrong = literalMisfit(literal.value, expected);
  if (wrong === undefined) return;
  linker.report(literal, wrong.isStranger ? 'unknown-code' : 'operand-type', wrong.message, {
    hint: wrong.hint ?? wordsForLiteral(literal.value),
  });
}

function wordsForLiteral(value: unknown): string | undefined {
  if (value === 'yes' || value === 'true') return 'write true, without quotation marks';
  if (value === 'no' || value === 'false') return 'write false, without quotation marks';
  if (typeof value === 'string' && /^-?[0-9]+(\.[0-9]+)?$/.test(value))
    return `write ${value}, without quotation marks`;
  return undefined;
}

function linkOtherFact(
  linker: Linker,
  operand: Place,
  operator: Operator,
  fact: DataType,
  scope: ConditionScope,
): void {
  const other = scope.read(operand);
  if (other === undefined) return;
  // Other codes are a question that may be meant; another type is not.
  const expected = asNumber(withoutCodes(expectedOf(operator, fact)));
  const wrong = misfit(asNumber(withoutCodes(other)), expected);
  if (wrong !== undefined)
    linker.report(operand, 'operand-type', `"${operator.name}" cannot compare these two: ${wrong.message}`);
}

function expectedOf(operator: Operator, fact: DataType): DataType {
  switch (operator.operand) {
    case 'same':
      return fact;
    case 'listOfSame':
      return { is: 'list', items: fact };
    case 'element':
      return fact.is === 'list' ? fact.items : { is: 'anything' };
    case 'number':
      return NUMBER;
    case 'boolean':
      return BOOLEAN;
    case 'date':
      return DATE;
    case 'domains':
      return { is: 'anything' };
    default:
      return TEXT;
  }
}

function asNumber(type: DataType): DataType {
  return type.is === 'number' ? NUMBER : type;
}
