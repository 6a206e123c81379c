import type { LayoutCondition } from '../../engine/forms/types.ts';
import { isWithin, type PlacedField, segmentsOf } from './layout.ts';

export type Schema = { readonly [keyword: string]: unknown };

/**
 * Conditions as JSON Schemas of all data. An answer that is not there makes a comparison neither true nor false, and
 * `not` leaves it so; hence one schema for each of the two.
 */
export class ConditionSchemas {
  readonly #fields: readonly PlacedField[];

  constructor(fields: readonly PlacedField[]) {
    this.#fields = fields;
  }

  /** Valid exactly where the condition holds. */
  whereTrue(condition: LayoutCondition): Schema {
    if ('all' in condition) return { allOf: condition.all.map((part) => this.whereTrue(part)) };
    if ('any' in condition) return { anyOf: condition.any.map((part) => this.whereTrue(part)) };
    if ('not' in condition) return this.whereFalse(condition.not);
    return this.#comparison(condition, true);
  }

  /** Valid exactly where it is known not to hold. */
  whereFalse(condition: LayoutCondition): Schema {
    if ('all' in condition) return { anyOf: condition.all.map((part) => this.whereFalse(part)) };
    if ('any' in condition) return { allOf: condition.any.map((part) => this.whereFalse(part)) };
    if ('not' in condition) return this.whereTrue(condition.not);
    return this.#comparison(condition, false);
  }

  #comparison({ fact, operator, value }: Extract<LayoutCondition, { fact: string }>, holds: boolean): Schema {
    const there = this.#there(fact);
    if (operator === 'present') return (value === true) === holds ? there : { not: there };
    const matching = MATCHING[operator];
    if (matching === undefined) throw new RangeError(`a renderer has no operator ${operator}`);
    const matches = at(fact, matching(value));
    return { allOf: [there, holds ? matches : { not: matches }] };
  }

  /** An answer is there if something was given, and its field is shown. */
  #there(fact: string): Schema {
    const field = this.#fields.find(({ element }) => isWithin(fact, element.pointer));
    return { allOf: [at(fact, GIVEN), ...(field?.when ?? []).map((condition) => this.whereTrue(condition))] };
  }
}

/** Blank text and empty lists are no answers. */
const BLANK: Schema = {
  anyOf: [
    { type: 'null' },
    { type: 'string', pattern: '^\\s*$' },
    { type: ['array', 'object'], maxItems: 0, maxProperties: 0 },
  ],
};
const GIVEN: Schema = {
  allOf: [
    { not: BLANK },
    { anyOf: [{ not: { type: 'array' } }, { contains: { not: BLANK } }] },
    { anyOf: [{ not: { type: 'object' } }, { not: { additionalProperties: BLANK } }] },
  ],
};

/** Something stands at the pointer, and is so. */
function at(pointer: string, schema: Schema): Schema {
  return segmentsOf(pointer).reduceRight<Schema>(
    (inner, name) => ({ type: 'object', required: [name], properties: { [name]: inner } }),
    schema,
  );
}

const MATCHING: { readonly [operator: string]: (value: unknown) => Schema } = {
  equal: (value) => ({ const: value }),
  notEqual: (value) => ({ not: { const: value } }),
  in: (value) => ({ enum: value }),
  notIn: (value) => ({ not: { enum: value } }),
  contains: (value) => ({ type: 'array', contains: { const: value } }),
  doesNotContain: (value) => ({ type: 'array', not: { contains: { const: value } } }),
  lessThan: (value) => ({ type: 'number', exclusiveMaximum: value }),
  lessThanInclusive: (value) => ({ type: 'number', maximum: value }),
  greaterThan: (value) => ({ type: 'number', exclusiveMinimum: value }),
  greaterThanInclusive: (value) => ({ type: 'number', minimum: value }),
  matches: (value) => ({ type: 'string', pattern: value }),
};
