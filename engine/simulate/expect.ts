import { activeStates, jobsRunning, possibleEvents } from '../flows/index.ts';
import type { Outcome } from '../flows/types.ts';
import type { ScenarioDefinition } from '../language/types.generated.ts';
import { countersOf } from '../tables/index.ts';
import { contains, difference, show } from './compare.ts';
import { facetTitles, hasFailed } from './facets.ts';
import type { Message } from './messages.ts';
import type { Happening, Running, World } from './world.ts';

type TimelineStep = NonNullable<ScenarioDefinition['timeline']>[number];
export type Expectation = NonNullable<Extract<TimelineStep, { expect?: unknown }>['expect']>;
type Refusal = NonNullable<Extract<TimelineStep, { refused?: unknown }>['refused']>;

/** Something that is not as it was expected, in words that say what changed. */
export interface Mismatch {
  /** The key of the expectation, such as `messages`. */
  readonly what: string;
  readonly message: string;
  readonly expected?: unknown;
  readonly got?: unknown;
  /** Further into the expectation. */
  readonly pointer?: string;
}

/** All the ways in which a case is not as expected; `since` is what happened in the last step that was one. */
export function mismatches(
  world: World,
  handle: string,
  expected: Expectation,
  since: readonly Happening[],
): Mismatch[] {
  const found: Mismatch[] = [];
  const check = (what: string, message: string | undefined, wanted: unknown, got: unknown) => {
    if (message !== undefined) found.push({ what, message, expected: wanted, got, pointer: `/${what}` });
  };
  const same = (what: string, wanted: unknown, got: () => unknown) => {
    if (wanted === undefined) return;
    const actual = got();
    check(what, difference(wanted, actual), wanted, actual);
  };
  const among = (what: string, wanted: unknown, got: () => unknown) => {
    if (wanted === undefined) return;
    const actual = got();
    check(
      what,
      contains(wanted, actual) ? undefined : `expected ${show(wanted)}, among others; it is ${show(actual)}`,
      wanted,
      actual,
    );
  };
  const running = () => world.caseNamed(handle);
  const sorted = (names: Iterable<string>) => [...names].sort();

  same('states', expected.states && sorted(expected.states), () =>
    sorted(activeStates(world.release, running().case)),
  );
  among('facets', expected.facets, () => facetTitles(world.release, running().case));
  same('timers', expected.timers, () => timersOf(running()));
  same('jobs', expected.jobs && sorted(expected.jobs), () =>
    sorted(jobsRunning(world.release, running().case)),
  );
  same('allowed', expected.allowed && sorted(expected.allowed), () => sorted(possible(world, running())));
  for (const event of expected.notAllowed ?? []) {
    if (possible(world, running()).includes(event))
      check('notAllowed', `"${event}" is possible now, and should not be`, event, event);
  }
  among('data', expected.data, () => running().case.data);
  for (const [id, attributes] of Object.entries(expected.records ?? {})) {
    const company = world.directory.companies.get(id);
    among(
      'records',
      attributes,
      () => world.directory.records.get(id)?.attributes ?? (company && { ...company, ...company.attributes }),
    );
  }
  same('ended', expected.ended, () => running().case.status === 'done');
  same('failed', expected.failed, () => hasFailed(world.release, running().case));
  for (const [table, counts] of Object.entries(expected.counters ?? {})) {
    const cases = [...world.cases.values()].map((each) => each.case);
    same('counters', counts, () => countersOf(world.release, table, cases));
  }
  if (expected.messages !== undefined) found.push(...messageMismatches(expected.messages, since));
  if (expected.effects !== undefined) found.push(...effectMismatches(expected.effects, since));
  if (expected.log !== undefined) found.push(...logMismatches(expected.log, running()));
  return found;
}

function possible(world: World, running: Running): string[] {
  return possibleEvents(world.release, running.case, world.now)
    .filter((event) => event.allowed)
    .map((event) => event.event);
}

function timersOf(running: Running): Record<string, string> {
  return Object.fromEntries([...running.timers.values()].map((timer) => [timer.name, timer.due]));
}

type ExpectedMessage = NonNullable<Expectation['messages']>[number];

function messageMismatches(expected: readonly ExpectedMessage[], since: readonly Happening[]): Mismatch[] {
  const sent = since.flatMap((happening) => happening.messages);
  const brief = (message: Message) => `${message.template} to ${message.to}`;
  const wanted = expected.flatMap((message) => [message.to].flat().map((to) => ({ ...message, to })));
  const before = wanted.map((message) => `${message.email} to ${message.to}`);
  const difference_ = difference(before, sent.map(brief));
  if (difference_ !== undefined) {
    return [
      {
        what: 'messages',
        message: difference_,
        expected: before,
        got: sent.map(brief),
        pointer: '/messages',
      },
    ];
  }
  return wanted.flatMap((message, index) => wordMismatches(message, sent[index] as Message));
}

function wordMismatches(expected: ExpectedMessage, sent: Message): Mismatch[] {
  const text = `${sent.subject}\n${sent.body}`;
  const missing = (expected.contains ?? []).filter((words) => !text.includes(words));
  const present = (expected.lacks ?? []).filter((words) => text.toLowerCase().includes(words.toLowerCase()));
  const failed = (message: string): Mismatch => ({
    what: 'messages',
    message,
    got: text,
    pointer: '/messages',
  });
  return [
    ...missing.map((words) =>
      failed(`${sent.template} to ${sent.to} should contain "${words}"; it says:\n${text}`),
    ),
    ...present.map((words) =>
      failed(`${sent.template} to ${sent.to} must not contain "${words}"; it says:\n${text}`),
    ),
  ];
}

function effectMismatches(expected: readonly unknown[], since: readonly Happening[]): Mismatch[] {
  const took = since
    .flatMap(({ outcome }) => (outcome.accepted ? outcome.effects : []))
    .map(({ type, params, to }) => ({ type, ...params, ...(to && { recipients: to }) }));
  return inOrder('effects', expected, took, contains);
}

function logMismatches(expected: readonly string[], running: Running): Mismatch[] {
  return inOrder('log', expected, running.log, (words, line) => String(line).includes(String(words)));
}

/** Each of the expected must be found, in their order, among what there is. */
function inOrder(
  what: string,
  expected: readonly unknown[],
  got: readonly unknown[],
  fits: (wanted: unknown, is: unknown) => boolean,
): Mismatch[] {
  let from = 0;
  for (const [index, wanted] of expected.entries()) {
    const at = got.findIndex((is, position) => position >= from && fits(wanted, is));
    if (at < 0) {
      const message = `expected ${show(wanted)}${index > 0 ? ' after that' : ''}; there is ${show(got)}`;
      return [{ what, message, expected: wanted, got, pointer: `/${what}/${index}` }];
    }
    from = at + 1;
  }
  return [];
}

/** A step that was refused without being expected to, or the other way round, or for another reason. */
export function refusalMismatches(outcome: Outcome, expected: Refusal | undefined): Mismatch[] {
  if (outcome.accepted) {
    return expected === undefined
      ? []
      : [{ what: 'refused', message: `it was accepted; it should be refused: ${expected.because}` }];
  }
  const refused = outcome as Exclude<Outcome, { accepted: true }>;
  const errors = Object.fromEntries(refused.errors.map((error) => [error.pointer, error.code]));
  const findings = refused.findings.map((finding) => finding.id);
  if (expected === undefined) {
    const details = [...refused.errors, ...refused.findings].map(
      (detail) => `\n  ${'pointer' in detail ? `${detail.pointer}: ` : ''}${detail.message}`,
    );
    return [
      {
        what: 'refused',
        message: `it was refused (${refused.because}): ${refused.message}${details.join('')}`,
        got: errors,
      },
    ];
  }
  const found: Mismatch[] = [];
  const compare = (what: string, wanted: unknown, got: unknown) => {
    const message = wanted === undefined ? undefined : difference(wanted, got);
    if (message !== undefined) found.push({ what, message, expected: wanted, got, pointer: `/${what}` });
  };
  compare('because', expected.because, refused.because);
  compare('findings', expected.findings, findings);
  compare('errors', expected.errors, errors);
  const words = [
    refused.message,
    ...refused.findings.map((finding) => finding.message),
    ...refused.errors.map((error) => error.message),
  ].join('\n');
  if (expected.message !== undefined && !words.includes(expected.message)) {
    found.push({
      what: 'message',
      message: `the reason should contain "${expected.message}"; it says: ${words}`,
      pointer: '/message',
    });
  }
  return found;
}
