import { createHash } from 'node:crypto';
import {
  type Answers,
  canonicalJson,
  type CheckAnswer,
  checkInput,
  type FormContext,
  get,
  type Release,
} from '../../engine/index.ts';
import type { AppServices } from '../app-services.ts';

/** Milliseconds for which somebody who fills in a form is kept waiting. */
const PATIENCE = 8_000;

/** What was answered, and to which question. */
export interface KeptCheck {
  readonly asked: string;
  readonly answer: CheckAnswer;
}

export type KeptChecks = { readonly [name: string]: KeptCheck };

export interface Asking {
  readonly release: Release;
  readonly form: string;
  readonly answers: Answers;
  readonly context: FormContext;
  readonly partner: { readonly id: string; readonly attributes: Answers };
}

/** Asks one check, whatever is known. `undefined` where there is nothing to ask yet, or no such check. */
export async function askCheck(
  app: AppServices,
  asking: Asking,
  name: string,
): Promise<KeptCheck | undefined> {
  const { release, form, answers, context } = asking;
  if (!Object.hasOwn(get(release, 'form', form).checks ?? {}, name)) return undefined;
  const input = checkInput(release, form, name, answers, context);
  return input === undefined ? undefined : ask(app, asking, name, input);
}

/**
 * The answers of all checks of a form, for its submission: what was answered to the same question before is used, the rest is
 * asked now. An answer that has become too old is told by the form itself, so it is asked again here.
 */
export async function answeredChecks(
  app: AppServices,
  asking: Asking,
  kept: KeptChecks,
): Promise<KeptChecks> {
  const { release, form, answers, context } = asking;
  const names = Object.keys(get(release, 'form', form).checks ?? {});
  const all = await Promise.all(
    names.map(async (name): Promise<[string, KeptCheck][]> => {
      const input = checkInput(release, form, name, answers, context);
      if (input === undefined) return [];
      const known = kept[name];
      const usable =
        known !== undefined && known.asked === questionOf(input) && isFresh(app, known) ? known : undefined;
      return [[name, usable ?? (await ask(app, asking, name, input))]];
    }),
  );
  return Object.fromEntries(all.flat());
}

/** Well below what any definition allows; whatever is older is asked anew at a submission, which costs little. */
const FRESH = 5 * 60_000;

function isFresh({ clock }: AppServices, { answer }: KeptCheck): boolean {
  return answer.outcome !== 'unavailable' && clock.ms() - Date.parse(answer.at) < FRESH;
}

export const answersIn = (kept: KeptChecks): { [name: string]: CheckAnswer } =>
  Object.fromEntries(Object.entries(kept).map(([name, { answer }]) => [name, answer]));

async function ask(app: AppServices, asking: Asking, name: string, input: Answers): Promise<KeptCheck> {
  const { ask: src } = get(asking.release, 'form', asking.form).checks?.[name] ?? { ask: '' };
  const [connector = '', operation = ''] = src.split('.');
  const asked = questionOf(input);
  const at = app.clock.now();
  try {
    const answer = await app.connectors.get(connector)?.operations[operation]?.({
      key: `check:${src}:${asked}`,
      input,
      partner: asking.partner,
      signal: AbortSignal.timeout(PATIENCE),
    });
    const outcome = answer?.outcome ?? 'unavailable';
    return { asked, answer: { outcome, at, ...(answer === undefined ? {} : { output: answer.output }) } };
  } catch (error) {
    // Nobody could say: that is never a no.
    app.log.warn({ check: src, error: error instanceof Error ? error.name : 'error' }, 'check unavailable');
    return { asked, answer: { outcome: 'unavailable', at } };
  }
}

function questionOf(input: Answers): string {
  return createHash('sha256').update(canonicalJson(input)).digest('base64url');
}
