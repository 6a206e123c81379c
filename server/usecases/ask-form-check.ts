import { type Answers, type FormError, validate } from '../../engine/index.ts';
import type { AppServices } from '../app-services.ts';
import { askCheck, connectorOf, filledBy, hasCheck, type KeptCheck } from '../forms/checks.ts';
import { NotFound } from '../http/kit/problems.ts';
import { keepInDraft } from '../store/repositories/form-drafts.ts';
import { draftOfCaller } from './draft-of-caller.ts';
import { askingOf, type OpenForm } from './open-form.ts';

/**
 * Asks a connector now, and tells what that means for the form. With a draft the answer is kept there, with the question to
 * which it is one: what a browser says about it counts for nothing.
 */
export async function askFormCheck(app: AppServices, open: OpenForm, check: string, answers: Answers) {
  if (!hasCheck(open, check)) throw new NotFound({ detail: 'This form asks no such thing.' });
  const asked = await askCheck(app, askingOf(open, answers), check);
  if (asked === undefined) return { check, asked: false, errors: [], warnings: [] };
  await keep(app, open, check, asked);
  const { outcome, at, output } = asked.answer;
  const fills = filledBy(open, check, asked.answer);
  return {
    check,
    asked: true,
    outcome,
    at,
    ...(output === undefined ? {} : { output }),
    ...(Object.keys(fills).length === 0 ? {} : { fills }),
    ...(isTwin(app, connectorOf(open, check)) ? { twin: true } : {}),
    ...consequences(open, check, answers, asked),
  };
}

async function keep(
  { store }: AppServices,
  { draft, caller }: OpenForm,
  check: string,
  asked: KeptCheck,
): Promise<void> {
  if (draft === undefined) return;
  await store.write(async (db) => {
    const now = await draftOfCaller(db, caller, draft.id);
    await keepInDraft(db, draft.id, { checks: { ...now.checks, [check]: asked } });
  });
}

/** What the answer stops, and what it only warns of. */
function consequences(
  { release, form, context }: OpenForm,
  check: string,
  answers: Answers,
  asked: KeptCheck,
) {
  const checks = { [check]: asked.answer };
  const { errors, warnings } = validate(release, form, answers, { ...context, checks });
  const own = ({ params }: FormError) => params?.['check'] === check;
  return { errors: errors.filter(own), warnings: warnings.filter(own) };
}

function isTwin({ config }: AppServices, connector: string): boolean {
  const systems: { readonly [system: string]: { readonly mode: string } } = config.systems;
  return Object.hasOwn(systems, connector) && systems[connector]?.mode === 'twin';
}
