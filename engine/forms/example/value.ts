import type { FORMATS } from '../formats.ts';
import { isObject, type JsonSchema, type Place, typeOf } from '../schema.ts';
import { patternWriter } from './pattern.ts';
import type { Random } from './random.ts';

/** Overrides the schema at a place, for what is chosen; `undefined` where it has nothing to say. */
export type Chooser = (place: Place) => { readonly value: unknown } | undefined;

/** A value of the kind that the schema describes; what is not required is sometimes left out. */
export function exampleAt(place: Place, random: Random, choose: Chooser): unknown {
  const chosen = choose(place);
  if (chosen !== undefined) return chosen.value;
  if (place.kind === 'object') return exampleObject(place, random, choose);
  if (place.kind === 'array') return exampleList(place, random, choose);
  return exampleScalar(place.schema, random);
}

function exampleObject(place: Place, random: Random, choose: Chooser): unknown {
  const entries = [...place.properties.values()]
    .filter((child) => place.required.has(child.name) || random.chance(0.75))
    .map((child) => [child.name, exampleAt(child, random, choose)] as const);
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
}

function exampleList(place: Place, random: Random, choose: Chooser): unknown[] {
  const least = Math.max(1, numberOr(place.schema['minItems'], 0));
  const count = random.whole(least, Math.min(numberOr(place.schema['maxItems'], least + 2), least + 2));
  const unique = place.schema['uniqueItems'] === true;
  const items = new Map<string, unknown>();
  for (let tries = 0; items.size < count && tries < count * 20; tries++) {
    const item = exampleAt(place.items as Place, random, choose);
    items.set(unique ? JSON.stringify(item) : String(tries), item);
  }
  return [...items.values()];
}

export function exampleScalar(schema: JsonSchema, random: Random): unknown {
  if ('const' in schema) return schema['const'];
  if (Array.isArray(schema['enum'])) return random.pick(schema['enum']);
  const type = typeOf(schema);
  if (type === 'boolean') return random.chance(0.5);
  return type === 'integer' || type === 'number'
    ? exampleNumber(schema, random)
    : exampleText(schema, random);
}

function exampleNumber(schema: JsonSchema, random: Random): number {
  const whole = typeOf(schema) === 'integer';
  const step = numberOr(schema['multipleOf'], whole ? 1 : 0.01);
  const above = numberOr(schema['minimum'], numberOr(schema['exclusiveMinimum'], -Infinity) + step);
  const below = numberOr(schema['maximum'], numberOr(schema['exclusiveMaximum'], Infinity) - step);
  const least = Number.isFinite(above) ? above : Number.isFinite(below) ? below - 100 * step : 0;
  const most = Number.isFinite(below) ? below : least + 100 * step;
  const [first, last] = [Math.ceil(least / step), Math.floor(most / step)];
  const digits = (String(step).split('.')[1] ?? '').length;
  return Number((random.whole(first, Math.max(first, last)) * step).toFixed(digits));
}

const WORDS = ['amber', 'birch', 'cedar', 'delta', 'ember', 'fern', 'grove', 'hazel', 'iris', 'juniper'];

const WRITTEN: { readonly [format in keyof typeof FORMATS]: (random: Random) => string } = {
  email: (random) => `${random.pick(WORDS)}${random.whole(1, 999)}@${random.pick(WORDS)}.example`,
  hostname: (random) => `${random.pick(WORDS)}${random.whole(1, 999)}.example`,
  uri: (random) => `https://${random.pick(WORDS)}.example/${random.whole(1, 999)}`,
  date: (random) => `20${random.whole(20, 40)}-${two(random, 1, 12)}-${two(random, 1, 28)}`,
  time: (random) => `${two(random, 0, 23)}:${two(random, 0, 59)}:00Z`,
  'date-time': (random) => `${WRITTEN.date(random)}T${WRITTEN.time(random)}`,
  uuid: (random) =>
    [8, 4, 4, 4, 12]
      .map((length) => Array.from({ length }, () => random.whole(0, 15).toString(16)).join(''))
      .join('-'),
};

function two(random: Random, least: number, most: number): string {
  return String(random.whole(least, most)).padStart(2, '0');
}

/** How often a pattern and the limits of length are tried together. */
const MOST_TRIES = 50;

function exampleText(schema: JsonSchema, random: Random): string {
  const { format, pattern } = schema;
  const least = numberOr(schema['minLength'], 0);
  const most = numberOr(schema['maxLength'], 4000);
  if (typeof pattern === 'string') return exampleOfPattern(pattern, least, most, random);
  const written =
    typeof format === 'string' && Object.hasOwn(WRITTEN, format)
      ? WRITTEN[format as keyof typeof WRITTEN]
      : words;
  return fitted(written(random), least, most, written === words);
}

function words(random: Random): string {
  return `${random.pick(WORDS)} ${random.pick(WORDS)} ${random.whole(1, 99)}`;
}

function fitted(text: string, least: number, most: number, free: boolean): string {
  if (!free) return text;
  return text.padEnd(least, 'x').slice(0, Math.max(most, 0)).trim().padEnd(Math.min(least, most), 'x');
}

function exampleOfPattern(pattern: string, least: number, most: number, random: Random): string {
  const writer = patternWriter(pattern) ?? words;
  const matcher = new RegExp(pattern, 'u');
  let text = '';
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    text = writer(random);
    if (text.length >= least && text.length <= most && matcher.test(text) && text.trim() === text)
      return text;
  }
  return text;
}

export function numberOr(value: unknown, otherwise: number): number {
  return typeof value === 'number' ? value : otherwise;
}

/** What stands in the way of judging a schema without trying values: a pattern that is not understood. */
export function isUnderstood(schema: JsonSchema): boolean {
  const { pattern } = schema;
  if (typeof pattern !== 'string') return isObject(schema);
  return patternWriter(pattern) !== undefined && !/\(\?[=!<]/.test(pattern);
}
