import type { FormContext } from '../forms/types.ts';
import { get, type Release } from '../release.ts';
import { type Answered, answered } from './answers.ts';
import type { Arrival } from './arrival.ts';
import { type CompiledFlow, compiledFlow } from './compile.ts';
import { originInView, withRelationship } from './from-outside.ts';
import { holds } from './guards.ts';
import { mayStart } from './may-start.ts';
import { inView, recordsNamed } from './people.ts';
import { type Recorder, recording } from './recorder.ts';
import { settle } from './settle.ts';
import { firstStep } from './step.ts';
import type { Instant, Outcome, Start } from './types.ts';
import { titleOfFlow, type Voice, voiceOf } from './voice.ts';
import { reasons } from './why-not.ts';

/** Decides whether a case begins, and what follows. Pure, as `advance` is. */
export function begin(release: Release, start: Start, now: Instant): Outcome {
  const flow = compiledFlow(release, start.flow);
  const recorder: Recorder = { decisions: [], problems: [] };
  return recording(recorder, () => {
    const voice = voiceOf(release, flow.definition, start.by);
    const barred = mayStart(release, start.flow, start.for, start.by);
    if (barred !== undefined) return barred;
    const { form } = flow.definition.start;
    const given = answered(release, form, start.answers, contextOf(start, now, voice), voice);
    return 'accepted' in given ? given : enter(flow, start, given, recorder, now, voice);
  });
}

function contextOf(start: Start, now: Instant, { language }: Voice): FormContext {
  const { case: of, for: whom, records, checks } = start;
  return { case: of, for: whom, records, checks, now, ...(language === undefined ? {} : { language }) };
}

function enter(
  flow: CompiledFlow,
  start: Start,
  given: Answered,
  recorder: Recorder,
  now: Instant,
  voice: Voice,
): Outcome {
  const arrival = arrivalOf(flow, start, given, now);
  const { startGuard } = flow;
  if (startGuard !== undefined && !holds(startGuard, arrival.view, () => false)) {
    return reasons(flow, [startGuard], arrival.view, titleOfFlow(voice, flow.definition), voice);
  }
  return settle(
    flow,
    { for: start.for, sequence: 0 },
    arrival,
    firstStep(flow.machine, arrival.view),
    recorder,
    now,
  );
}

function arrivalOf(flow: CompiledFlow, start: Start, given: Answered, now: Instant): Arrival {
  const { form } = flow.definition.start;
  const answers = { [form]: given.answers };
  const view = {
    case: withRelationship(flow.relationshipAt, start.for, start.case, answers),
    answers,
    records: {},
    checks: start.checks,
    data: {},
    marks: {},
    event: { name: 'start', sequence: 1, by: originInView(start.by), answers: given.answers },
    now,
  };
  const records = recordsNamed(flow.people, view, {}, start.records);
  const by = start.by.kind === 'user' ? start.by.name : start.by.kind;
  return {
    event: { type: 'start' },
    view: { ...view, records: inView(records) },
    records,
    decisions: given.decisions,
    answered: true,
    line: { by, kind: 'event', text: get(flow.release, 'flow', start.flow).title },
  };
}
