import type { Check, Clock } from '../operators/index.ts';
import type { PlaceType } from '../place-type.ts';
import type { Comparison } from '../tree.ts';
import { agesFor, datesFor, numbersFor } from './between.ts';
import { textsLike } from './specimen.ts';

/** A comparison with a constant, as one question about a place. */
export interface Question {
  readonly key: string;
  readonly comparison: Comparison;
  readonly constant: unknown;
  readonly check: Check;
}

/**
 * Values of a place that all questions about it answer alike, with one that stands for them. What a pattern says of a
 * text nobody has seen is free: `forced` says what was assumed.
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

/** `complete` is false where there are more combinations than are looked at. */
export interface Regions {
  readonly regions: readonly Region[];
  readonly complete: boolean;
}

/** The moment at which everything is analysed: what is old or young is so against this. */
export const CLOCK_OF_ANALYSIS: Clock = { now: '2026-01-15T12:00:00Z', zone: 'UTC' };

export function questionOf(comparison: Comparison, constant: unknown): Question {
  const key = `${comparison.operator.name} ${JSON.stringify(constant)}`;
  return { key, comparison, constant, check: comparison.operator.prepare(constant) };
}

/** What a question answers for a region; `undefined` where the value is absent. */
export function answerOf({ key, comparison, check }: Question, region: Region): boolean | undefined {
  const forced = region.forced?.get(key);
  if (forced !== undefined) return forced;
  if (region.value === undefined && comparison.operator.ofAbsent !== true) return undefined;
  return check(region.value, CLOCK_OF_ANALYSIS);
}

/** The regions of a place, as few as its questions allow; those that surely have a value come first. */
export function regionsOf(place: PlaceQuestions): Regions {
  const values = valuesOf(place);
  const patterns = place.questions.filter(isPattern);
  const free =
    isOpen(place.type) && patterns.length > 0 && patterns.length <= MOST_PATTERNS
      ? freeRegions(place, patterns)
      : [];
  const regions = [
    ...values.map((value): Region => ({ value, certain: true })),
    ...free,
    ...absentRegion(place),
  ];
  const few = place.together > 1 ? regions : merged(regions, place.questions);
  const tooMany =
    (isOpen(place.type) && patterns.length > MOST_PATTERNS) || elementsOf(place).length > MOST_ELEMENTS;
  return { regions: [...few].sort((a, b) => Number(b.certain) - Number(a.certain)), complete: !tooMany };
}

function absentRegion({ questions }: PlaceQuestions): Region[] {
  return questions.some(({ comparison }) => comparison.operator.ofAbsent)
    ? [{ value: undefined, certain: true }]
    : [];
}

/** `equal`, `in` and their opposites: what they say of a value follows from whether they name it. */
export function isEquality({ comparison }: Question): boolean {
  return EQUALITIES.has(comparison.operator.name);
}

const EQUALITIES: ReadonlySet<string> = new Set(['equal', 'notEqual', 'in', 'notIn']);

/** One region for all values that get the same answers. Equalities are looked up by value: there may be thousands. */
function merged(regions: readonly Region[], questions: readonly Question[]): Region[] {
  const others = questions.filter((question) => !isEquality(question));
  const named = new Map<unknown, string>();
  for (const [number, question] of questions.filter(isEquality).entries())
    for (const constant of constantsOf(question))
      named.set(constant, `${named.get(constant) ?? ''} ${number}`);
  const byAnswers = new Map<string, Region>();
  for (const region of regions) {
    const absent = region.value === undefined ? 'absent ' : '';
    const answers =
      absent +
      others.map((question) => Number(answerOf(question, region) ?? 2)).join('') +
      (named.get(region.value) ?? '');
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
      return [...datesFor(literals, together), ...agesFor(durationsIn(questions), CLOCK_OF_ANALYSIS.now)];
    case 'list':
      return listsFor(place);
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
  if (values.length <= 16) return values;
  const named = new Set(literals);
  const others: unknown[] = [];
  for (const value of values) if (!named.has(value) && others.push(value) === together) break;
  return [...values.filter((value) => named.has(value)), ...others];
}

export function constantsOf({ comparison, constant }: Question): readonly unknown[] {
  const { operand } = comparison.operator;
  if (operand === 'pattern' || operand === 'domains' || operand === 'duration') return [];
  return Array.isArray(constant) ? constant : [constant];
}

function durationsIn(questions: readonly Question[]): string[] {
  const asked = questions.filter(({ comparison }) => comparison.operator.operand === 'duration');
  return asked.map(({ constant }) => constant).filter((constant) => typeof constant === 'string');
}

/** Those that are named, those that the questions are about, and some that no question is about. */
function textsFor(literals: readonly unknown[], questions: readonly Question[], together: number): string[] {
  const named = literals.filter((literal) => typeof literal === 'string');
  const others = Array.from({ length: together }, (_, i) => `something else${i === 0 ? '' : ` ${i + 1}`}`);
  return [...named, ...others.filter((other) => !named.includes(other)), ...questions.flatMap(textsLike)];
}

const MOST_ELEMENTS = 8;

/** What a list is asked to contain. */
function elementsOf({ type, questions }: PlaceQuestions): unknown[] {
  if (type.is !== 'list') return [];
  const asked = questions
    .filter(({ comparison }) => comparison.operator.operand === 'element')
    .map(({ constant }) => constant);
  return [...new Set(asked)].filter((element) => type.items === undefined || type.items.includes(element));
}

/** Every combination of the elements that are asked for; beyond eight, each alone, none and all. */
function listsFor(place: PlaceQuestions): unknown[] {
  const elements = elementsOf(place);
  if (elements.length > MOST_ELEMENTS) return [[], elements, ...elements.map((element) => [element])];
  return Array.from({ length: 2 ** elements.length }, (_, bits) =>
    elements.filter((_element, i) => (bits >> i) & 1),
  );
}

const MOST_PATTERNS = 6;

function isOpen(type: PlaceType): boolean {
  return type.is === 'text' || type.is === 'anything';
}

function isPattern({ comparison }: Question): boolean {
  return comparison.operator.operand === 'pattern';
}

/** One region for each combination of what the patterns may say, of a text that no question names and of each kind of address. */
function freeRegions({ questions }: PlaceQuestions, patterns: readonly Question[]): Region[] {
  const hosts = questions
    .filter(({ comparison }) => comparison.operator.operand === 'domains')
    .flatMap(textsLike);
  return ['something else', ...hosts].flatMap((value) =>
    Array.from({ length: 2 ** patterns.length }, (_, bits) =>
      freeRegion(value, patterns, bits, patterns.length === 1 && hosts.length === 0),
    ),
  );
}

function freeRegion(value: string, patterns: readonly Question[], bits: number, certain: boolean): Region {
  const forced = new Map(patterns.map(({ key }, i) => [key, Boolean((bits >> i) & 1)]));
  const held = patterns
    .filter(({ key }) => forced.get(key))
    .map(({ constant }) => `matches ${String(constant)}`);
  return { value, words: held.length === 0 ? value : `${value} that ${held.join(' and ')}`, forced, certain };
}
