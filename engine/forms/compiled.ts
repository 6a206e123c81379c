import type { ValidateFunction } from 'ajv/dist/2020.js';
import type { FormDefinition } from '../language/types.generated.ts';
import { get, type Release } from '../release.ts';
import { bind, type Bound } from './bind.ts';
import { type ChoiceField, choiceFields } from './choice-fields.ts';
import { type CompiledCheck, compileChecks } from './compiled-checks.ts';
import { type FormRule, formRules } from './form-rules.ts';
import { fieldsOf } from './layout.ts';
import type { Steps } from './normalise.ts';
import { type Place, placesOf } from './schema.ts';
import { compileSchema } from './validator.ts';
import { formFields, type FormField, inOrderOfDependence } from './visibility.ts';

/** A form made ready: everything that does not depend on an answer or on a language. */
export interface CompiledForm {
  /** Under which kind its words are translated: a record is judged as a form with no layout. */
  readonly kind: 'form' | 'record';
  readonly id: string;
  readonly definition: FormDefinition;
  readonly root: Place;
  /** In the order of the layout. */
  readonly fields: readonly FormField[];
  /** Those with conditions, in the order in which they are settled. */
  readonly conditional: readonly FormField[];
  /** Those that the layout requires. */
  readonly demanding: readonly FormField[];
  readonly choices: readonly ChoiceField[];
  readonly rules: readonly FormRule[];
  readonly checks: readonly CompiledCheck[];
  readonly prefill: readonly { readonly pointer: string; readonly bound: Bound }[];
  readonly steps: Steps;
  /** Tells what is wrong by the schema; compiled when first asked for. */
  readonly validator: ValidateFunction;
}

const compiled = new WeakMap<Release, Map<string, CompiledForm>>();

/** A form of a release, made ready when it is first asked for. */
export function compiledForm(release: Release, id: string): CompiledForm {
  let ofRelease = compiled.get(release);
  if (ofRelease === undefined) compiled.set(release, (ofRelease = new Map()));
  let form = ofRelease.get(id);
  if (form === undefined) ofRelease.set(id, (form = compile(release, get(release, 'form', id), 'form')));
  return form;
}

export function compile(
  release: Release,
  definition: FormDefinition,
  kind: CompiledForm['kind'],
): CompiledForm {
  const root = placesOf(definition.schema);
  const fields = formFields(fieldsOf(definition.layout), root);
  let validator: ValidateFunction | undefined;
  return {
    kind,
    id: definition.id,
    definition,
    root,
    fields,
    conditional: inOrderOfDependence(fields).order,
    demanding: fields.filter((field) => field.required !== undefined),
    choices: choiceFields(definition, root),
    rules: formRules(definition, root),
    checks: compileChecks(release, definition, root),
    prefill: Object.entries(definition.prefill ?? {}).map(([pointer, binding]) => ({
      pointer,
      bound: bind(release, binding),
    })),
    steps: new Map(Object.entries(definition.normalise ?? {})),
    get validator() {
      return (validator ??= compileSchema(definition.schema));
    },
  };
}
