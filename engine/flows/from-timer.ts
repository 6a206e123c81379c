import type { Arrival, Arriving } from './arrival.ts';
import type { CompiledFlow } from './compile.ts';
import { refuse } from './refusal.ts';
import { strandAt } from './strands.ts';
import type { CompiledTimer } from './timers.ts';
import type { CaseEvent, Refused } from './types.ts';
import { viewOf } from './view.ts';
import { sentence } from './voice.ts';

/** A timer that has become due. One whose state has been left in the meantime is stale, and nothing happens. */
export function fromTimer(
  arriving: Arriving,
  { timer: name }: Extract<CaseEvent, { kind: 'timer' }>,
): Arrival | Refused {
  const { flow, configuration, of, now } = arriving;
  const timer = flow.timers.get(name);
  if (timer === undefined) return refuse('notNow', sentence(flow.release, 'noTimer', { name }));
  if (!configuration.active.has(timer.state))
    return refuse('notNow', sentence(flow.release, 'stale', { name }));
  const strand = strandAt(flow.strands, timer.state);
  return {
    event: { type: timer.event },
    view: viewOf(of, now, { name, sequence: of.sequence + 1, by: { kind: 'timer' } }),
    records: of.records,
    decisions: [],
    answered: false,
    line: {
      by: 'timer',
      kind: 'event',
      text: textOf(flow, timer),
      ...(strand === undefined ? {} : { strand }),
    },
  };
}

function textOf(flow: CompiledFlow, { name, ladder }: CompiledTimer): string {
  // Several states may wait for one delay: then the name of the timer goes on with that of the state.
  if (ladder === undefined) return flow.definition.delays?.[name.split('@')[0] ?? name]?.title ?? name;
  const { title, email } = ladder.reminder;
  return title ?? flow.release.definitions.email[email]?.title ?? name;
}
