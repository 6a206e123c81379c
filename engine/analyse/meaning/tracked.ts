import type { FlowDefinition, Guard } from '../../language/types.generated.ts';
import { parsePointer } from '../../pointer.ts';
import type { Release } from '../../release.ts';
import { machineOf } from '../machine/build.ts';
import type { Variable } from '../machine/space.ts';
import { meaningOfAnswer, meaningOfData, relationshipsOf, splitAnswer } from './domains.ts';
import { comparisonsIn, conditionOf } from './outcomes.ts';

export const RELATIONSHIP = '/case/relationship';

/** For which cases something is to be proven. */
export interface Given {
  readonly relationship?: string | undefined;
}

/** A place with few values that guards read, which is therefore explored with the configuration. */
export interface Tracked extends Variable {
  readonly kind: 'relationship' | 'answer' | 'data' | 'check';
  /** For an answer, or a check: the form. */
  readonly form?: string;
  /** Whether it is there as soon as its form was submitted. */
  readonly always: boolean;
}

/** So many values are told apart; a place with more is free. */
const MOST_VALUES = 24;
/** So many combinations of the answers to one form are told apart; the places with the most values go first. */
const MOST_COMBINATIONS = 64;

export function trackedOf(release: Release, flow: FlowDefinition, given: Given): readonly Tracked[] {
  const pointers = new Set(guardsOf(flow).flatMap((guard) => pointersOf(flow, guard)));
  if (given.relationship !== undefined) pointers.add(RELATIONSHIP);
  const found = [...pointers].flatMap((pointer) => trackedAt(release, flow, given, pointer) ?? []);
  return withinLimits(
    found.filter((one, index) => found.findIndex((other) => other.name === one.name) === index),
  );
}

function guardsOf(flow: FlowDefinition): readonly Guard[] {
  const guards = machineOf(flow).transitions.flatMap((transition) => transition.guard ?? []);
  return flow.start.guard === undefined ? guards : [...guards, flow.start.guard];
}

function pointersOf(flow: FlowDefinition, guard: Guard): string[] {
  const params = guard.params as { facts?: Record<string, unknown> };
  const condition = conditionOf(guard);
  if (condition !== undefined)
    return comparisonsIn(condition, flow.conditions ?? {}).map((comparison) =>
      canonical(flow, comparison.pointer),
    );
  if (guard.type !== 'rules') return [];
  const bound = Object.values(params.facts ?? {}).map((value) => (value as { from?: unknown } | null)?.from);
  return bound.some((from) => typeof from === 'string' && canonical(flow, from) === RELATIONSHIP)
    ? [RELATIONSHIP]
    : [];
}

/** The answer that says how the partner stands to a new customer is what `/case/relationship` says from then on. */
export function canonical(flow: FlowDefinition, pointer: string): string {
  return pointer === flow.start.relationship ? RELATIONSHIP : pointer;
}

function trackedAt(
  release: Release,
  flow: FlowDefinition,
  given: Given,
  pointer: string,
): Tracked | undefined {
  const [root, name, ...rest] = parsePointer(pointer);
  if (pointer === RELATIONSHIP) {
    const values = given.relationship === undefined ? relationshipsOf(release, flow) : [given.relationship];
    return { kind: 'relationship', name: pointer, values, always: true };
  }
  if (root === 'checks' && rest[0] === 'outcome' && rest.length === 1)
    return { kind: 'check', name: pointer, values: [undefined, 'yes', 'no', 'unavailable'], always: false };
  if (root === 'data') return tracked('data', pointer, meaningOfData(flow, pointer.slice('/data'.length)));
  const answer = splitAnswer(pointer);
  if (answer === undefined || name === undefined) return undefined;
  return tracked('answer', pointer, meaningOfAnswer(release, answer.form, answer.rest), answer.form);
}

function tracked(
  kind: Tracked['kind'],
  name: string,
  meaning: ReturnType<typeof meaningOfData>,
  form?: string,
): Tracked | undefined {
  if (meaning?.values === undefined || meaning.values.length > MOST_VALUES) return undefined;
  return {
    kind,
    name,
    values: [undefined, ...meaning.values],
    always: meaning.always,
    ...(form === undefined ? {} : { form }),
  };
}

function withinLimits(found: readonly Tracked[]): readonly Tracked[] {
  const kept = [...found].sort((a, b) => a.values.length - b.values.length);
  const tooMany = (form: string | undefined) =>
    kept.filter((one) => one.form === form).reduce((product, one) => product * one.values.length, 1) >
    MOST_COMBINATIONS;
  for (let index = kept.length - 1; index >= 0; index -= 1) {
    const one = kept[index];
    if (one?.kind === 'answer' && tooMany(one.form)) kept.splice(index, 1);
  }
  return kept;
}
