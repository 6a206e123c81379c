import { present, readRow, validate, visibleFields } from '../forms/index.ts';
import type { Answers, FormContext } from '../forms/types.ts';
import type { ScenarioDefinition } from '../language/types.generated.ts';
import { difference } from './compare.ts';
import type { Checked, RecordedDecision } from './decisions.ts';
import { entriesFor } from './directory.ts';
import type { Mismatch } from './expect.ts';
import { checksAt, standpointOf } from './standpoint.ts';
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
  const input =
    submission.row === undefined
      ? (submission.answers ?? {})
      : readRow(release, submission.form, submission.row);
  const result = validate(release, submission.form, input as Answers, context);
  const found: Mismatch[] = [];
  const compare = (what: string, wanted: unknown, got: () => unknown) => {
    if (wanted === undefined) return;
    const actual = got();
    const words = difference(wanted, actual);
    if (words !== undefined)
      found.push({ what, message: `${what}: ${words}`, expected: wanted, got: actual, pointer: `/${what}` });
  };
  compare('errors', submission.errors ?? {}, () =>
    Object.fromEntries(result.errors.map((error) => [error.pointer, error.code])),
  );
  compare('valid', submission.valid, () => result.answers);
  compare('prefilled', submission.prefilled, () => present(release, submission.form, context).values);
  compare('visible', submission.visible && [...submission.visible].sort(), () =>
    visibleFields(release, submission.form, result.answers).sort(),
  );
  for (const [pointer, wanted] of Object.entries(
    (submission.choices ?? {}) as Record<string, Record<string, string>>,
  )) {
    compare('choices', { [pointer]: wanted }, () => ({
      [pointer]: verdictsAt(world, submission, context, result.answers, pointer),
    }));
  }
  return { found, decided: result.findings.map(({ rules, decision }) => ({ rules, decision })) };
}

function verdictsAt(
  world: World,
  submission: Submission,
  context: FormContext,
  answers: Answers,
  pointer: string,
): Record<string, string> {
  const options = present(world.release, submission.form, context, answers).choices[pointer]?.options ?? [];
  return Object.fromEntries(options.map((option) => [String(option.value), option.verdict ?? 'eligible']));
}

function contextOf(world: World, submission: Submission): FormContext {
  const { partner, parties } = standpointOf(world, submission.by, submission.for);
  return {
    case: parties,
    records: entriesFor(world.directory, partner.id, submission.for),
    ...(submission.earlier && { answers: submission.earlier as Record<string, Answers> }),
    checks: checksAt(world, submission.checks),
    for: submission.for === undefined ? 'own' : 'customer',
    now: world.now,
  };
}
