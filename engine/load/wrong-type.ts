import { inWords } from './hint.ts';
import type { JsonType } from './schema-node.ts';
import { typeName, typeOf } from './schema-node.ts';
import { subject } from './whereabouts.ts';

interface Saying {
  readonly code: string;
  readonly message: string;
  readonly hint?: string;
}

/** Words that other languages, and older YAML, take for true and false. */
const YES_OR_NO: Record<string, boolean> = {
  yes: true,
  on: true,
  y: true,
  true: true,
  no: false,
  off: false,
  n: false,
  false: false,
};

/** A value of another type than was asked for, with the usual reasons for it. */
export function wrongType(
  value: unknown,
  asked: readonly string[],
  path: readonly (string | number)[],
): Saying {
  const types = [...new Set(asked)].filter((type) => type !== 'null') as (JsonType | 'integer')[];
  const expected = inWords(types.map(typeName));
  const name = subject(path);
  if (typeOf(value) === 'null')
    return {
      code: 'empty-value',
      message: `${name} has no value`,
      hint: `write ${expected} after the colon, or remove the key`,
    };
  if (types.includes('boolean') && typeof value === 'string' && Object.hasOwn(YES_OR_NO, value.toLowerCase()))
    return {
      code: 'yes-no',
      message: `${name} must be true or false, but it is the text "${value}"`,
      hint: `write ${YES_OR_NO[value.toLowerCase()]}`,
    };
  const message = `${name} must be ${expected}, but it is ${described(value)}`;
  const hint = hintOf(value, types);
  return hint === undefined ? { code: 'wrong-type', message } : { code: 'wrong-type', message, hint };
}

function described(value: unknown): string {
  const type = typeOf(value);
  if (type === 'boolean' || type === 'number')
    return `${type === 'number' ? 'the number ' : ''}${String(value)}`;
  return type === 'string' ? `the text "${String(value).slice(0, 40)}"` : typeName(type);
}

function hintOf(value: unknown, types: readonly string[]): string | undefined {
  const type = typeOf(value);
  if (types.includes('string') && (type === 'number' || type === 'boolean'))
    return `write '${String(value)}', in quotes`;
  if (
    typeof value === 'string' &&
    value.trim() !== '' &&
    Number.isFinite(Number(value)) &&
    (types.includes('number') || types.includes('integer'))
  )
    return 'leave the quotes out';
  if (types.includes('integer') && type === 'number') return 'leave out what stands after the point';
  if (types.includes('array') && type !== 'object') return `write [${String(value).slice(0, 40)}]`;
  if (types.includes('array')) return 'begin each entry with a dash';
  return undefined;
}
