import type { CaseView } from '../forms/types.ts';
import { find, type Release } from '../release.ts';
import type { Arrival } from './arrival.ts';
import type { CompiledFlow } from './compile.ts';
import { type Configuration, configurationOf } from './configuration.ts';
import { logOf } from './log-lines.ts';
import { outside } from './outside.ts';
import { readerOf } from './pointers.ts';
import type { Recorder } from './recorder.ts';
import type { Step } from './step.ts';
import { timerChanges } from './timer-changes.ts';
import type { Advanced, Case, Effect, Instant } from './types.ts';

/** What a case was before a step; before its first one, next to nothing. */
export type Former = Pick<Case, 'for' | 'sequence'> & Partial<Pick<Case, 'value' | 'facets' | 'key'>>;

/** Everything that follows from a step that was taken. */
export function settle(
  flow: CompiledFlow,
  former: Former,
  arrival: Arrival,
  step: Step,
  recorder: Recorder,
  now: Instant,
): Advanced {
  const configuration = configurationOf(flow, step.value);
  const { effects, key } = outside(flow, former, arrival, step, configuration);
  const timers = timerChanges(flow, step.acts);
  const next = caseAfter(flow, former, arrival, step, configuration, effects, key);
  const log = logOf(flow, former.facets, next.facets, arrival.line, step.acts, recorder.problems, now);
  return {
    accepted: true,
    case: next,
    effects,
    timers,
    decisions: [...arrival.decisions, ...recorder.decisions],
    log,
  };
}

function caseAfter(
  flow: CompiledFlow,
  former: Former,
  arrival: Arrival,
  step: Step,
  configuration: Configuration,
  effects: readonly Effect[],
  key: string | undefined,
): Case {
  const { view } = step;
  return {
    view: withNewCompany(flow.release, view.case as CaseView, effects),
    for: former.for,
    release: flow.release.hash,
    sequence: former.sequence + 1,
    status: step.ended ? 'done' : 'active',
    value: configuration.value,
    history: step.history,
    answers: view.answers,
    records: withCreated(arrival.records, step),
    checks: view.checks,
    data: view.data,
    marks: view.marks,
    facets: configuration.facets,
    ...(key === undefined ? {} : { key }),
  };
}

function withCreated(records: Case['records'], { acts }: Step): Case['records'] {
  const created = acts.flatMap((act) =>
    act.kind === 'done' && act.done.created !== undefined ? [act.done.created] : [],
  );
  if (created.length === 0) return records;
  return { ...records, ...Object.fromEntries(created.map(({ as, entry }) => [as, entry])) };
}

/** A case that registers its customer is about that customer from then on. */
function withNewCompany(release: Release, view: CaseView, effects: readonly Effect[]): CaseView {
  const created = effects.find((effect) => effect.type === 'createRecord' && effect.params['of'] === 'new');
  if (created === undefined) return view;
  const { id, record, attributes } = created.params as { id: string; record: string; attributes: object };
  const label = find(release, 'record', record)?.label;
  const name = label === undefined ? undefined : readerOf(label)(attributes);
  return {
    ...view,
    company: { ...view.company, ...attributes, id, name: String(name ?? view.company.name) },
  };
}
