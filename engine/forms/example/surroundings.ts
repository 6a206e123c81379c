import type { ChoiceFact, RulesDefinition } from '../../language/types.generated.ts';
import { parsePointer, readAt, withValueAt } from '../../pointer.ts';
import { find, type Release } from '../../release.ts';
import type { CompiledForm } from '../compiled.ts';
import { isObject, type Place, placeIn, placesOf } from '../schema.ts';
import type { Answers, CaseView, CheckAnswer, FormContext, Owner, RecordEntry } from '../types.ts';
import type { Hints } from './hints.ts';
import type { Random } from './random.ts';
import { type Chooser, exampleAt } from './value.ts';

/** What an example of a form is judged against, where the caller knows nothing better. */
export function exampleContext(
  release: Release,
  form: CompiledForm,
  random: Random,
  known: Partial<FormContext>,
): FormContext {
  const now = known.now ?? '2026-03-02T09:00:00Z';
  const kase = exampleCase(release, form, random, known.case ?? {});
  return {
    ...known,
    now,
    case: kase,
    records: known.records ?? {},
    checks: { ...exampleChecks(form, random, now), ...known.checks },
  };
}

const COMPANY = { id: 'example-company', name: 'Example Company' };

/** What the rules of the form ask of the case is there. */
function exampleCase(
  release: Release,
  form: CompiledForm,
  random: Random,
  known: Partial<CaseView>,
): Partial<CaseView> {
  const start: Partial<CaseView> = {
    id: 'example-case',
    number: 'E-1',
    company: COMPANY,
    partner: COMPANY,
    starter: { id: 'example-user', name: 'Example User', email: 'user@example.example' },
    ...known,
  };
  let view: unknown = { case: start };
  for (const { pointer, values } of askedOfCase(release, form))
    if (readAt(view, pointer) === undefined && values.length > 0)
      view = withValueAt(view, pointer, random.pick(values));
  return (view as { case: Partial<CaseView> }).case;
}

/** The facts that come from the case, with the values that they can have. */
function askedOfCase(release: Release, form: CompiledForm): { pointer: string[]; values: unknown[] }[] {
  const { choices = {}, rules = [] } = form.definition;
  const asked = [
    ...rules,
    ...Object.values(choices).flatMap((choice) =>
      'record' in choice && choice.rules !== undefined
        ? [{ rules: choice.rules, facts: choice.facts ?? {} }]
        : [],
    ),
  ];
  return asked.flatMap(({ rules: id, facts }) =>
    Object.entries(facts).flatMap(([fact, bound]) =>
      isFromCase(bound)
        ? [
            {
              pointer: parsePointer(bound.from),
              values: valuesOfFact(release, find(release, 'rules', id)?.facts[fact]),
            },
          ]
        : [],
    ),
  );
}

function isFromCase(bound: ChoiceFact): bound is { from: string } {
  return isObject(bound) && 'from' in bound && bound.from.startsWith('/case/');
}

function valuesOfFact(release: Release, fact: RulesDefinition['facts'][string] | undefined): unknown[] {
  if (fact?.enum !== undefined) return fact.enum;
  if (fact?.$list !== undefined)
    return find(release, 'list', fact.$list)?.entries.map(({ code }) => code) ?? [];
  return fact?.type === 'boolean' ? [true, false] : [];
}

/** Every check answers, and does not refuse. */
function exampleChecks(form: CompiledForm, random: Random, at: string): { [name: string]: CheckAnswer } {
  return Object.fromEntries(
    form.checks.map(({ name, check }) => {
      const outcome = check.refuses?.outcome === 'yes' ? ('no' as const) : ('yes' as const);
      return [name, { outcome, at, output: exampleOutput(form, check.fills ?? {}, random) }];
    }),
  );
}

function exampleOutput(
  form: CompiledForm,
  fills: { readonly [pointer: string]: string },
  random: Random,
): Answers {
  let answer: unknown = { output: {} };
  for (const [pointer, from] of Object.entries(fills)) {
    const place = placeIn(form.root, parsePointer(pointer));
    if (place !== undefined)
      answer = withValueAt(
        answer,
        parsePointer(from),
        exampleAt(place, random, () => undefined),
      );
  }
  return (answer as { output: Answers }).output;
}

const recordPlaces = new WeakMap<object, Place>();

/** A record of that kind. Which answers rules want is not known, so most of what can be yes is yes. */
export function exampleRecord(
  release: Release,
  kind: string,
  owner: Owner,
  id: string,
  random: Random,
  hints: Hints,
): RecordEntry {
  const definition = find(release, 'record', kind);
  if (definition === undefined) return { id, record: kind, owner, attributes: {} };
  const place = recordPlaces.get(definition) ?? placesOf(definition.schema);
  recordPlaces.set(definition, place);
  const choose: Chooser = ({ pointer, schema }) => {
    const hint = random.chance(0.5) ? random.pick(hints.get(pointer) ?? []) : undefined;
    if (hint !== undefined) return { value: hint(random) };
    const list = definition.choices?.[pointer]?.list;
    if (list !== undefined) return { value: random.pick(find(release, 'list', list)?.entries ?? [])?.code };
    return schema['type'] === 'boolean' ? { value: random.chance(0.7) } : undefined;
  };
  return { id, record: kind, owner, attributes: exampleAt(place, random, choose) as Answers };
}

/** The same record with a few attributes as in another. */
export function crossed(record: RecordEntry, other: RecordEntry, id: string, random: Random): RecordEntry {
  const names = new Set([...Object.keys(record.attributes), ...Object.keys(other.attributes)]);
  const attributes: Record<string, unknown> = {};
  for (const name of names) {
    const from = random.chance(0.8) ? record : other;
    if (Object.hasOwn(from.attributes, name)) attributes[name] = from.attributes[name];
  }
  return { ...(random.chance(0.8) ? record : other), id, attributes };
}
