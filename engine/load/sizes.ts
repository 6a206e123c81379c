import type { Schema } from '../language/schema/kit.ts';

interface Saying {
  readonly code: string;
  readonly message: string;
  /** What is inside is not looked at: there is too much of it. */
  readonly closed?: boolean;
}

/** What is wrong with the size of a number. */
export function rangeProblem(value: number, schema: Schema, name: string): Saying | undefined {
  const { minimum: least = -Infinity, maximum: most = Infinity } = schema as {
    minimum?: number;
    maximum?: number;
  };
  if (value < least)
    return { code: 'out-of-range', message: `${name} is ${least} at least, but it is ${value}` };
  if (value > most)
    return { code: 'out-of-range', message: `${name} is ${most} at most, but it is ${value}` };
  return undefined;
}

/** What is wrong with the number of entries of a list. */
export function lengthProblem(length: number, schema: Schema, name: string): Saying | undefined {
  const { minItems = 0, maxItems = Infinity } = schema as { minItems?: number; maxItems?: number };
  return countProblem(length, minItems, maxItems, name, 'entries');
}

/** What is wrong with the number of keys of a mapping. */
export function keysProblem(count: number, schema: Schema, name: string): Saying | undefined {
  const { minProperties = 0, maxProperties = Infinity } = schema as {
    minProperties?: number;
    maxProperties?: number;
  };
  return countProblem(count, minProperties, maxProperties, name, 'keys');
}

function countProblem(
  count: number,
  least: number,
  most: number,
  name: string,
  noun: string,
): Saying | undefined {
  if (count < least)
    return { code: 'too-few', message: `${name} has ${least} or more ${noun}, but it has ${count}` };
  if (count > most)
    return {
      code: 'too-many',
      message: `${name} has ${most} ${noun} at most, but it has ${count}`,
      closed: true,
    };
  return undefined;
}
