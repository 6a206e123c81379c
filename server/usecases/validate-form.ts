import { type Answers, type FormResult, validate } from '../../engine/index.ts';
import type { AppServices } from '../app-services.ts';
import { labelOf } from '../directory/addresses.ts';
import { answeredChecks, questionsOf, usableChecks } from '../forms/checks.ts';
import { hasStep, ofStep } from '../forms/of-step.ts';
import { missingUploads } from '../forms/uploads.ts';
import { Problem } from '../http/kit/problem.ts';
import { PROBLEM_KINDS } from '../http/kit/problem-kinds.ts';
import { homeScopeOf } from '../identity/caller.ts';
import { askingOf, type OpenForm, withChecks } from './open-form.ts';

export interface ToValidate {
  readonly answers: Answers;
  /** Only what concerns this step, from 0. */
  readonly step?: number;
  /** Asks the connectors what they have not been asked yet. */
  readonly ask?: boolean;
}

/**
 * Judges answers and stores nothing. What was not asked of a connector is neither right nor wrong, and is listed: it is asked
 * when the form is submitted.
 */
export async function validateForm(app: AppServices, open: OpenForm, { answers, step, ask }: ToValidate) {
  const { release, form, caller, language } = open;
  if (step !== undefined && !hasStep(release, form, step)) throw noSuchStep();
  const asking = askingOf(open, answers);
  const known = open.draft?.checks ?? {};
  const checks = ask === true ? await answeredChecks(app, asking, known) : usableChecks(app, asking, known);
  const { context } = withChecks(app, open, answers, checks);
  const unasked = questionsOf(asking)
    .map(([name]) => name)
    .filter((name) => !Object.hasOwn(checks, name));
  const judged = withoutUnasked(validate(release, form, answers, context), unasked);
  const missing = await missingUploads(
    app.store.read,
    release,
    form,
    judged.answers,
    homeScopeOf(caller),
    language,
  );
  const whole = { ...judged, errors: [...judged.errors, ...missing] };
  const told = step === undefined ? whole : ofStep(release, form, whole, step);
  return { ...shown(open, told), checks: Object.keys(checks), unasked };
}

/** Nobody has said that a service is unavailable as long as it has not been asked. */
function withoutUnasked(result: FormResult, unasked: readonly string[]): FormResult {
  const wasAsked = ({ code, params }: FormResult['errors'][number]) =>
    code !== 'checkUnavailable' || !unasked.includes(String(params?.['check']));
  return {
    ...result,
    errors: result.errors.filter(wasAsked),
    warnings: result.warnings.filter(wasAsked),
  };
}

/** Without the facts of each decision: they hold what is known of the people concerned. */
function shown({ release }: OpenForm, { answers, errors, warnings, findings, removed, records }: FormResult) {
  return {
    valid: errors.length === 0,
    answers,
    errors,
    warnings,
    findings: findings.map(({ pointer, rules, verdict, findings: told }) => ({
      pointer,
      rules,
      verdict,
      findings: told,
    })),
    removed,
    records: Object.entries(records).map(([pointer, { id, record, owner, attributes }]) => ({
      pointer,
      id,
      record,
      owner,
      label: labelOf(release, { id, kind: record, attributes }),
    })),
  };
}

function noSuchStep(): Problem {
  return new Problem(PROBLEM_KINDS.invalidBody, {
    errors: [{ pointer: '/step', code: 'unknown', message: 'is no step of this form' }],
  });
}
