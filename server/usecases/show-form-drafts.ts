import { find, type Release, translate } from '../../engine/index.ts';
import type { AppServices } from '../app-services.ts';
import { usableChecks } from '../forms/checks.ts';
import { aboutOf } from '../forms/about.ts';
import { formWords } from '../forms/words/say.ts';
import { Problem } from '../http/kit/problem.ts';
import { NotFound } from '../http/kit/problems.ts';
import type { Caller } from '../identity/caller.ts';
import { readCase } from '../store/repositories/cases.ts';
import { type FormDraft, formDraftsOf } from '../store/repositories/form-drafts.ts';
import { asInstant } from '../time/business-clock.ts';
import { MOST_DRAFTS } from './change-form-draft.ts';
import { draftOfCaller, draftOwner, formOfDraft } from './draft-of-caller.ts';
import { askingOf, openForm } from './open-form.ts';
import { validateForm } from './validate-form.ts';

/** The drafts of the caller for the company for which they act, the latest first. */
export async function listFormDrafts(app: AppServices, caller: Caller, language?: string) {
  const drafts = await formDraftsOf(app.store.read, draftOwner(caller), MOST_DRAFTS);
  return { drafts: await Promise.all(drafts.map((draft) => told(app, draft, language))) };
}

/**
 * A draft as it was left, with what the release in force says of it today. What no longer fits is said, and stays; where the
 * form cannot be filled in at all any more, `hindrance` says why.
 */
export async function showFormDraft(app: AppServices, caller: Caller, id: string, language?: string) {
  const draft = await draftOfCaller(app.store.read, caller, id);
  return {
    ...(await told(app, draft, language)),
    answers: draft.answers,
    ...(await judged(app, caller, draft, language)),
  };
}

async function judged(app: AppServices, caller: Caller, draft: FormDraft, language?: string) {
  try {
    const open = await openForm(app, formOfDraft(draft), { caller, language, draft });
    const result = await validateForm(app, open, { answers: draft.answers });
    const usable = usableChecks(app, askingOf(open, draft.answers), draft.checks);
    const checks = Object.entries(usable).map(([check, { answer }]) => ({ check, ...answer }));
    return { checks, result };
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    const words = formWords(language);
    const gone = draft.case === null ? words.formIsGone : words.caseIsGone;
    return { checks: [], hindrance: error instanceof NotFound ? gone : error.message };
  }
}

async function told(app: AppServices, draft: FormDraft, language?: string) {
  const { id, pack, form, event, version, createdAt, changedAt, answers } = draft;
  const row = draft.case === null ? undefined : await readCase(app.store.read, draft.case);
  const release = await (row === undefined
    ? app.releases.inForce(app.store.read, pack)
    : app.releases.byHash(app.store.read, row.release));
  return {
    id,
    pack,
    form,
    title: titleOf(release, form, language),
    about: release === undefined ? [] : aboutOf(release, form, answers),
    ...(row === undefined ? {} : { case: { id: row.id, number: row.number } }),
    ...(event === null ? {} : { event }),
    version,
    createdAt: asInstant(createdAt),
    changedAt: asInstant(changedAt),
  };
}

function titleOf(release: Release | undefined, form: string, language?: string): string {
  const title = release === undefined ? undefined : find(release, 'form', form)?.title;
  return release === undefined || title === undefined
    ? form
    : translate(release, 'form', form, '/title', title, language);
}
