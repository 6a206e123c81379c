import type { Check } from '../operators/index.ts';
import type { PlaceType } from '../place-type.ts';
import type { Comparison } from '../tree.ts';
import { datesFor, numbersFor } from './between.ts';
import { textsLike } from './specimen.ts';

/** A comparison with a constant, as one question about a place. */
export interface Question {
  readonly key: string;
  readonly comparison: Comparison;
  readonly constant: unknown;
  readonly check: Check;
}

/**
 * Values of a place that all questions about it answer alike, with one that stands for them. Where a question is about
 * the inside of a text, or about its age, its answer is free: `forced` says what was assumed.
 */
export interface Region {
  readonly value: unknown;
  readonly words?: string;
  readonly forced?: ReadonlyMap<string, boolean>;
  /** Whether there surely is such a value: a combination of assumed answers may be impossible. */
  readonly certain: boolean;
}

export interface PlaceQuestions {
  readonly type: PlaceType;
  readonly questions: readonly Question[];
  /** Constants that the places compared with this one are compared with. */
  readonly literals: readonly unknown[];
  /** How many places are compared with each other here, this one included. */
  readonly together: number;
}

export function questionOf(comparison: Comparison, constant: unknown): Question {
  const key = `${comparison.operator.name} ${JSON.stringify(constant)}`;
  return { key, comparison, constant, check: comparison.operator.prepare(constant) };
}

/** What a question answers for a region; `undefined` where the value is absent. */
export function answerOf({ key, comparison, check }: Question, region: Region): boolean | undefined {
  const forced = region.forced?.get(key);
  if (forced !== undefined) return forced;
  if (region.value === undefined && comparison.operator.ofAbsent !== true) return undefined;
  return check(region.value);
}

/** The regions of a place, as few as its questions allow; those that surely have a value come first. */
export function regionsOf(place: PlaceQuestions): Region[] {
  const regions = [
    ...valuesOf(place).map((value): Region => ({ value, certain: true })),
    ...freeRegions(place),
  ];
  if (place.questions.some(({ comparison }) => comparison.operator.ofAbsent))
    regions.push({ value: undefined, certain: true });
  const apart = place.together > 1 ? regions : merged(regions, place.questions);
  return apart.sort((a, b) => Number(b.certain) - Number(a.certain));
}

function merged(regions: readonly Region[], questions: readonly Question[]): Region[] {
  const byAnswers = new Map<string, Region>();
  for (const region of regions) {
    const absent = region.value === undefined && region.forced === undefined ? 'absent ' : '';
    const answers = absent + questions.map((question) => Number(answerOf(question, region) ?? 2)).join('');
    const known = byAnswers.get(answers);
    if (known === undefined || (!known.certain && region.certain)) byAnswers.set(answers, region);
  }
  return [...byAnswers.values()];
}

function valuesOf(place: PlaceQuestions): readonly unknown[] {
  const { type, questions, together } = place;
  const literals = [...new Set([...place.literals, ...questions.flatMap(constantsOf)])];
  switch (type.is) {
    case 'finite':
      return someOf(type.values, literals, together);
    case 'number':
      return numbersFor(
        type,
        literals.filter((literal) => typeof literal === 'number'),
        together,
      );
    case 'date':
      return datesFor(literals, together);
    case 'list':
      return listsFor(questions, type.items);
    case 'record':
      return [{}];
    case 'text':
      return textsFor(literals, questions, together);
    case 'anything':
      return [...literals, ...textsFor(literals, questions, together)];
  }
}

/** Of a long list of codes, those that are named, and a few others. */
function someOf(
  values: readonly unknown[],
  literals: readonly unknown[],
  together: number,
): readonly unknown[] {
  if (values.length <= 16) return [...values];
  const named = new Set(literals);
  const others: unknown[] = [];
  for (const value of values) if (!named.has(value) && others.push(value) === together) break;
  return [...values.filter((value) => named.has(value)), ...others];
}

function constantsOf({ comparison, constant }: Question): readonly unknown[] {
  if (comparison.operator.operand === 'pattern' || comparison.operator.operand === 'domains') return [];
  return Array.isArray(constant) ? constant : [constant];
}

function textsFor(literals: readonly unknown[], questions: readonly Question[], together: number): string[] {
  const named = literals.filter((literal) => typeof literal === 'string');
  const others = Array.from({ length: together }, (_, i) => `something else${i === 0 ? '' : ` ${i + 1}`}`);
  return [...named, ...others.filter((other) => !named.includes(other)), ...questions.flatMap(textsLike)];
}

const MOST_ELEMENTS = 8;

/** Every combination of the elements that are asked for; beyond eight, each alone, none and all. */
function listsFor(questions: readonly Question[], items: readonly unknown[] | undefined): unknown[] {
  const asked = [
    ...new Set(
      questions
        .filter(({ comparison }) => comparison.operator.takes.includes('list'))
        .map(({ constant }) => constant),
    ),
  ];
  const elements = asked.filter(
    (element) => typeof element !== 'boolean' || items === undefined || items.includes(element),
  );
  if (elements.length > MOST_ELEMENTS) return [[], elements, ...elements.map((element) => [element])];
  return Array.from({ length: 2 ** elements.length }, (_, bits) =>
    elements.filter((_element, i) => (bits >> i) & 1),
  );
}

const MOST_FREE = 6;

/** One region for each combination of answers that nobody can tell beforehand. */
function freeRegions({ type, questions }: PlaceQuestions): Region[] {
  if (type.is === 'finite' || type.is === 'number') return [];
  const free = [...new Map(questions.filter(isFree).map((question) => [question.key, question])).values()];
  if (free.length === 0 || free.length > MOST_FREE) return [];
  return Array.from({ length: 2 ** free.length }, (_, bits) => freeRegion(type, free, bits));
}

function freeRegion(type: PlaceType, free: readonly Question[], bits: number): Region {
  const forced = new Map(free.map(({ key }, i) => [key, Boolean((bits >> i) & 1)]));
  const held = free.filter(({ key }) => forced.get(key));
  const words =
    held.length === 0
      ? 'something else'
      : `something that ${held.map(({ comparison, constant }) => `${comparison.operator.says} ${String(constant)}`).join(' and ')}`;
  const value = type.is === 'date' ? '2026-01-15' : 'something else';
  return {
    value,
    words,
    forced,
    certain:
      free.length === 1 ||
      (held.length === 1 && free.every(({ comparison }) => comparison.operator.operand === 'domains')),
  };
}

/** Whether no value at hand tells the answer for all values. */
export function isFree({ comparison }: Question): boolean {
  return (
    comparison.operator.operand === 'pattern' ||
    comparison.operator.ofClock === true ||
    comparison.operator.operand === 'domains'
  );
}
