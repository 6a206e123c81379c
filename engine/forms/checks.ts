import { packOf, type Release } from '../release.ts';
import { translate } from '../text/translate.ts';
import { addDuration } from '../time/duration.ts';
import { compareInstants } from '../time/instant.ts';
import { rendered } from './bind.ts';
import type { CompiledCheck } from './compiled-checks.ts';
import type { FactScope } from './facts.ts';
import type { Judging } from './judging.ts';
import { say } from './messages/say.ts';
import type { Words } from './messages/words.ts';
import type { Answers, CheckAnswer, FormError } from './types.ts';
import { formView } from './view.ts';
import type { FormWords } from './words-of.ts';

/** What a check is asked with now, or `undefined` where there is nothing to ask. */
export function checkInput(check: CompiledCheck, { answers, context }: FactScope): Answers | undefined {
  if (check.when?.(answers) === false) return undefined;
  const view = formView(answers, context);
  const input: Record<string, unknown> = {};
  for (const { key, bound } of check.input) {
    const value = bound(view);
    if (value === undefined || value === null) return undefined;
    input[key] = value;
  }
  return input;
}

interface Checked {
  readonly errors: readonly FormError[];
  readonly warnings: readonly FormError[];
}

/** What the answers of the checks mean for the form. */
export function checkChecks(judging: Judging): Checked {
  const asked = judging.form.checks.filter((check) => checkInput(check, judging.scope) !== undefined);
  const told = asked.flatMap((check) => verdictOf(judging, check) ?? []);
  return {
    errors: told.filter(({ stops }) => stops).map(({ error }) => error),
    warnings: told.filter(({ stops }) => !stops).map(({ error }) => error),
  };
}

/** An answer that never came is as one that is unavailable: never a no. */
function verdictOf(
  judging: Judging,
  compiled: CompiledCheck,
): { readonly error: FormError; readonly stops: boolean } | undefined {
  const { release, words, scope } = judging;
  const { name, check } = compiled;
  const { checks, now } = scope.context;
  const answer = Object.hasOwn(checks, name) ? checks[name] : undefined;
  if (answer === undefined || answer.outcome === 'unavailable')
    return { error: errorOf(words, compiled, 'checkUnavailable'), stops: check.unavailable === 'refuse' };
  if (isStale(release, compiled, answer, now))
    return { error: errorOf(words, compiled, 'checkStale'), stops: true };
  if (answer.outcome !== check.refuses?.outcome) return undefined;
  return { error: refusal(judging, compiled), stops: true };
}

/** Whether an answer has become too old to count. */
export function isStale(
  release: Release,
  { maxAge }: CompiledCheck,
  { at }: CheckAnswer,
  now: string,
): boolean {
  return compareInstants(addDuration(at, maxAge, packOf(release).timeZone), now) < 0;
}

function errorOf(words: FormWords, { name, at }: CompiledCheck, code: keyof Words): FormError {
  const message = say(words.words, code, { title: words.titleAt(at) });
  return { pointer: at, code, message, params: { check: name } };
}

function refusal({ release, form, words, scope }: Judging, compiled: CompiledCheck): FormError {
  const { name, check } = compiled;
  const error = errorOf(words, compiled, 'check');
  const pointer = `/checks/${name}/refuses/message`;
  const source = translate(release, 'form', form.id, pointer, check.refuses?.message ?? '', words.language);
  const view = formView(scope.answers, scope.context);
  const message = rendered(release, source, view, words.language) ?? error.message;
  const cite = check.refuses?.cite ?? check.cite;
  return { ...error, message, ...(cite !== undefined && { cite }) };
}
