import { type Parameters, parametersSchema } from './parameters.ts';
import { isUpload, type Route } from './route.ts';
import type { JsonSchema } from './json-schema.ts';
import type { Validator } from './validation.ts';

const MEGABYTE = 1_048_576;
const NO_PARAMETERS: Parameters = {};

interface Checked {
  readonly declared: Parameters;
  readonly validate: Validator;
}

/** A route with everything that does not depend on a request. */
export interface CompiledRoute<Caller, Access> {
  readonly route: Route<Caller, Access>;
  readonly budget: string;
  readonly params: Checked | undefined;
  /** Always: a query that is not declared is refused. */
  readonly query: Checked;
  readonly headers: Checked | undefined;
  readonly body: BodyPlan;
  /** Of the JSON in answers, by status; asked where answers are checked. */
  readonly answers: ReadonlyMap<number, Validator>;
}

export type BodyPlan =
  | { readonly kind: 'none' }
  | { readonly kind: 'json'; readonly maxBytes: number; readonly validate: Validator }
  | { readonly kind: 'upload'; readonly maxBytes: number; readonly mediaTypes: readonly string[] };

export function compileRoute<Caller, Access>(
  route: Route<Caller, Access>,
  validatorOf: (schema: JsonSchema) => Validator,
): CompiledRoute<Caller, Access> {
  const checked = (declared: Parameters, allRequired = false): Checked => ({
    declared,
    validate: validatorOf(parametersSchema(declared, allRequired)),
  });
  return {
    route,
    budget: route.budget ?? (route.method === 'GET' ? 'read' : 'write'),
    params: route.params && checked(route.params, true),
    query: checked(route.query ?? NO_PARAMETERS),
    headers: route.headers && checked(route.headers),
    body: bodyPlan(route, validatorOf),
    answers: answerValidators(route, validatorOf),
  };
}

function bodyPlan<Caller, Access>(
  { body, maxBytes = MEGABYTE }: Route<Caller, Access>,
  validatorOf: (schema: JsonSchema) => Validator,
): BodyPlan {
  if (body === undefined) return { kind: 'none' };
  if (isUpload(body)) return { kind: 'upload', maxBytes: body.maxBytes, mediaTypes: body.stream };
  return { kind: 'json', maxBytes, validate: validatorOf(body) };
}

function answerValidators<Caller, Access>(
  { answers }: Route<Caller, Access>,
  validatorOf: (schema: JsonSchema) => Validator,
): ReadonlyMap<number, Validator> {
  const validators = new Map<number, Validator>();
  for (const [status, { schema }] of Object.entries(answers))
    if (schema !== undefined) validators.set(Number(status), validatorOf(schema));
  return validators;
}
