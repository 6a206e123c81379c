import { NAME, type Schema } from '../language/schema/kit.ts';

interface Saying {
  readonly code: string;
  readonly message: string;
  readonly hint?: string;
}

/** What the patterns of the language ask for, in words. */
const PATTERNS: Record<string, { code: string; what: string; hint: string }> = {
  [NAME]: {
    code: 'bad-name',
    what: 'a name',
    hint: 'a letter, then letters, digits, hyphens or underscores',
  },
  '^(/([^~/]|~[01])*)+$': {
    code: 'bad-pointer',
    what: 'a pointer',
    hint: 'a pointer begins with a slash, such as /answers/order/quantity',
  },
  '^P(?=[0-9T])([0-9]+Y)?([0-9]+M)?([0-9]+W)?([0-9]+D)?(T(?=[0-9])([0-9]+H)?([0-9]+M)?([0-9]+S)?)?$': {
    code: 'bad-duration',
    what: 'a duration',
    hint: 'such as PT24H for 24 hours, P30D for 30 days, P6M for six months',
  },
  '^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(:[0-9]{2}(\\.[0-9]{1,3})?)?Z$': {
    code: 'bad-instant',
    what: 'an instant',
    hint: 'in UTC, such as 2026-03-02T09:00:00Z',
  },
  '^[a-z]{2}(-[A-Z]{2})?$': {
    code: 'bad-language',
    what: 'a language',
    hint: 'two letters, such as en or nl',
  },
  '^[a-z][A-Za-z0-9]*\\.[a-z][A-Za-z0-9]*$': {
    code: 'bad-permission',
    what: 'a permission',
    hint: 'a noun, a point and a verb, such as orders.approve',
  },
};

const EMAIL =
  /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*@(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$/i;

const compiled = new Map<string, RegExp>();

/** What is wrong with a text or a name, by length, pattern and format. */
export function textProblem(value: string, schema: Schema, name: string): Saying | undefined {
  const {
    minLength = 0,
    maxLength = Infinity,
    pattern,
    format,
  } = schema as { minLength?: number; maxLength?: number; pattern?: string; format?: string };
  if (value === '' && minLength > 0)
    return {
      code: 'empty-text',
      message: `${name} is an empty text`,
      hint: 'write something, or remove the key',
    };
  if (shorterThan(value, minLength))
    return { code: 'empty-text', message: `${name} has ${minLength} or more characters` };
  if (longerThan(value, maxLength))
    return {
      code: 'text-too-long',
      message: `${name} may have ${maxLength} characters at most, but it has ${[...value].length}`,
    };
  if (pattern !== undefined && !regexOf(pattern).test(value)) return misfit(value, pattern, name);
  if (format === 'email' && !EMAIL.test(value))
    return { code: 'bad-email', message: `${name} is not an e-mail address: "${value.slice(0, 80)}"` };
  return undefined;
}

function misfit(value: string, pattern: string, name: string): Saying {
  const known = PATTERNS[pattern];
  if (known === undefined)
    return {
      code: 'bad-form',
      message: `${name} is not written as it must be: "${value.slice(0, 80)}"`,
      hint: `it must match ${pattern}`,
    };
  const what = name.includes(`"${value}"`) ? name : `${name}, "${value.slice(0, 80)}",`;
  return { code: known.code, message: `${what} is not ${known.what}`, hint: known.hint };
}

/** Lengths count characters, not the units of JavaScript; the units are an upper bound that mostly suffices. */
function longerThan(value: string, limit: number): boolean {
  return value.length > limit && [...value].length > limit;
}

function shorterThan(value: string, limit: number): boolean {
  return value.length < limit || (value.length < limit * 2 && [...value].length < limit);
}

function regexOf(pattern: string): RegExp {
  let regex = compiled.get(pattern);
  if (regex === undefined) {
    regex = new RegExp(pattern, 'u');
    compiled.set(pattern, regex);
  }
  return regex;
}
