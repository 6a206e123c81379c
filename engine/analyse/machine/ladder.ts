import type { FlowDefinition } from '../../language/types.generated.ts';
import { boundsOf, parseDuration } from '../../time/duration.ts';

type Reminder = NonNullable<FlowDefinition['reminders']>[string];

/** The language allows no more. */
const MOST_RUNGS = 100;

/** How many reminders a ladder has at most. */
export function rungsOf(flow: FlowDefinition, reminder: Reminder): number {
  if (reminder.every === undefined) return Math.min(reminder.at?.length ?? 0, MOST_RUNGS);
  const [step] = boundsOf(parseDuration(reminder.every));
  const deadline = reminder.until === undefined ? undefined : flow.delays?.[reminder.until];
  if (step <= 0 || deadline === undefined || typeof deadline.wait !== 'string') return MOST_RUNGS;
  const [, longest] = boundsOf(parseDuration(deadline.wait));
  return Math.max(0, Math.min(Math.ceil(longest / step) - 1, MOST_RUNGS));
}
