import type { AppServices } from '../app-services.ts';
import { Conflict, Forbidden } from '../http/kit/problems.ts';
import { contentOf } from '../registry/sources.ts';
import type { Database } from '../store/database.ts';
import type { DefinitionDraft } from '../store/repositories/definition-drafts.ts';
import { changeDraft, type Doing, unfinished } from './definition-drafts.ts';
import { EDITED } from './edit-definition-draft.ts';

/** Says that a draft is ready, and why it should become a release. */
export async function proposeDraft(
  app: AppServices,
  db: Database,
  doing: Doing,
  reason: string,
): Promise<DefinitionDraft> {
  const draft = await unfinished(db, doing);
  if (draft.status !== 'open') throw new Conflict({ detail: 'It is proposed already.' });
  const to = { status: 'proposed', proposedBy: doing.caller.user.id, reason } as const;
  const detail = { reason, content: contentOf(draft.sources) };
  return changeDraft(app, db, draft, to, { ...doing, action: 'proposed', detail });
}

/** Takes a proposal back, with the approval that it may have. What is being published comes to nothing. */
export async function withdrawDraft(app: AppServices, db: Database, doing: Doing): Promise<DefinitionDraft> {
  const draft = await unfinished(db, doing);
  if (draft.status !== 'proposed') throw new Conflict({ detail: 'It is not proposed.' });
  return changeDraft(app, db, draft, EDITED, { ...doing, action: 'withdrawn' });
}

/** It stays as it is, and nobody works on it any more. */
export async function discardDraft(app: AppServices, db: Database, doing: Doing): Promise<void> {
  const draft = await unfinished(db, doing);
  await changeDraft(app, db, draft, { status: 'discarded' }, { ...doing, action: 'discarded' });
}

export interface Approving extends Doing {
  /** What was looked at: another content needs another approval. */
  readonly content: string;
  /** Required properties that may stay undecided. */
  readonly accept: readonly string[];
}

/** A second person: neither the one who proposed, nor the one who edited last. */
export async function approveDraft(
  app: AppServices,
  db: Database,
  { content, accept, ...doing }: Approving,
): Promise<DefinitionDraft> {
  const draft = await unfinished(db, doing);
  const { id } = doing.caller.user;
  if (draft.status !== 'proposed') throw new Conflict({ detail: 'It is not proposed.' });
  if (id === draft.proposedBy || id === draft.editedBy)
    throw new Forbidden({ detail: 'Whoever proposed a draft or edited it last cannot approve it.' });
  if (content !== contentOf(draft.sources))
    throw new Conflict({ detail: 'The draft has another content than the one that is approved.' });
  const approval = { by: id, at: app.system(), content, accepted: [...accept] };
  const detail = { content, accepted: accept };
  return changeDraft(app, db, draft, { approval }, { ...doing, action: 'approved', detail });
}
