import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import type { Answers } from '../../engine/index.ts';
import type { Twin } from './twin.ts';

/** Something that an operator can make happen at a twin; it describes itself, so that one screen can offer them all. */
export interface Act {
  readonly id: string;
  readonly title: string;
  /** JSON Schema 2020-12 of an object; its properties have titles. */
  readonly input: Answers;
  /** What there is to choose from at this moment, by property. */
  readonly choices?: () => {
    readonly [property: string]: readonly { readonly value: string; readonly title: string }[];
  };
  /** Says what happened. Throws `ActRefused` where it cannot happen as things stand. */
  readonly run: (input: Answers) => string;
}

export class ActRefused extends Error {
  override readonly name = 'ActRefused';
}

export type ActResult =
  { readonly ok: true; readonly happened: string } | { readonly ok: false; readonly problem: string };

/** Checks the input and lets it happen. What cannot happen is told, not thrown. */
export function runAct(twin: Twin, id: string, input: Answers): ActResult {
  const act = twin.acts.find((each) => each.id === id);
  if (!act) return { ok: false, problem: `${twin.title} has no act ${id}.` };
  const validate = validatorOf(act);
  if (!validate(input)) return { ok: false, problem: ajv.errorsText(validate.errors, { dataVar: 'input' }) };
  try {
    return { ok: true, happened: act.run(input) };
  } catch (error) {
    if (error instanceof ActRefused) return { ok: false, problem: error.message };
    throw error;
  }
}

const ajv = new Ajv2020({ strict: true, allErrors: true, ownProperties: true });
const validators = new WeakMap<Answers, ValidateFunction>();

function validatorOf(act: Act): ValidateFunction {
  const known = validators.get(act.input);
  if (known) return known;
  const validate = ajv.compile(act.input);
  validators.set(act.input, validate);
  return validate;
}

type Property = Answers;

/** The schema of an act: all properties are needed except those named as optional. */
export function inputOf(
  properties: { readonly [name: string]: Property },
  optional: readonly string[] = [],
): Answers {
  const required = Object.keys(properties).filter((name) => !optional.includes(name));
  return { type: 'object', additionalProperties: false, properties, required };
}

export const word = (title: string, maxLength = 200): Property => ({
  type: 'string',
  title,
  minLength: 1,
  maxLength,
});
export const oneOf = (title: string, values: readonly string[]): Property => ({
  type: 'string',
  title,
  enum: values,
});
export const flag = (title: string): Property => ({ type: 'boolean', title });
