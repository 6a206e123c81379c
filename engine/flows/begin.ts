import { get, type Release } from '../release.ts';
import { lacking } from './admission.ts';
import { type Answered, answered } from './answers.ts';
import type { Arrival } from './arrival.ts';
import { type CompiledFlow, compiledFlow } from './compile.ts';
import { originInView, withRelationship } from './from-outside.ts';
import { holds } from './guards.ts';
import { inView, recordsNamed } from './people.ts';
import { type Recorder, recording } from './recorder.ts';
import { refuse } from './refusal.ts';
import { settle } from './settle.ts';
import { firstStep } from './step.ts';
import type { Instant, Outcome, Refused, Start } from './types.ts';
import { reasons } from './why-not.ts';

/** Decides whether a case begins, and what follows. Pure, as `advance` is. */
export function begin(release: Release, start: Start, now: Instant): Outcome {
  const flow = compiledFlow(release, start.flow);
  const recorder: Recorder = { decisions: [], problems: [] };
  return recording(recorder, () => {
    const barred = mayNotStart(flow, start);
    if (barred !== undefined) return barred;
    const given = answered(release, flow.definition.start.form, start.answers, contextOf(start, now));
    return 'accepted' in given ? given : enter(flow, start, given, recorder, now);
  });
}

function mayNotStart({ definition, release }: CompiledFlow, { by, for: whom }: Start): Refused | undefined {
  const { permission, service, for: allowed } = definition.start;
  const title = definition.title;
  if (by.kind !== 'user') return refuse('notAllowed', `"${title}" is begun by a user.`);
  if (!allowed.includes(whom)) return refuse('notAllowed', `"${title}" cannot be begun for ${WHOM[whom]}.`);
  if (service === undefined || by.services.includes(service)) return lacking(title, permission, by);
  const named = Object.values(release.definitions.access).map((access) => access.services?.[service]?.title);
  return refuse(
    'notAllowed',
    `"${title}" needs the service ${named.find((name) => name !== undefined) ?? service}.`,
  );
}

const WHOM = { own: 'the own company', customer: 'a customer', new: 'a customer who is not registered yet' };

function contextOf(start: Start, now: Instant) {
  return { case: start.case, for: start.for, records: start.records, checks: start.checks, now };
}

function enter(flow: CompiledFlow, start: Start, given: Answered, recorder: Recorder, now: Instant): Outcome {
  const arrival = arrivalOf(flow, start, given, now);
  const { startGuard } = flow;
  if (startGuard !== undefined && !holds(startGuard, arrival.view, () => false)) {
    return reasons(flow, [startGuard], arrival.view, flow.definition.title);
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
