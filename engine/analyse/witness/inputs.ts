import { type Example, exampleAnswers } from '../../forms/index.ts';
import { Random } from '../../forms/example/random.ts';
import { exampleAt } from '../../forms/example/value.ts';
import { placesOf } from '../../forms/schema.ts';
import type { Answers, CheckAnswer, FormContext, RecordEntry } from '../../forms/types.ts';
import type { FlowDefinition, JsonSchema } from '../../language/types.generated.ts';
import { parsePointer, readPointer, withValueAt } from '../../pointer.ts';
import type { Release } from '../../release.ts';
import { FOR, narrow } from './narrow.ts';
import { below, fulfils, isValue, SameAs, type Wish } from './wishes.ts';

/** What is handed in with an event: answers, and all that they were judged against. */
export interface Submission {
  readonly answers: Answers;
  readonly records: { readonly [id: string]: RecordEntry };
  readonly checks: { readonly [name: string]: CheckAnswer };
}

/** Examples of a form are made by so many at a time, until one does all that is wished, or there are enough. */
const AT_A_TIME = 4;
const MOST_EXAMPLES = 24;

const pools = new WeakMap<Release, Map<string, (Example | undefined)[]>>();

/** Submissions of a form, those first that do most of what is wished. */
export function submissionsOf(
  release: Release,
  flow: FlowDefinition,
  formId: string,
  known: Partial<FormContext>,
  wish: Wish,
): Submission[] {
  const wanted = below(wish, `/answers/${formId}`);
  const wrong = ({ answers, context }: Example) =>
    wanted.filter(([pointer, value]) => !fulfils(readPointer(answers, pointer), value)).length +
    unlikeRecords(flow, formId, answers, context, wish);
  const narrowed = narrow(release, flow, formId, wish);
  const pool = poolOf(
    release,
    `${narrowed.key} ${known.for ?? ''} ${known.case?.relationship ?? ''} ${Object.keys(known.answers ?? {}).join()}`,
  );
  let judged: { example: Example; wrong: number }[] = [];
  for (let count = AT_A_TIME; count <= MOST_EXAMPLES; count += AT_A_TIME) {
    while (pool.length < count) pool.push(exampleAnswers(narrowed.release, formId, pool.length + 1, known));
    judged = pool.flatMap((example) => (example === undefined ? [] : [{ example, wrong: wrong(example) }]));
    // Where nothing at all is found, looking on costs most and helps least.
    if (judged.length === 0 || judged.some((one) => one.wrong === 0)) break;
  }
  return judged
    .sort((a, b) => a.wrong - b.wrong)
    .slice(0, AT_A_TIME)
    .map(({ example }) => wished(flow, formId, example, wish, known.now));
}

function poolOf(release: Release, key: string): (Example | undefined)[] {
  const ofRelease = pools.get(release) ?? new Map<string, (Example | undefined)[]>();
  pools.set(release, ofRelease);
  const pool = ofRelease.get(key) ?? [];
  ofRelease.set(key, pool);
  return pool;
}

/** How many wishes about the records that the answers name are not fulfilled. */
function unlikeRecords(
  flow: FlowDefinition,
  formId: string,
  answers: Answers,
  context: FormContext,
  wish: Wish,
): number {
  return peopleIn(flow, formId, answers).reduce((count, { name, id }) => {
    const record = context.records[id];
    const unlike = below(wish, `/records/${name}`).filter(
      ([pointer, value]) => !fulfils(readPointer(inView(record), pointer), value),
    );
    return count + unlike.length;
  }, 0);
}

function inView(record: RecordEntry | undefined): object {
  return record === undefined ? {} : { ...record.attributes, id: record.id, owner: record.owner };
}

/** Those of `people` whom answers name. */
function peopleIn(flow: FlowDefinition, formId: string, answers: Answers): { name: string; id: string }[] {
  return Object.entries(flow.people ?? {}).flatMap(([name, person]) => {
    if (!('record' in person) || !person.from.startsWith(`/answers/${formId}/`)) return [];
    const id = readPointer(answers, person.from.slice(`/answers/${formId}`.length));
    return typeof id === 'string' ? [{ name, id }] : [];
  });
}

function wished(
  flow: FlowDefinition,
  formId: string,
  { answers, context }: Example,
  wish: Wish,
  now = context.now,
): Submission {
  const records = Object.fromEntries(
    Object.entries(context.records).map(([id, entry]) => [id, asItIs(entry)]),
  );
  for (const { name, id } of peopleIn(flow, formId, answers)) {
    const entry = records[id];
    if (entry !== undefined) records[id] = withAttributes(entry, below(wish, `/records/${name}`));
  }
  return { answers, records, checks: withOutcomes(context.checks, wish, now) };
}

/** Without the narrowing under which it was made. */
function asItIs(entry: RecordEntry): RecordEntry {
  return { ...entry, record: entry.record.split(FOR)[0] ?? entry.record };
}

function withAttributes(entry: RecordEntry, wanted: readonly [string, unknown][]): RecordEntry {
  let attributes: unknown = entry.attributes;
  for (const [pointer, value] of wanted)
    if (pointer !== '/id' && pointer !== '/owner' && isValue(value))
      attributes = withValueAt(attributes, parsePointer(pointer), value);
  return { ...entry, attributes: attributes as Answers };
}

/** Checks that were asked just now, with the outcomes that are wished. */
function withOutcomes(checks: FormContext['checks'], wish: Wish, at: string): FormContext['checks'] {
  return Object.fromEntries(
    Object.entries(checks).map(([name, check]) => {
      const outcome =
        (wish.get(`/checks/${name}/outcome`) as CheckAnswer['outcome'] | undefined) ?? check.outcome;
      return [name, { ...check, outcome, at }];
    }),
  );
}

/** What a connector answers, by its schema, with what is wished put into it. `view` is what the case knows. */
export function outputsOf(
  schema: JsonSchema | undefined,
  place: string,
  wish: Wish,
  view: object,
): Answers[] {
  return [1, 2, 3].map((seed) => {
    const made = schema === undefined ? {} : exampleAt(placesOf(schema), new Random(seed), () => undefined);
    let output: unknown = made ?? {};
    for (const [pointer, value] of below(wish, place))
      if (isValue(value) || value === undefined || value instanceof SameAs)
        output = withValueAt(output, parsePointer(pointer), resolved(value, view));
    return output as Answers;
  });
}

function resolved(value: unknown, view: object): unknown {
  if (!(value instanceof SameAs)) return value;
  return value.same ? readPointer(view, value.pointer) : 'generated-otherwise';
}
