import { createHash } from 'node:crypto';
import {
  type Answers,
  canonicalJson,
  type CheckAnswer,
  checkInput,
  type FormContext,
  get,
  isCheckStale,
  parsePointer,
  readAt,
  type Release,
} from '../../engine/index.ts';
import type { AppServices } from '../app-services.ts';
import { asInstant } from '../time/business-clock.ts';

/** Milliseconds for which somebody who fills in a form is kept waiting. */
const PATIENCE = 8_000;
/** Milliseconds by which an answer is used less long than it counts: it is judged a moment later. */
const MOMENT = 10_000;

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

export const hasCheck = ({ release, form }: Pick<Asking, 'release' | 'form'>, name: string): boolean =>
  Object.hasOwn(get(release, 'form', form).checks ?? {}, name);

/** Asks one check, whatever is known. `undefined` where there is nothing to ask yet. */
export async function askCheck(
  app: AppServices,
  asking: Asking,
  name: string,
): Promise<KeptCheck | undefined> {
  const input = inputOf(asking, name);
  return input === undefined ? undefined : ask(app, asking, name, input);
}

/**
 * The answers of all checks of a form, for its submission: what was answered to the same question before is used as long as
 * the definition lets it count, the rest is asked now.
 */
export async function answeredChecks(
  app: AppServices,
  asking: Asking,
  kept: KeptChecks,
): Promise<KeptChecks> {
  const usable = usableChecks(app, asking, kept);
  const all = await Promise.all(
    questionsOf(asking).map(async ([name, input]): Promise<[string, KeptCheck]> => {
      const known = usable[name];
      const answers = known !== undefined && known.answer.outcome !== 'unavailable';
      return [name, answers ? known : await ask(app, asking, name, input)];
    }),
  );
  return Object.fromEntries(all);
}

/** What was answered to the questions that these answers still ask, and is not too old. */
export function usableChecks({ clock }: AppServices, asking: Asking, kept: KeptChecks): KeptChecks {
  const { release, form } = asking;
  const soon = asInstant(clock.ms() + MOMENT);
  const usable = questionsOf(asking).flatMap(([name, input]): [string, KeptCheck][] => {
    const known = Object.hasOwn(kept, name) ? kept[name] : undefined;
    if (known === undefined || known.asked !== questionFrom(input)) return [];
    return isCheckStale(release, form, name, known.answer, soon) ? [] : [[name, known]];
  });
  return Object.fromEntries(usable);
}

/** What these answers ask, by check; a check without its inputs asks nothing. */
export function questionsOf(asking: Asking): [name: string, input: Answers][] {
  const names = Object.keys(get(asking.release, 'form', asking.form).checks ?? {});
  return names.flatMap((name): [string, Answers][] => {
    const input = inputOf(asking, name);
    return input === undefined ? [] : [[name, input]];
  });
}

/** The values of other fields that an answer brings along, by pointer. */
export function filledBy(
  { release, form }: Pick<Asking, 'release' | 'form'>,
  name: string,
  answer: CheckAnswer,
): { readonly [pointer: string]: unknown } {
  if (answer.outcome === 'unavailable') return {};
  const fills = Object.entries(get(release, 'form', form).checks?.[name]?.fills ?? {});
  return Object.fromEntries(
    fills
      .map(([pointer, from]) => [pointer, readAt(answer, parsePointer(from))] as const)
      .filter(([, value]) => value !== undefined && value !== null),
  );
}

export const answersIn = (kept: KeptChecks): { [name: string]: CheckAnswer } =>
  Object.fromEntries(Object.entries(kept).map(([name, { answer }]) => [name, answer]));

/** The connector that a check asks. */
export const connectorOf = ({ release, form }: Pick<Asking, 'release' | 'form'>, name: string): string =>
  sourceOf(release, form, name).split('.')[0] ?? '';

const sourceOf = (release: Release, form: string, name: string): string =>
  get(release, 'form', form).checks?.[name]?.ask ?? '';

const inputOf = ({ release, form, answers, context }: Asking, name: string): Answers | undefined =>
  checkInput(release, form, name, answers, context);

async function ask(app: AppServices, asking: Asking, name: string, input: Answers): Promise<KeptCheck> {
  const src = sourceOf(asking.release, asking.form, name);
  const [connector = '', operation = ''] = src.split('.');
  const asked = questionFrom(input);
  const at = app.clock.now();
  try {
    const answer = await app.connectors.get(connector)?.operations[operation]?.({
      key: `check:${src}:${asked}`,
      input,
      partner: asking.partner,
      ...(asking.context.case.id === undefined ? {} : { case: asking.context.case.id }),
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

function questionFrom(input: Answers): string {
  return createHash('sha256').update(canonicalJson(input)).digest('base64url');
}
