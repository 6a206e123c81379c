import { ANYTHING, codes, type DataType, DATE, type ObjectType, objectOf, TEXT } from './data-type.ts';
import type { DeclaredTypes } from './declared-types.ts';
import type { Place } from './place.ts';
import { typeOfSchema } from './schema-type.ts';
import type { Names } from './symbols.ts';

/** The one view that everything in a flow reads: guards, bindings, delays, templates. */
export function viewOfFlow(
  types: DeclaredTypes,
  flow: Place,
  marks: ReadonlyMap<string, Place>,
  created: ReadonlyMap<string, DataType>,
): ObjectType {
  const { symbols } = types;
  return objectOf({
    case: caseType(types),
    answers: namesOf(
      new Map(formsOf(flow).map((form) => [form, types.answers(form)])),
      symbols.section(flow.get('events')),
    ),
    records: namesOf(recordsOf(types, flow, created), symbols.section(flow.get('people'))),
    checks: checksOf(types, flow),
    data: dataOf(types, flow),
    marks: namesOf(
      new Map([...marks.keys()].map((name) => [name, DATE])),
      symbols.section(flow.get('machine')),
    ),
    event: ANYTHING,
    now: DATE,
  });
}

/** Where an earlier mistake hides what would declare the names, any can be meant. */
function namesOf(types: ReadonlyMap<string, DataType>, declared: Names | undefined): ObjectType {
  const type = objectOf(types);
  return declared === undefined ? { ...type, rest: ANYTHING } : type;
}

/** The forms that a case of the flow can have answers of. */
export function formsOf(flow: Place): string[] {
  const forms = [
    flow.get('start', 'form'),
    ...flow
      .get('events')
      .entries()
      .map(([, event]) => event.get('form')),
  ];
  return [...new Set(forms.flatMap((form) => form.text ?? []))];
}

export function caseType(types: DeclaredTypes): ObjectType {
  const company = types.company();
  return objectOf({
    id: TEXT,
    number: TEXT,
    flow: codes([...types.symbols.all('flow').keys()]),
    company,
    partner: company,
    relationship: relationshipType(types),
    starter: objectOf({ id: TEXT, name: TEXT, email: TEXT, record: TEXT }),
  });
}

export function relationshipType(types: DeclaredTypes): DataType {
  const list = types.symbols.pack?.get('relationships', 'list').text;
  return list === undefined ? ANYTHING : types.codeOf(list);
}

/** The records that a case knows by a name: its people, and those that the flow creates. */
export function recordsOf(
  types: DeclaredTypes,
  flow: Place,
  created: ReadonlyMap<string, DataType> = new Map(),
): Map<string, DataType> {
  const records = new Map(created);
  for (const [name, person] of flow.get('people').entries())
    if (person.get('record').exists) records.set(name, types.entry(person.get('record').text));
  return records;
}

function checksOf(types: DeclaredTypes, flow: Place): DataType {
  const forms = formsOf(flow).flatMap((form) => types.symbols.find('form', form) ?? []);
  if (forms.some((form) => types.symbols.isBroken(form))) return ANYTHING;
  const checks = new Map<string, DataType>();
  for (const form of forms) for (const [name, type] of types.checks(form)) checks.set(name, type);
  return objectOf(checks);
}

function dataOf(types: DeclaredTypes, flow: Place): DataType {
  const data = flow.get('data');
  if (!data.exists) return types.symbols.isBroken(flow) ? ANYTHING : objectOf({});
  return typeOfSchema(data.value);
}
