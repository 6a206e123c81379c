import type { ChoiceFact } from '../language/types.generated.ts';
import { parsePointer, readAt } from '../pointer.ts';
import type { Facts } from '../rules/types.ts';
import { isObject } from './schema.ts';
import type { Answers, FormContext, RecordEntry } from './types.ts';

/** What a fact of a form can be bound to. */
export interface FactScope {
  /** Without the answers that are wrong by the schema: a rule is never told a value of another type. */
  readonly answers: Answers;
  readonly context: FormContext;
  /** The candidate that is judged. */
  readonly record?: RecordEntry;
}

type ReadFact = (scope: FactScope) => unknown;

export interface FactBinding {
  readonly fact: string;
  readonly read: ReadFact;
  /** The answer that it reads, if it reads one. */
  readonly answer?: string;
  /** Whether it is the candidate itself. */
  readonly isCandidate?: true;
}

/** Binds facts for the field of that name; a rule set that judges the whole form has none. */
export function factBindings(
  facts: { readonly [fact: string]: ChoiceFact } | undefined,
  field: string | undefined,
): FactBinding[] {
  return Object.entries(facts ?? {}).map(([fact, bound]) => bindingOf(fact, bound, field));
}

function bindingOf(fact: string, bound: ChoiceFact, field: string | undefined): FactBinding {
  if (!isObject(bound)) return { fact, read: () => bound };
  if ('field' in bound) return { fact, read: () => field };
  if ('choice' in bound) {
    const what = bound.choice as keyof typeof candidate;
    return { fact, read: candidate[what], ...(what === 'record' && { isCandidate: true }) };
  }
  const { from } = bound as { from: string };
  const segments = parsePointer(from);
  if (segments[0] === 'case') return { fact, read: ({ context }) => readAt(context, segments) };
  return { fact, read: ({ answers }) => readAt(answers, segments), answer: from };
}

const candidate = {
  record: ({ record }) => record && attributesOf(record),
  owner: ({ record }) => record?.owner,
  self: ({ record, context }) => record && record.id === context.case.starter?.record,
} satisfies Record<string, ReadFact>;

const attributes = new WeakMap<RecordEntry, Answers>();

/** A record as rules see it: its attributes, and besides them its id and whose it is. */
function attributesOf(record: RecordEntry): Answers {
  let known = attributes.get(record);
  if (known === undefined) {
    known = { ...record.attributes, id: record.id, owner: record.owner };
    attributes.set(record, known);
  }
  return known;
}

/** Facts for which nothing is known are left out: absent is unknown. */
export function bindFacts(bindings: readonly FactBinding[], scope: FactScope): Facts {
  const facts: Record<string, unknown> = {};
  for (const { fact, read } of bindings) {
    const value = read(scope);
    if (value !== undefined && value !== null) facts[fact] = value;
  }
  return facts;
}
