import type { FlowDefinition } from '../../language/types.generated.ts';
import { boundsOf, type Duration, parseDuration } from '../../time/duration.ts';

type Reminder = NonNullable<FlowDefinition['reminders']>[string];

/** The language allows no more. */
const MOST_RUNGS = 100;

/** How many reminders a ladder has at most. */
export function rungsOf(flow: FlowDefinition, reminder: Reminder): number {
  const single = reminder.at?.length ?? 0;
  if (reminder.every === undefined) return Math.min(single, MOST_RUNGS);
  const deadline = reminder.until === undefined ? undefined : flow.delays?.[reminder.until];
  const fixed =
    deadline !== undefined &&
    typeof deadline.wait === 'string' &&
    deadline.from === reminder.from &&
    deadline.times === undefined;
  if (!fixed) return MOST_RUNGS;
  return Math.min(
    single + stepsBefore(parseDuration(reminder.every), parseDuration(deadline.wait as string)),
    MOST_RUNGS,
  );
}

/** How many steps of one length lie before the end of another. */
function stepsBefore(step: Duration, end: Duration): number {
  if (step.kind === 'calendar' && end.kind === 'calendar' && step.months === 0 && end.months === 0)
    return step.days === 0 ? MOST_RUNGS : Math.max(0, Math.ceil(end.days / step.days) - 1);
  const least = boundsOf(step)[0];
  return least === 0 ? MOST_RUNGS : Math.max(0, Math.ceil(boundsOf(end)[1] / least) - 1);
}
