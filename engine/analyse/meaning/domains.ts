import type { FlowDefinition, JsonSchema } from '../../language/types.generated.ts';
import { parsePointer } from '../../pointer.ts';
import { find, packOf, type Release } from '../../release.ts';
import { answerFields, placesIn } from './answer-fields.ts';

/** What stands at a pointer, as far as definitions say: its schema, whether it is always there, its values if finite. */
export interface PlaceMeaning {
  readonly schema: JsonSchema | undefined;
  /** Whether it is there as soon as what it belongs to is: the form was submitted, the connector has answered. */
  readonly always: boolean;
  readonly values: readonly unknown[] | undefined;
}

/** Of a place in the answers of a form. */
export function meaningOfAnswer(release: Release, formId: string, pointer: string): PlaceMeaning | undefined {
  const form = find(release, 'form', formId);
  const field = form === undefined ? undefined : answerFields(form).get(pointer);
  if (field === undefined) return undefined;
  const codes =
    field.choices !== undefined && 'list' in field.choices ? codesOf(release, field.choices) : undefined;
  return { schema: field.schema, always: field.always, values: codes ?? valuesOf(field.schema) };
}

/** Of a place in `/data`. It is never there of itself. */
export function meaningOfData(flow: FlowDefinition, pointer: string): PlaceMeaning | undefined {
  const place =
    flow.data === undefined
      ? undefined
      : placesIn(flow.data, '', true).find((one) => one.pointer === pointer);
  return place === undefined
    ? undefined
    : { schema: place.schema, always: false, values: valuesOf(place.schema) };
}

/** Of a place in a schema that stands alone, such as the output of a connector. */
export function meaningIn(schema: JsonSchema | undefined, pointer: string): PlaceMeaning | undefined {
  const place =
    schema === undefined ? undefined : placesIn(schema, '', true).find((one) => one.pointer === pointer);
  return place === undefined
    ? undefined
    : { schema: place.schema, always: place.required, values: valuesOf(place.schema) };
}

/** The codes of relationships that a case of the flow can have. */
export function relationshipsOf(release: Release, flow: FlowDefinition): readonly unknown[] {
  const relationships = packOf(release).relationships;
  if (relationships === undefined) return [undefined];
  const codes = codesOf(release, { list: relationships.list }) ?? [];
  const forOthers = codes.filter((code) => code !== relationships.own);
  const found: unknown[] = flow.start.for.includes('own') ? [relationships.own] : [];
  return flow.start.for.some((whom) => whom !== 'own') ? [...found, ...forOthers] : found;
}

/** `/answers/<form>/rest` taken apart. */
export function splitAnswer(pointer: string): { readonly form: string; readonly rest: string } | undefined {
  const [root, form] = parsePointer(pointer);
  if (root !== 'answers' || form === undefined) return undefined;
  return { form, rest: pointer.slice(`/answers/${form}`.length) };
}

export function operationSchema(
  release: Release,
  src: string,
  side: 'input' | 'output',
): JsonSchema | undefined {
  const [connector = '', operation = ''] = src.split('.');
  return find(release, 'connector', connector)?.operations[operation]?.[side];
}

interface ListChoice {
  readonly list: string;
  readonly only?: { readonly attribute: string; readonly equal: unknown };
}

function codesOf(release: Release, { list, only }: ListChoice): readonly string[] | undefined {
  const entries = find(release, 'list', list)?.entries;
  return entries
    ?.filter((entry) => only === undefined || entry.attributes?.[only.attribute] === only.equal)
    .map((entry) => entry.code);
}

function valuesOf(schema: JsonSchema): readonly unknown[] | undefined {
  if (Array.isArray(schema['enum'])) return schema['enum'] as unknown[];
  if (Object.hasOwn(schema, 'const')) return [schema['const']];
  return schema['type'] === 'boolean' ? [false, true] : undefined;
}
