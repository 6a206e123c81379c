import { compileRoute } from './compiled-route.ts';
import { isSchema, type JsonSchema, mapChildren } from './json-schema.ts';
import { problemsOf } from './openapi-problems.ts';
import type { Parameters } from './parameters.ts';
import { isUpload, type Route } from './route.ts';
import { validation } from './validation.ts';

/**
 * What is wrong with routes as such, for a test over all of them: objects that are open, texts and lists without a
 * limit, parameters that the path does not have, ids that are there twice.
 */
export function mistakesIn<Caller, Access>(
  routes: readonly Route<Caller, Access>[],
  tags: readonly { readonly name: string }[],
): readonly string[] {
  const known = new Set(tags.map(({ name }) => name));
  return [
    ...repeated(routes.map(({ id }) => id)).map((id) => `${id}: another route has this id`),
    ...repeated(routes.map(addressOf)).map((address) => `${address}: another route has this address`),
    ...routes.flatMap((route) => mistakesOf(route, known).map((mistake) => `${route.id}: ${mistake}`)),
    ...ambiguousProblems(routes),
    ...uncompilable(routes),
  ];
}

/** A client decides by the code, so a code means one thing. */
function ambiguousProblems<Caller, Access>(routes: readonly Route<Caller, Access>[]): string[] {
  const kinds = [...new Set(routes.flatMap((route) => problemsOf(route)))];
  return repeated(kinds.map(({ code }) => code)).map((code) => `two kinds of problem have the code ${code}`);
}

/** A schema is compiled when it is first used, so a misspelt keyword would else wait for its first request. */
function uncompilable<Caller, Access>(routes: readonly Route<Caller, Access>[]): string[] {
  const validatorOf = validation();
  return routes.flatMap((route) => {
    try {
      const { params, query, headers, body, answers } = compileRoute(route, validatorOf);
      for (const { validate } of [params, query, headers].filter((part) => part !== undefined)) validate({});
      if (body.kind === 'json') body.validate({});
      for (const validate of answers.values()) validate({});
      return [];
    } catch (error) {
      return [`${route.id}: ${String(error)}`];
    }
  });
}

/** Two paths that differ only in the names of their parameters are one address. */
function addressOf<Caller, Access>({ method, path }: Route<Caller, Access>): string {
  return `${method} ${path.replaceAll(/\{\w+\}/g, '{}')}`;
}

function mistakesOf<Caller, Access>(route: Route<Caller, Access>, tags: ReadonlySet<string>): string[] {
  const { body, answers, conditional, method } = route;
  return [
    ...(tags.has(route.tag) ? [] : [`the tag ${route.tag} is not described`]),
    ...pathMistakes(route),
    ...parameterMistakes('params', route.params),
    ...parameterMistakes('query', route.query),
    ...parameterMistakes('headers', route.headers),
    ...(body === undefined || isUpload(body) ? [] : schemaMistakes(body, 'body', true)),
    ...(body !== undefined && (method === 'GET' || method === 'DELETE') ? [`a ${method} has no body`] : []),
    ...(route.idempotent !== undefined && method !== 'POST' ? ['only a POST takes an Idempotency-Key'] : []),
    ...(conditional === 'etag' && method !== 'GET' ? ['only a GET is answered 304'] : []),
    ...(conditional === 'ifMatch' && method === 'GET' ? ['a GET takes no If-Match'] : []),
    ...(Object.keys(answers).some((status) => Number(status) < 400) ? [] : ['no answer but problems']),
    ...Object.entries(answers).flatMap(([status, { schema }]) =>
      schema === undefined ? [] : schemaMistakes(schema, `answers/${status}`, false),
    ),
  ];
}

function pathMistakes<Caller, Access>({ path, params = {} }: Route<Caller, Access>): string[] {
  const inPath = new Set([...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name));
  const missing = [...inPath].filter((name) => !Object.hasOwn(params, name));
  const extra = Object.keys(params).filter((name) => !inPath.has(name));
  return [
    ...missing.map((name) => `params/${name} is in the path but not described`),
    ...extra.map((name) => `params/${name} is not in the path`),
  ];
}

function parameterMistakes(place: string, parameters: Parameters = {}): string[] {
  return Object.entries(parameters).flatMap(([name, schema]) =>
    schemaMistakes(schema, `${place}/${name}`, true),
  );
}

/** `limits`: of what clients send, every text and every list has its largest size. */
function schemaMistakes(schema: JsonSchema, where: string, limits: boolean): string[] {
  const found = [...opennessOf(schema, where), ...(limits ? limitlessnessOf(schema, where) : [])];
  mapChildren(schema, (child, inner) => {
    found.push(...schemaMistakes(child, where + inner, limits));
    return child;
  });
  return found;
}

function typesOf({ type }: JsonSchema): readonly unknown[] {
  return [type].flat();
}

function opennessOf(schema: JsonSchema, where: string): string[] {
  if (!typesOf(schema).includes('object')) return [];
  const { additionalProperties, unevaluatedProperties } = schema;
  const closed = additionalProperties === false || unevaluatedProperties === false;
  const isMap = isSchema(additionalProperties);
  if (closed || isMap || typeof schema['x-open'] === 'string') return [];
  return [`${where} takes members that are not described`];
}

function limitlessnessOf(schema: JsonSchema, where: string): string[] {
  const {
    enum: choices,
    const: only,
    maxLength,
    format,
    maxItems,
    maxProperties,
    additionalProperties,
  } = schema;
  const types = typesOf(schema);
  const fixed = choices !== undefined || only !== undefined;
  // Only these formats are as short as they look; an address is as long as somebody makes it.
  const short = ['uuid', 'date', 'date-time', 'time'].includes(String(format));
  return [
    ...(types.includes('string') && !fixed && !short && maxLength === undefined
      ? [`${where} has no maxLength`]
      : []),
    ...(types.includes('array') && maxItems === undefined ? [`${where} has no maxItems`] : []),
    ...(isSchema(additionalProperties) && maxProperties === undefined
      ? [`${where} has no maxProperties`]
      : []),
  ];
}

function repeated(all: readonly string[]): readonly string[] {
  return [...new Set(all.filter((one, index) => all.indexOf(one) !== index))];
}
