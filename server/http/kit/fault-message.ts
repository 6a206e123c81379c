import type { ErrorObject } from 'ajv/dist/2020.js';
import type { Fault } from './problem.ts';

/** Codes that say more than the keyword does. */
const CODES: { readonly [keyword: string]: string } = {
  required: 'missing',
  dependentRequired: 'missing',
  additionalProperties: 'unknown',
  unevaluatedProperties: 'unknown',
  maxLength: 'too-long',
  minLength: 'too-short',
  maxItems: 'too-many',
  minItems: 'too-few',
  maximum: 'too-large',
  minimum: 'too-small',
  exclusiveMaximum: 'too-large',
  exclusiveMinimum: 'too-small',
  enum: 'not-a-choice',
  const: 'not-a-choice',
};

type Words = (params: ErrorObject['params']) => string;

/** What is wrong, in words that tell what the schema wants and never what was sent. */
const MESSAGES: { readonly [keyword: string]: Words } = {
  required: () => 'is missing',
  dependentRequired: () => 'is missing',
  additionalProperties: () => 'is not known here',
  unevaluatedProperties: () => 'is not known here',
  type: ({ type }) => `must be of type ${[type].flat().join(' or ')}`,
  maxLength: ({ limit }) => `must have at most ${limit} characters`,
  minLength: ({ limit }) => `must have at least ${limit} characters`,
  maxItems: ({ limit }) => `must have at most ${limit} entries`,
  minItems: ({ limit }) => `must have at least ${limit} entries`,
  maxProperties: ({ limit }) => `must have at most ${limit} members`,
  minProperties: ({ limit }) => `must have at least ${limit} members`,
  maximum: ({ limit }) => `must be at most ${limit}`,
  minimum: ({ limit }) => `must be at least ${limit}`,
  exclusiveMaximum: ({ limit }) => `must be less than ${limit}`,
  exclusiveMinimum: ({ limit }) => `must be more than ${limit}`,
  multipleOf: ({ multipleOf }) => `must be a multiple of ${multipleOf}`,
  enum: ({ allowedValues }) => `must be one of ${(allowedValues as readonly unknown[]).join(', ')}`,
  const: ({ allowedValue }) => `must be ${JSON.stringify(allowedValue)}`,
  format: ({ format }) => `must be a ${format}`,
  pattern: ({ pattern }) => `must match ${pattern}`,
  uniqueItems: () => 'must not have the same entry twice',
  propertyNames: () => 'has a name that is not allowed',
  not: () => 'must not be so',
};

export function faultOf({ keyword, instancePath, params }: ErrorObject): Fault {
  return {
    pointer: instancePath + childOf(params),
    code: CODES[keyword] ?? keyword.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`),
    message: MESSAGES[keyword]?.(params) ?? 'must match one of the forms that are described',
  };
}

/** Where a member is missing or too much, the fault is at that member rather than at the object. */
function childOf(params: ErrorObject['params']): string {
  const name: unknown =
    params['missingProperty'] ?? params['additionalProperty'] ?? params['unevaluatedProperty'];
  return typeof name === 'string' ? '/' + name.replaceAll('~', '~0').replaceAll('/', '~1') : '';
}
