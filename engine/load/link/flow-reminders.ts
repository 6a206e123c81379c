import { DATE } from './data-type.ts';
import { linkSending } from './flow-actions.ts';
import { durationOf, linkLength, nominal } from './flow-delays.ts';
import { linkTyped } from './flow-people.ts';
import type { FlowScope } from './flow-scope.ts';
import type { Linker } from './linker.ts';
import type { Place } from './place.ts';
import { linkStatePath } from './state-paths.ts';

/** A ladder compiles to one timer for each rung. */
const MOST_RUNGS = 100;

export function linkReminders(linker: Linker, scope: FlowScope): void {
  for (const [, reminder] of scope.flow.get('reminders').entries()) {
    const state = linkStatePath(linker, reminder.get('while'), scope.root);
    if (state?.type === 'final')
      linker.report(
        reminder.get('while'),
        'final-state',
        `nothing waits in "${reminder.get('while').text}", which is a final state`,
      );
    linkTyped(linker, reminder.get('from'), DATE, scope.ground());
    linker.name(reminder.get('until'), 'unknown-delay', 'delay', scope.delays);
    linkSending(linker, scope, reminder.get('email'), reminder.get('to'));
    linker.name(reminder.get('byHand', 'event'), 'unknown-event', 'event', scope.events);
    if (!linker.symbols.isBroken(reminder)) linkSchedule(linker, reminder);
    linkAges(linker, scope, reminder);
  }
}

function linkSchedule(linker: Linker, reminder: Place): void {
  const [at, every] = [reminder.get('at'), reminder.get('every')];
  if (at.exists && every.exists)
    linker.report(every, 'reminder-schedule', 'a ladder of reminders has either "at" or "every", not both', {
      atKey: true,
      hint: 'take one of them out',
    });
  if (!at.exists && !every.exists)
    linker.report(reminder, 'reminder-schedule', 'the reminder does not say when it is sent', {
      hint: 'add at: [PT24H], or every: P3D with until',
    });
  if (every.exists && !reminder.get('until').exists)
    linker.report(
      every,
      'reminder-schedule',
      '"every" needs a deadline, or there would be no last reminder',
      { atKey: true, hint: 'add until: with the name of a delay' },
    );
}

/** Ages rise, and the last lies before the deadline, where both count from the same instant. */
function linkAges(linker: Linker, scope: FlowScope, reminder: Place): void {
  const deadline = deadlineOf(scope, reminder);
  let before = 0;
  for (const age of reminder.get('at').items()) {
    const length = lengthOf(linker, age);
    if (length === undefined) continue;
    if (length <= before)
      linker.report(age, 'reminder-order', `the age "${age.text}" is not later than the one before it`, {
        hint: 'write the ages in rising order, each once',
      });
    if (deadline !== undefined && length >= deadline)
      linker.report(
        age,
        'reminder-after-deadline',
        `the age "${age.text}" is not before the deadline "${reminder.get('until').text}", so that this reminder is never sent`,
        { hint: 'take it out, or make the deadline later' },
      );
    before = Math.max(before, length);
  }
  linkEvery(linker, reminder.get('every'), deadline);
}

function linkEvery(linker: Linker, every: Place, deadline: number | undefined): void {
  const length = lengthOf(linker, every);
  if (length === undefined || deadline === undefined || length <= 0) return;
  if (length >= deadline)
    linker.report(
      every,
      'reminder-after-deadline',
      `the first reminder, after "${every.text}", is not before the deadline, so that none is ever sent`,
      { hint: 'make it shorter, or the deadline later' },
    );
  const rungs = Math.ceil(deadline / length) - 1;
  if (rungs > MOST_RUNGS)
    linker.report(
      every,
      'reminder-schedule',
      `every "${every.text}" makes ${rungs} reminders before the deadline; the most is ${MOST_RUNGS}`,
      { hint: 'make it longer' },
    );
}

function lengthOf(linker: Linker, age: Place): number | undefined {
  const duration = durationOf(age.text);
  if (duration === undefined) return undefined;
  linkLength(linker, age, duration.text);
  return nominal(duration);
}

/** The length of the deadline, where it is fixed and counts from the instant from which the ages count. */
function deadlineOf(scope: FlowScope, reminder: Place): number | undefined {
  const delay = scope.delays?.get(reminder.get('until').text ?? '');
  if (
    delay === undefined ||
    delay.get('from').text !== reminder.get('from').text ||
    delay.get('times').exists
  )
    return undefined;
  const duration = durationOf(delay.get('wait').text);
  return duration === undefined ? undefined : nominal(duration);
}
