import type { AppServices } from '../app-services.ts';
import { Conflict } from '../http/kit/problems.ts';
import { contentOf } from '../registry/sources.ts';
import type { Database } from '../store/database.ts';
import { appendAudit } from '../store/repositories/audit.ts';
import type { DefinitionDraft } from '../store/repositories/definition-drafts.ts';
import {
  insertPublication,
  type PublicationRow,
  runningPublicationOf,
} from '../store/repositories/publications.ts';
import { inForceOf } from '../store/repositories/releases.ts';
import { type Doing, unfinished } from './definition-drafts.ts';

/** A publication that is written down and can begin once that is on the disk. */
export interface BegunPublication {
  readonly row: PublicationRow;
  readonly draft: DefinitionDraft;
}

export async function beginPublication(
  app: AppServices,
  db: Database,
  doing: Doing,
  secondPerson: boolean,
): Promise<BegunPublication> {
  const draft = await unfinished(db, doing);
  const content = contentOf(draft.sources);
  requireReady(draft, content, secondPerson);
  const running = await runningPublicationOf(db, draft.id);
  if (running !== undefined) throw new Conflict({ detail: 'It is being published already.' });
  if (draft.base !== ((await inForceOf(db, draft.pack)) ?? null))
    throw new Conflict({
      detail: 'Another release has come into force since this draft was begun. Bring the draft up to date.',
    });
  const row = rowOf(app, draft, content, doing.caller.user.id);
  await insertPublication(db, row);
  await appendAudit(db, {
    at: row.createdAt,
    actor: row.by,
    action: 'definitionDraft.publishing',
    subject: draft.id,
    detail: { pack: draft.pack, content, publication: row.id },
    request: doing.request,
  });
  return { row, draft };
}

function requireReady({ status, approval }: DefinitionDraft, content: string, secondPerson: boolean): void {
  if (status !== 'proposed')
    throw new Conflict({ detail: 'It has to be proposed first, with the reason for it.' });
  if (secondPerson && approval?.content !== content)
    throw new Conflict({ detail: 'In this pack a second person has to approve first.' });
}

function rowOf(
  app: AppServices,
  { id, pack, reason }: DefinitionDraft,
  content: string,
  by: string,
): PublicationRow {
  return {
    id: app.newId(),
    pack,
    draft: id,
    content,
    status: 'running',
    by,
    reason,
    verdict: null,
    release: null,
    createdAt: app.system(),
    endedAt: null,
  };
}
