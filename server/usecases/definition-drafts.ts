import type { AppServices } from '../app-services.ts';
import { type SeenVersion, requireVersion } from '../http/kit/etag.ts';
import { Conflict, NotFound, PreconditionFailed } from '../http/kit/problems.ts';
import type { Caller } from '../identity/caller.ts';
import type { Database } from '../store/database.ts';
import { appendAudit } from '../store/repositories/audit.ts';
import {
  changeDefinitionDraft,
  type DefinitionDraft,
  readDefinitionDraft,
} from '../store/repositories/definition-drafts.ts';
import { requireRight, type Right } from './definition-rights.ts';

/** Who does something to a draft, in which request, and what of it they have seen. */
export interface Doing {
  readonly caller: Caller;
  readonly id: string;
  readonly seen: SeenVersion;
  readonly request: string;
}

/** A draft of a pack whose definitions the caller may look at, or whatever else is asked. */
export async function draftFor(
  app: AppServices,
  caller: Caller,
  id: string,
  ...any: readonly Right[]
): Promise<DefinitionDraft> {
  const draft = await readDefinitionDraft(app.store.read, id);
  if (draft === undefined) throw new NotFound({ detail: 'There is no such draft.' });
  await requireRight(app, caller, draft.pack, ...(any.length === 0 ? (['edit', 'approve'] as const) : any));
  return draft;
}

/** The draft as it is now, if it is what the caller has seen and nobody has brought it to an end. */
export async function unfinished(
  db: Database,
  { id, seen }: Pick<Doing, 'id' | 'seen'>,
): Promise<DefinitionDraft> {
  const draft = await readDefinitionDraft(db, id);
  if (draft === undefined) throw new NotFound({ detail: 'There is no such draft.' });
  requireVersion(seen, draft.version);
  if (draft.status === 'published' || draft.status === 'discarded')
    throw new Conflict({ detail: `This draft was ${draft.status}. Begin another one.` });
  return draft;
}

/** Writes a change of a draft down, with who did it. */
export async function changeDraft(
  app: AppServices,
  db: Database,
  before: DefinitionDraft,
  to: Omit<Parameters<typeof changeDefinitionDraft>[2], 'changedAt'>,
  {
    caller,
    request,
    action,
    detail = {},
  }: Pick<Doing, 'caller' | 'request'> & { readonly action: string; readonly detail?: object },
): Promise<DefinitionDraft> {
  const at = app.system();
  const draft = await changeDefinitionDraft(db, before, { ...to, changedAt: at });
  if (draft === undefined) throw new PreconditionFailed();
  await appendAudit(db, {
    at,
    actor: caller.user.id,
    action: `definitionDraft.${action}`,
    subject: draft.id,
    detail: { pack: draft.pack, version: draft.version, ...detail },
    request,
  });
  return draft;
}
