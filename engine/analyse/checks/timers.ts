import type { Problem } from '../../diagnostic.ts';
import type { FlowDefinition } from '../../language/types.generated.ts';
import { boundsOf, type Duration, parseDuration } from '../../time/duration.ts';
import { machineOf } from '../machine/build.ts';
import type { Report } from './problem.ts';

const SECOND = 1000;
const LONGEST = 3650 * 24 * 3_600_000;

/** Delays between a second and ten years; ladders that rise, and end before their deadline. */
export function timerProblems(flow: FlowDefinition, report: Report): Problem[] {
  const waits = machineOf(flow).triggers.flatMap((trigger) => (trigger.kind === 'delay' ? [trigger] : []));
  const plain = waits.filter((wait) => !Object.hasOwn(flow.delays ?? {}, wait.name));
  return [
    ...plain.flatMap(({ state, name }) =>
      ofLength(report, `${machineOf(flow).states[state]?.pointer}/after/${name}`, name),
    ),
    ...Object.entries(flow.delays ?? {}).flatMap(([name, delay]) =>
      typeof delay.wait === 'string' ? ofLength(report, `/delays/${name}/wait`, delay.wait) : [],
    ),
    ...Object.keys(flow.reminders ?? {}).flatMap((name) => ofLadder(flow, name, report)),
  ];
}

function ofLength(report: Report, pointer: string, text: string): Problem[] {
  const duration = parsed(text);
  if (duration === undefined) return [];
  const [least, most] = boundsOf(duration);
  const tooShort = duration.kind === 'elapsed' ? least < SECOND : most <= 3_600_000;
  if (tooShort) return [report('error', 'delay-too-short', pointer, `${text} is shorter than a second`)];
  return least > LONGEST
    ? [report('error', 'delay-too-long', pointer, `${text} is longer than ten years`)]
    : [];
}

function ofLadder(flow: FlowDefinition, name: string, report: Report): Problem[] {
  const reminder = flow.reminders?.[name];
  if (reminder === undefined) return [];
  const at = `/reminders/${name}`;
  const steps = [
    ...(reminder.at ?? []).map((text, index) => ({ text, pointer: `${at}/at/${index}` })),
    ...(reminder.every === undefined ? [] : [{ text: reminder.every, pointer: `${at}/every` }]),
  ];
  if (steps.length === 0)
    return [
      report(
        'error',
        'reminder-without-time',
        at,
        `the reminders ${name} say neither at which ages nor how often`,
      ),
    ];
  return [
    ...steps.flatMap(({ text, pointer }) => ofLength(report, pointer, text)),
    ...rising(reminder.at ?? [], at, report),
    ...beforeDeadline(flow, name, report),
    ...(reminder.every !== undefined && reminder.until === undefined
      ? [
          report(
            'warning',
            'reminder-without-end',
            `${at}/every`,
            `the reminders ${name} have no deadline in until: the hundredth is the last`,
          ),
        ]
      : []),
  ];
}

function rising(ages: readonly string[], at: string, report: Report): Problem[] {
  return ages.flatMap((age, index) => {
    const [before, here] = [ages[index - 1], parsed(age)].map((one) =>
      typeof one === 'string' ? parsed(one) : one,
    );
    if (before === undefined || here === undefined || boundsOf(before)[1] < boundsOf(here)[1]) return [];
    return [
      report(
        'error',
        'reminders-not-rising',
        `${at}/at/${index}`,
        `${age} does not come after ${String(ages[index - 1])}: the ages of a ladder rise`,
      ),
    ];
  });
}

/** Only where both count from the same instant can it be told beforehand. */
function beforeDeadline(flow: FlowDefinition, name: string, report: Report): Problem[] {
  const reminder = flow.reminders?.[name];
  const deadline = reminder?.until === undefined ? undefined : flow.delays?.[reminder.until];
  if (reminder === undefined || deadline === undefined || typeof deadline.wait !== 'string') return [];
  if (deadline.from !== reminder.from || deadline.times !== undefined) return [];
  const end = parsed(deadline.wait);
  if (end === undefined) return [];
  const late = (text: string) => boundsOf(parsed(text) ?? end)[0] >= boundsOf(end)[1];
  const pointer = `/reminders/${name}`;
  const ages = (reminder.at ?? []).flatMap((age, index) =>
    late(age) || age === deadline.wait ? [{ age, pointer: `${pointer}/at/${index}` }] : [],
  );
  const every =
    reminder.every !== undefined && (late(reminder.every) || reminder.every === deadline.wait)
      ? [{ age: reminder.every, pointer: `${pointer}/every` }]
      : [];
  return [...ages, ...every].map((one) =>
    report(
      'error',
      'reminder-after-deadline',
      one.pointer,
      `a reminder after ${one.age} is never sent: the deadline ${String(reminder.until)} is after ${String(deadline.wait)}`,
    ),
  );
}

function parsed(text: string): Duration | undefined {
  try {
    return parseDuration(text);
  } catch {
    return undefined;
  }
}
