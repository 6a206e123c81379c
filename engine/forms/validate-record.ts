import type { FormDefinition, RecordDefinition } from '../language/types.generated.ts';
import { parsePointer } from '../pointer.ts';
import { get, type Release } from '../release.ts';
import { checkCodes } from './choose.ts';
import { compile, type CompiledForm } from './compiled.ts';
import { draftOf } from './draft.ts';
import type { Answers, FormContext, FormError } from './types.ts';
import { checkSchema } from './validate.ts';
import { wordsOf } from './words-of.ts';

export interface RecordResult {
  readonly valid: boolean;
  /** Normalised. */
  readonly attributes: Answers;
  readonly errors: readonly FormError[];
}

/** Codes of lists are all that a record chooses, and they depend on nothing around it. */
const NOTHING: FormContext = { case: {}, records: {}, checks: {}, now: '' };

/**
 * Judges the attributes of a record by its own definition, whoever typed them and in whatever form: its schema, and the
 * codes of its lists. What the portal knows by itself is no attribute that could be given.
 */
export function validateRecord(
  release: Release,
  kind: string,
  input: unknown,
  language?: string,
): RecordResult {
  const form = compiledRecord(release, kind);
  const words = wordsOf(release, form, language);
  const { draft, answers } = draftOf(release, form, input, NOTHING);
  const errors = [...checkSchema(form, words, draft), ...checkCodes(release, form, words, answers, NOTHING)];
  return { valid: errors.length === 0, attributes: answers, errors };
}

const compiled = new WeakMap<Release, Map<string, CompiledForm>>();

function compiledRecord(release: Release, kind: string): CompiledForm {
  let ofRelease = compiled.get(release);
  if (ofRelease === undefined) compiled.set(release, (ofRelease = new Map()));
  let form = ofRelease.get(kind);
  if (form === undefined)
    ofRelease.set(kind, (form = compile(release, asForm(get(release, 'record', kind)), 'record')));
  return form;
}

function asForm({ id, title, schema, choices = {}, derived = {} }: RecordDefinition): FormDefinition {
  const known = Object.keys(derived);
  return {
    kind: 'form',
    id,
    title,
    schema: known.reduce<object>(
      (rest, pointer) => withoutProperty(rest, parsePointer(pointer)),
      schema,
    ) as FormDefinition['schema'],
    choices: Object.fromEntries(Object.entries(choices).filter(([pointer]) => !known.includes(pointer))),
    layout: { steps: [] as never },
  };
}

function withoutProperty(schema: object, [name, ...rest]: readonly string[]): object {
  const { properties = {}, required = [] } = schema as {
    properties?: Record<string, object>;
    required?: readonly string[];
  };
  const child = name === undefined ? undefined : properties[name];
  if (name === undefined || child === undefined) return schema;
  if (rest.length > 0)
    return { ...schema, properties: { ...properties, [name]: withoutProperty(child, rest) } };
  const { [name]: _, ...others } = properties;
  return { ...schema, properties: others, required: required.filter((each) => each !== name) };
}
