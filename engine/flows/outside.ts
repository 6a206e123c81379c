import type { Arrival } from './arrival.ts';
import type { Done } from './catalogue/entry.ts';
import type { CompiledFlow } from './compile.ts';
import { type Configuration, configurationOf } from './configuration.ts';
import { Effects } from './effects.ts';
import type { Job } from './jobs.ts';
import { claim, free } from './keys.ts';
import { reportProblem } from './recorder.ts';
import type { Former } from './settle.ts';
import type { Act, Step } from './step.ts';
import type { Effect } from './types.ts';
import { sentence } from './voice.ts';

interface Outside {
  readonly effects: readonly Effect[];
  /** The key that the case holds from now on. */
  readonly key: string | undefined;
}

/** What is to be done outside the case, in the order in which the step did it. A key is claimed first and freed last. */
export function outside(
  flow: CompiledFlow,
  former: Former,
  arrival: Arrival,
  step: Step,
  configuration: Configuration,
): Outside {
  const effects = new Effects(String(step.view.case.id), former.sequence + 1);
  const running = step.ended ? [] : configuration.jobs;
  const starts = lastStarts(step.acts, running);
  let key = arrival.answered ? claim(flow, former.key, arrival.view, effects) : former.key;
  for (const id of stopped(flow, former, arrival, running, starts)) effects.add('stopConnector', { id });
  for (const act of step.acts) {
    if (act.kind === 'start' && starts.get(act.invoke) === act)
      addRequest(flow.jobs.get(act.invoke) as Job, act, effects);
    if (act.kind !== 'done' || act.done.effect === undefined) continue;
    if (act.done.effect.type !== 'releaseKey') addEffect(flow, act.done.effect, effects);
    else if (key !== undefined) key = freed(flow, key, effects);
  }
  if (step.ended && key !== undefined) key = freed(flow, key, effects);
  return { effects: effects.list, key };
}

function freed(flow: CompiledFlow, key: string, effects: Effects): undefined {
  free(flow, key, effects);
  return undefined;
}

type Start = Extract<Act, { kind: 'start' }>;

/** The requests that are made in this step and still wanted at its end. */
function lastStarts(acts: readonly Act[], running: readonly string[]): Map<string, Start> {
  const starts = new Map<string, Start>();
  for (const act of acts)
    if (act.kind === 'start' && running.includes(act.invoke)) starts.set(act.invoke, act);
  return starts;
}

/**
 * The jobs of states that were left, found by comparing configurations: XState forgets the id of what it stops. The job
 * that has just answered is over by itself.
 */
function stopped(
  flow: CompiledFlow,
  former: Former,
  arrival: Arrival,
  running: readonly string[],
  starts: Map<string, Start>,
): string[] {
  if (former.value === undefined || flow.jobs.size === 0) return [];
  return configurationOf(flow, former.value).jobs.filter(
    (id) => id !== arrival.ends && (!running.includes(id) || starts.has(id)),
  );
}

function addRequest({ id, src, input }: Job, { view }: Start, effects: Effects): void {
  effects.add('connector', { id, src, input: input(view) });
}

function addEffect(
  flow: CompiledFlow,
  { type, params, to }: NonNullable<Done['effect']>,
  effects: Effects,
): void {
  if (to === undefined || to.length > 0) effects.add(type, params, to);
  else reportProblem(sentence(flow.release, 'log.nobody', { what: titleOf(flow, type, params) }));
}

function titleOf(flow: CompiledFlow, type: string, params: { readonly [name: string]: unknown }): string {
  const { email } = flow.release.definitions;
  return (
    (type === 'email' && email[String(params['template'])]?.title) ||
    String(params['text'] ?? params['for'] ?? type)
  );
}
