import type { FlowDefinition, Guard } from '../../language/types.generated.ts';
import { parsePointer } from '../../pointer.ts';
import type { Release } from '../../release.ts';
import { machineOf } from '../machine/build.ts';
import type { Variable } from '../machine/space.ts';
import { meaningOfAnswer, meaningOfData, relationshipsOf, splitAnswer } from './domains.ts';
import { comparisonsIn, conditionOf } from './outcomes.ts';
import { SOMETHING } from './valuations.ts';

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
  const read = guardsOf(flow).flatMap((guard) => readBy(flow, guard));
  const pointers = new Set(read.map(({ pointer }) => pointer));
  if (given.relationship !== undefined) pointers.add(RELATIONSHIP);
  const onlyPresence = (pointer: string) =>
    read.every((one) => one.pointer !== pointer || one.operator === 'present');
  const found = [...pointers].flatMap(
    (pointer) =>
      trackedAt(release, flow, given, pointer) ??
      (onlyPresence(pointer) ? presenceOf(release, pointer) : undefined) ??
      [],
  );
  return withinLimits(
    found.filter((one, index) => found.findIndex((other) => other.name === one.name) === index),
  );
}

function guardsOf(flow: FlowDefinition): readonly Guard[] {
  const guards = machineOf(flow).transitions.flatMap((transition) => transition.guard ?? []);
  return flow.start.guard === undefined ? guards : [...guards, flow.start.guard];
}

function readBy(
  flow: FlowDefinition,
  guard: Guard,
): { readonly pointer: string; readonly operator: string }[] {
  const condition = conditionOf(guard);
  if (condition !== undefined)
    return comparisonsIn(condition, flow.conditions ?? {}).map(({ pointer, operator }) => ({
      pointer: canonical(flow, pointer),
      operator,
    }));
  if (guard.type !== 'rules') return [];
  const { facts = {} } = guard.params as { facts?: Record<string, unknown> };
  const bound = Object.values(facts).map((value) => (value as { from?: unknown } | null)?.from);
  const reads = bound.some((from) => typeof from === 'string' && canonical(flow, from) === RELATIONSHIP);
  return reads ? [{ pointer: RELATIONSHIP, operator: 'equal' }] : [];
}

/** An answer of which guards only ask whether it is there. */
function presenceOf(release: Release, pointer: string): Tracked | undefined {
  const answer = splitAnswer(pointer);
  const meaning = answer === undefined ? undefined : meaningOfAnswer(release, answer.form, answer.rest);
  if (answer === undefined || meaning === undefined) return undefined;
  return {
    kind: 'answer',
    name: pointer,
    values: [undefined, SOMETHING],
    always: meaning.always,
    form: answer.form,
  };
}

/**
 * In a flow that only registers new customers, the answer that says how the partner stands to one is what
 * `/case/relationship` says. Where a customer may be registered already, the directory says it, and the two may differ.
 */
export function canonical(flow: FlowDefinition, pointer: string): string {
  const isAnswer = pointer === flow.start.relationship && flow.start.for.every((whom) => whom === 'new');
  return isAnswer ? RELATIONSHIP : pointer;
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
