import { present, readRow, validate, visibleFields } from '../forms/index.ts';
import type { Answers, CheckAnswer, FormContext } from '../forms/types.ts';
import type { ScenarioDefinition } from '../language/types.generated.ts';
import { packOf } from '../release.ts';
import { addDuration, parseDuration } from '../time/duration.ts';
import { difference } from './compare.ts';
import type { Checked, RecordedDecision } from './decisions.ts';
import { entriesFor, OWN } from './directory.ts';
import type { Mismatch } from './expect.ts';
import type { World } from './world.ts';

type Submission = NonNullable<ScenarioDefinition['submissions']>[number];

/** Submits every form that a scenario asks for, through the same functions as a portal and a bulk import. */
export function checkSubmissions(world: World, scenario: ScenarioDefinition): Checked {
  const decisions: RecordedDecision[] = [];
  const mismatches: Checked['mismatches'][number][] = [];
  for (const [index, submission] of (scenario.submissions ?? []).entries()) {
    const { found, decided } = submit(world, submission);
    decisions.push(...decided);
    for (const mismatch of found) mismatches.push({ index, mismatch });
  }
  return { decisions, mismatches };
}

function submit(world: World, submission: Submission): { found: Mismatch[]; decided: RecordedDecision[] } {
  const { release } = world;
  const context = contextOf(world, submission);
  const input = submission.row === undefined ? (submission.answers ?? {}) : readRow(release, submission.form, submission.row);
  const result = validate(release, submission.form, input as Answers, context);
  const found: Mismatch[] = [];
  const compare = (what: string, wanted: unknown, got: () => unknown) => {
    if (wanted === undefined) return;
    const actual = got();
    const words = difference(wanted, actual);
    if (words !== undefined) found.push({ what, message: `${what}: ${words}`, expected: wanted, got: actual, pointer: `/${what}` });
  };
  compare('errors', submission.errors ?? {}, () => Object.fromEntries(result.errors.map((error) => [error.pointer, error.code])));
  compare('valid', submission.valid, () => result.answers);
  compare('prefilled', submission.prefilled, () => present(release, submission.form, context).values);
  compare('visible', submission.visible && [...submission.visible].sort(), () => visibleFields(release, submission.form, result.answers).sort());
  for (const [pointer, wanted] of Object.entries((submission.choices ?? {}) as Record<string, Record<string, string>>)) {
    compare('choices', { [pointer]: wanted }, () => ({ [pointer]: verdictsAt(world, submission, context, result.answers, pointer) }));
  }
  return { found, decided: result.findings.map(({ rules, decision }) => ({ rules, decision })) };
}

function verdictsAt(world: World, submission: Submission, context: FormContext, answers: Answers, pointer: string): Record<string, string> {
  const options = present(world.release, submission.form, context, answers).choices[pointer]?.options ?? [];
  return Object.fromEntries(options.map((option) => [String(option.value), option.verdict ?? 'eligible']));
}

function contextOf(world: World, submission: Submission): FormContext {
  const user = submission.by === undefined ? undefined : world.userOrigin(submission.by);
  const own = (submission.by === undefined ? undefined : world.directory.users.get(submission.by)?.of) ?? OWN;
  const partner = world.directory.companies.get(own);
  const company = world.directory.companies.get(submission.for ?? own);
  const relationship = submission.for === undefined ? packOf(world.release).relationships?.own : company?.relationship;
  const minuteAgo = addDuration(world.now, parseDuration('PT60S'), 'UTC', -1);
  const checks = Object.entries((submission.checks ?? {}) as Record<string, CheckAnswer>);
  return {
    case: {
      ...(company && { company: { ...company.attributes, id: company.id, name: company.name } }),
      ...(partner && { partner: { ...partner.attributes, id: partner.id, name: partner.name } }),
      ...(relationship === undefined ? {} : { relationship }),
      ...(user && { starter: { id: user.id, name: user.name, email: user.email, ...(user.record === undefined ? {} : { record: user.record }) } }),
    },
    records: entriesFor(world.directory, own, submission.for),
    ...(submission.earlier && { answers: submission.earlier as Record<string, Answers> }),
    checks: Object.fromEntries(checks.map(([name, answer]) => [name, { ...answer, at: answer.at ?? minuteAgo }])),
    for: submission.for === undefined ? 'own' : 'customer',
    now: world.now,
  };
}
