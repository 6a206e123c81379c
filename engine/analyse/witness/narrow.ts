import type { FormDefinition, JsonSchema, RecordDefinition } from '../../language/types.generated.ts';
import type { FlowDefinition } from '../../language/types.generated.ts';
import { canonicalJson } from '../../canonical.ts';
import { parsePointer, readPointer, withValueAt } from '../../pointer.ts';
import { get, type Release } from '../../release.ts';
import { answerFields } from '../meaning/answer-fields.ts';
import { below, isValue, type Wish } from './wishes.ts';

/**
 * A release in which a form accepts only what is wished: wished answers are constants, people are of the wished owner,
 * and their records have the wished attributes. Examples of such a form are examples of the form itself.
 */
export interface Narrowed {
  readonly release: Release;
  /** Two that are narrowed alike have the same key. */
  readonly key: string;
}

/** Separates the kind of a record from the person for whom it was narrowed. */
export const FOR = ' for ';

const narrowed = new WeakMap<Release, Map<string, Narrowed>>();

export function narrow(release: Release, flow: FlowDefinition, formId: string, wish: Wish): Narrowed {
  const answers = below(wish, `/answers/${formId}`).filter(([, value]) => isValue(value));
  const people = peopleOf(flow, formId).map((person) => ({
    ...person,
    wanted: below(wish, `/records/${person.name}`).filter(([, value]) => isValue(value)),
  }));
  const key = canonicalJson([formId, answers, people.map(({ name, wanted }) => [name, wanted])]);
  const ofRelease = narrowed.get(release) ?? new Map<string, Narrowed>();
  narrowed.set(release, ofRelease);
  const known = ofRelease.get(key);
  if (known !== undefined) return known;
  const made = { release: narrowedRelease(release, formId, answers, people), key };
  ofRelease.set(key, made);
  return made;
}

interface WishedPerson {
  readonly name: string;
  readonly at: string;
  readonly wanted: readonly [string, unknown][];
}

function peopleOf(flow: FlowDefinition, formId: string): { name: string; at: string }[] {
  const place = `/answers/${formId}`;
  return Object.entries(flow.people ?? {}).flatMap(([name, person]) =>
    'record' in person && person.from.startsWith(`${place}/`)
      ? [{ name, at: person.from.slice(place.length) }]
      : [],
  );
}

function narrowedRelease(
  release: Release,
  formId: string,
  answers: readonly [string, unknown][],
  people: readonly WishedPerson[],
): Release {
  let form = get(release, 'form', formId);
  const records: Record<string, RecordDefinition> = { ...release.definitions.record };
  for (const [pointer, value] of answers) form = withConstant(form, pointer, value);
  for (const person of people) {
    if (person.wanted.length === 0) continue;
    const choice = answerFields(get(release, 'form', formId)).get(person.at)?.choices;
    if (choice === undefined || !('record' in choice)) continue;
    const owner = person.wanted.find(([pointer]) => pointer === '/owner')?.[1];
    const of = choice.of.filter((one) => owner === undefined || one === owner);
    const kind = `${choice.record}${FOR}${person.name}`;
    records[kind] = withAttributes(get(release, 'record', choice.record), kind, person.wanted);
    form = {
      ...form,
      choices: { ...form.choices, [person.at]: { ...choice, record: kind, of: of as typeof choice.of } },
    };
  }
  const definitions = {
    ...release.definitions,
    record: records,
    form: { ...release.definitions.form, [formId]: form },
  };
  return { ...release, definitions };
}

function withConstant(form: FormDefinition, pointer: string, value: unknown): FormDefinition {
  const field = answerFields(form).get(pointer);
  if (field === undefined || (field.choices !== undefined && 'record' in field.choices)) return form;
  const schema = withConstantAt(form.schema, pointer, value);
  const { [pointer]: _, ...choices } = form.choices ?? {};
  return { ...form, schema, choices };
}

function withAttributes(
  record: RecordDefinition,
  id: string,
  wanted: readonly [string, unknown][],
): RecordDefinition {
  const attributes = wanted.filter(([pointer]) => pointer !== '/id' && pointer !== '/owner');
  const schema = attributes.reduce(
    (so, [pointer, value]) => required(withConstantAt(so, pointer, value), pointer),
    record.schema,
  );
  return { ...record, id, schema };
}

function withConstantAt(schema: JsonSchema, pointer: string, value: unknown): JsonSchema {
  const place = parsePointer(pointer).flatMap((segment) => ['properties', segment]);
  const before = readPointer(schema, place.map((segment) => `/${segment}`).join(''));
  if (before === undefined) return schema;
  const { title } = before as { title?: string };
  return withValueAt(schema, place, {
    ...(title === undefined ? {} : { title }),
    const: value,
  }) as JsonSchema;
}

/** A wished attribute must be there. */
function required(schema: JsonSchema, pointer: string): JsonSchema {
  const [name, ...rest] = parsePointer(pointer);
  if (name === undefined || rest.length > 0) return schema;
  return { ...schema, required: [...new Set([...((schema['required'] ?? []) as string[]), name])] };
}
