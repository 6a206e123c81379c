import type { AppServices } from '../app-services.ts';
import { NotFound } from '../http/kit/problems.ts';
import type { Caller } from '../identity/caller.ts';
import { releaseInForceOf } from '../registry/publish.ts';
import { contentOf } from '../registry/sources.ts';
import type { Database } from '../store/database.ts';
import { appendAudit } from '../store/repositories/audit.ts';
import { type DefinitionDraft, insertDefinitionDraft } from '../store/repositories/definition-drafts.ts';
import { requireRight } from './definition-rights.ts';
import { boundedSources } from './edit-definition-draft.ts';

export interface NewDefinitionDraft {
  readonly pack: string;
  readonly title: string;
  /** Without files, a copy of those of the release in force. */
  readonly files?: readonly { readonly path: string; readonly text: string }[];
}

/** A draft that is not written down yet. */
export async function prepareDefinitionDraft(
  app: AppServices,
  caller: Caller,
  { pack, title, files }: NewDefinitionDraft,
): Promise<DefinitionDraft> {
  await requireRight(app, caller, pack, 'edit');
  const inForce = await releaseInForceOf(app, pack);
  if (inForce === undefined && files === undefined)
    throw new NotFound({ detail: 'There is no such pack. To begin one, say of which files it consists.' });
  const given = files && Object.fromEntries(files.map(({ path, text }) => [path, text]));
  const now = app.system();
  return {
    id: app.newId(),
    pack,
    title,
    base: inForce?.hash ?? null,
    sources: boundedSources(given ?? inForce?.sources ?? {}),
    status: 'open',
    by: caller.user.id,
    proposedBy: null,
    reason: '',
    editedBy: caller.user.id,
    approval: null,
    version: 1,
    createdAt: now,
    changedAt: now,
  };
}

export async function beginDefinitionDraft(
  app: AppServices,
  db: Database,
  draft: DefinitionDraft,
  request: string,
): Promise<void> {
  await insertDefinitionDraft(db, draft);
  await appendAudit(db, {
    at: app.system(),
    actor: draft.by,
    action: 'definitionDraft.begun',
    subject: draft.id,
    detail: { pack: draft.pack, base: draft.base, content: contentOf(draft.sources) },
    request,
  });
}
