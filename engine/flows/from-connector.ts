import type { Arrival, Arriving, Line } from './arrival.ts';
import type { CompiledFlow } from './compile.ts';
import { type Job, operationOf } from './jobs.ts';
import { refuse } from './refusal.ts';
import { doneEvent, errorEvent } from './states.ts';
import { strandAt } from './strands.ts';
import type { CaseEvent, Refused } from './types.ts';
import { viewOf } from './view.ts';
import { sentence } from './voice.ts';

type ConnectorEvent = Extract<CaseEvent, { kind: 'answer' | 'failure' }>;

/** The answer to a request. One whose state has been left in the meantime was dropped, and nothing happens. */
export function fromConnector(
  { flow, configuration, of, now }: Arriving,
  event: ConnectorEvent,
): Arrival | Refused {
  const job = flow.jobs.get(event.invoke);
  const name = event.invoke;
  if (job === undefined) return refuse('notNow', sentence(flow.release, 'noRequest', { name }));
  if (!configuration.active.has(job.state))
    return refuse('notNow', sentence(flow.release, 'stale', { name }));
  const said = event.kind === 'answer' ? { output: event.output } : { error: event.error };
  return {
    event: { type: event.kind === 'answer' ? doneEvent(job.id) : errorEvent(job.id) },
    view: viewOf(of, now, { name: job.id, sequence: of.sequence + 1, by: { kind: 'connector' }, ...said }),
    records: of.records,
    decisions: [],
    answered: false,
    ends: job.id,
    line: lineOf(flow, job, event),
  };
}

function lineOf(flow: CompiledFlow, job: Job, event: ConnectorEvent): Line {
  const operation = operationOf(flow.place, job.src);
  const title = operation?.title ?? job.src;
  const strand = strandAt(flow.strands, job.state);
  const where = { by: job.src, ...(strand === undefined ? {} : { strand }) };
  if (event.kind === 'answer') return { ...where, kind: 'event', text: title };
  return {
    ...where,
    kind: 'problem',
    text: `${title}: ${operation?.errors?.[event.error.code] ?? event.error.message}`,
  };
}
