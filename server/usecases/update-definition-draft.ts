import type { AppServices } from '../app-services.ts';
import { Conflict } from '../http/kit/problems.ts';
import { releaseInForceOf } from '../registry/publish.ts';
import { filesOf } from '../registry/sources.ts';
import { readRelease } from '../store/repositories/releases.ts';
import type { Sources } from '../store/schema/index.ts';
import { changeDraft, type Doing, draftFor, unfinished } from './definition-drafts.ts';
import { boundedSources, type Edited, EDITED } from './edit-definition-draft.ts';

/** Whose file counts where both were changed. */
export type Preferred = 'draft' | 'release';

/**
 * Lays what a draft changed over the release that is in force now, file by file. Publishing a draft of a former release
 * would undo what others have published since.
 */
export async function updateDraft(app: AppServices, doing: Doing, prefer?: Preferred): Promise<Edited> {
  const { pack } = await draftFor(app, doing.caller, doing.id, 'edit');
  const before = await unfinished(app.store.read, doing);
  const inForce = await releaseInForceOf(app, pack);
  const base = before.base === null ? undefined : await readRelease(app.store.read, before.base);
  const { sources, conflicts } = merged(base?.sources ?? {}, before.sources, inForce?.sources ?? {}, prefer);
  if (conflicts.length > 0)
    throw new Conflict({
      detail: 'Some files were changed in the draft and in the release. Say whose count, or put them right.',
      members: { conflicts: conflicts.slice(0, 100) },
    });
  const { diagnostics } = await app.publishCheck.checkOnly(filesOf(boundedSources(sources)));
  const to = { ...EDITED, sources, base: inForce?.hash ?? null, editedBy: doing.caller.user.id };
  const draft = await app.store.write(async (db) => {
    const now = await unfinished(db, { id: doing.id, seen: before.version });
    return changeDraft(app, db, now, to, { ...doing, action: 'updated', detail: { base: to.base } });
  });
  return { draft, diagnostics };
}

/** A file that only one of the two has changed is as they have it. */
function merged(
  base: Sources,
  draft: Sources,
  release: Sources,
  prefer: Preferred | undefined,
): { readonly sources: Sources; readonly conflicts: readonly string[] } {
  const sources: { [path: string]: string } = {};
  const conflicts: string[] = [];
  for (const path of new Set([...Object.keys(draft), ...Object.keys(release)])) {
    const [was, mine, theirs] = [base[path], draft[path], release[path]];
    if (mine !== was && theirs !== was && mine !== theirs && prefer === undefined) conflicts.push(path);
    const text = theirs === was || (mine !== was && prefer === 'draft') ? mine : theirs;
    if (text !== undefined) sources[path] = text;
  }
  return { sources, conflicts };
}
