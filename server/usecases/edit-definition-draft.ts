import { type Diagnostic, sha256 } from '../../engine/index.ts';
import type { AppServices } from '../app-services.ts';
import { Conflict, NotFound } from '../http/kit/problems.ts';
import { filesOf } from '../registry/sources.ts';
import type { DefinitionDraft } from '../store/repositories/definition-drafts.ts';
import type { Sources } from '../store/schema/index.ts';
import { changeDraft, type Doing, draftFor, unfinished } from './definition-drafts.ts';

export interface Edited {
  readonly draft: DefinitionDraft;
  /** A draft may be wrong. It is told what is, after each save. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Lays a file over the one with its name, or adds it. */
export function saveFile(app: AppServices, doing: Doing, path: string, text: string): Promise<Edited> {
  const detail = { path, sha256: sha256(text) };
  return edit(app, doing, (sources) => ({ ...sources, [path]: text }), { action: 'fileSaved', detail });
}

export function removeFile(app: AppServices, doing: Doing, path: string): Promise<Edited> {
  return edit(app, doing, (sources) => withoutFile(sources, path), {
    action: 'fileRemoved',
    detail: { path },
  });
}

function withoutFile(sources: Sources, path: string): Sources {
  if (!Object.hasOwn(sources, path)) throw new NotFound({ detail: 'The draft has no such file.' });
  const { [path]: _, ...others } = sources;
  return others;
}

/** What was proposed or approved was another content: after an edit it is proposed anew. */
export const EDITED = { status: 'open', proposedBy: null, approval: null, reason: '' } as const;

async function edit(
  app: AppServices,
  doing: Doing,
  change: (sources: Sources) => Sources,
  what: { readonly action: string; readonly detail: object },
): Promise<Edited> {
  await draftFor(app, doing.caller, doing.id, 'edit');
  const before = await unfinished(app.store.read, doing);
  const sources = boundedSources(change(before.sources));
  const { diagnostics } = await app.publishCheck.checkOnly(filesOf(sources));
  const draft = await app.store.write(async (db) => {
    const now = await unfinished(db, { id: doing.id, seen: before.version });
    return changeDraft(
      app,
      db,
      now,
      { ...EDITED, sources, editedBy: doing.caller.user.id },
      { ...doing, ...what },
    );
  });
  return { draft, diagnostics };
}

const MOST_FILES = 1_000;
const MOST_CHARACTERS = 8 * 1024 * 1024;

/** What is beyond this is no pack; it is copied around whole. */
export function boundedSources(sources: Sources): Sources {
  const texts = Object.values(sources);
  if (texts.length > MOST_FILES) throw new Conflict({ detail: `A draft has at most ${MOST_FILES} files.` });
  if (texts.reduce((sum, { length }) => sum + length, 0) > MOST_CHARACTERS)
    throw new Conflict({ detail: 'A draft has at most 8 million characters.' });
  return sources;
}
