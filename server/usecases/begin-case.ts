import {
  type Answers,
  find,
  forWhom,
  get,
  readPointer,
  type Refused,
  type Release,
} from '../../engine/index.ts';
import type { AppServices } from '../app-services.ts';
import { answeredChecks, answersIn, type KeptChecks } from '../forms/checks.ts';
import { placedForm } from '../forms/form-place.ts';
import { bindUploads, missingUploads } from '../forms/uploads.ts';
import { actsForCustomer, type Caller, homeScopeOf } from '../identity/caller.ts';
import { beginCase as begin, type Beginning } from '../runtime/steps/begin-case.ts';
import type { Database } from '../store/database.ts';
import type { CaseRow } from '../store/repositories/cases.ts';

export interface CaseRequest {
  readonly release: Release;
  readonly flow: string;
  readonly caller: Caller;
  readonly answers: Answers;
  readonly language?: string | undefined;
  readonly request: string;
  readonly draft?: { readonly id: string; readonly customer: string | null; readonly checks: KeptChecks };
}

/** Ready to be decided in a transaction: whatever has to be waited for has been. */
export type PreparedCase = Beginning;

/** Asks what connectors have to say before the transaction begins, in which nobody can be waited for. */
export async function prepareCase(app: AppServices, wanted: CaseRequest): Promise<PreparedCase> {
  const { release, flow, caller, answers, draft, language, request } = wanted;
  const { form } = get(release, 'flow', flow).start;
  const checks = hasChecks(release, form) ? await checksFor(app, wanted, form) : {};
  return {
    release,
    flow,
    caller,
    answers,
    checks: answersIn(checks),
    request,
    ...(language === undefined ? {} : { language }),
    ...(draft === undefined ? {} : { draft: { id: draft.id, customer: draft.customer ?? undefined } }),
  };
}

const hasChecks = (release: Release, form: string): boolean =>
  Object.keys(get(release, 'form', form).checks ?? {}).length > 0;

async function checksFor(app: AppServices, wanted: CaseRequest, form: string): Promise<KeptChecks> {
  const { release, caller, answers, draft } = wanted;
  const placed = await placedForm(
    app,
    app.store.read,
    { kind: 'start', pack: release.pack, form },
    { caller, ...(draft === undefined ? {} : { draft }), language: wanted.language },
  );
  const { partner } = placed.context.case;
  const asking = {
    release,
    form,
    answers,
    context: placed.context,
    partner: { id: partner?.id ?? caller.company.id, attributes: caller.company.attributes },
  };
  return answeredChecks(app, asking, draft?.checks ?? {});
}

/** Begins the case in the transaction of the caller; a document that is named has to be on file. */
export async function beginPrepared(
  app: AppServices,
  db: Database,
  prepared: PreparedCase,
): Promise<{ readonly row: CaseRow } | { readonly refused: Refused }> {
  const { release, flow, caller, answers, language } = prepared;
  const { form } = get(release, 'flow', flow).start;
  const errors = await missingUploads(db, release, form, answers, homeScopeOf(caller), language);
  if (errors.length > 0)
    return {
      refused: {
        accepted: false,
        because: 'invalid',
        message: errors[0]?.message ?? '',
        findings: [],
        errors,
      },
    };
  const begun = await begin(app, db, prepared);
  if ('row' in begun) await bindUploads(db, release, form, begun.row, caller.user.id);
  return begun;
}

/** The flow that answers to a form mean: the one that they choose, or the only one that the form begins. */
export function flowMeant(
  release: Release,
  form: string,
  answers: Answers,
  caller: Caller,
): string | undefined {
  const whom = actsForCustomer(caller);
  const flows = Object.values(release.definitions.flow).filter(
    ({ start }) => start.form === form && start.for.includes(forWhom(start.for, whom)),
  );
  const chosen = chosenFlow(release, form, answers);
  if (chosen !== undefined) return flows.find(({ id }) => id === chosen)?.id;
  return flows.length === 1 ? flows[0]?.id : undefined;
}

function chosenFlow(release: Release, form: string, answers: Answers): string | undefined {
  const choices = Object.entries(find(release, 'form', form)?.choices ?? {});
  const pointer = choices.find(([, choice]) => 'flows' in choice)?.[0];
  const value = pointer === undefined ? undefined : readPointer(answers, pointer);
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}
