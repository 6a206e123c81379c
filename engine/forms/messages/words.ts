/**
 * What the engine itself says about an answer, by code. `{title}` is what the field is called; the others are the
 * limits that the schema sets. A key such as `format.email` is for one value of a keyword; the key before the dot is
 * for all others.
 */
export interface Words {
  readonly type: string;
  readonly 'type.integer': string;
  readonly 'type.number': string;
  readonly 'type.boolean': string;
  readonly 'type.array': string;
  readonly required: string;
  readonly minLength: string;
  readonly maxLength: string;
  readonly pattern: string;
  readonly format: string;
  readonly 'format.email': string;
  readonly 'format.date': string;
  readonly 'format.date-time': string;
  readonly 'format.uri': string;
  readonly 'format.hostname': string;
  readonly minimum: string;
  readonly maximum: string;
  readonly exclusiveMinimum: string;
  readonly exclusiveMaximum: string;
  readonly multipleOf: string;
  readonly enum: string;
  readonly const: string;
  readonly minItems: string;
  readonly maxItems: string;
  readonly uniqueItems: string;
  readonly unknownField: string;
  readonly invalid: string;
  readonly choice: string;
  readonly choiceGone: string;
  readonly undecided: string;
  readonly check: string;
  readonly checkUnavailable: string;
  readonly checkStale: string;
  readonly unknownColumn: string;
  readonly doubleColumn: string;
}
