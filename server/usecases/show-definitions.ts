import { packOf, translate } from '../../engine/index.ts';
import type { AppServices } from '../app-services.ts';
import { contentOf } from '../registry/sources.ts';
import type { DefinitionDraft, DraftSummary } from '../store/repositories/definition-drafts.ts';
import type { PublicationRow } from '../store/repositories/publications.ts';
import type { ReleaseRow, ReleaseSummary } from '../store/repositories/releases.ts';
import { readUser } from '../store/repositories/users.ts';
import type { Sources } from '../store/schema/index.ts';
import { asInstant } from '../time/business-clock.ts';
import { asksForSecondPerson, needsSecondPerson, type Right } from './definition-rights.ts';

export async function showPack(
  app: AppServices,
  pack: string,
  rights: ReadonlySet<Right>,
  language: string | undefined,
) {
  const release = await app.releases.inForce(app.store.read, pack);
  if (release === undefined) return undefined;
  const { title, languages } = packOf(release);
  return {
    pack,
    title: translate(release, 'pack', pack, '/title', title, language),
    languages,
    inForce: release.hash,
    secondPerson: asksForSecondPerson(release),
    rights: [...rights],
  };
}

export async function showRelease(
  app: AppServices,
  { pack, hash, number, at, by, approvedBy, reason }: ReleaseSummary,
) {
  return {
    pack,
    hash,
    number,
    at: asInstant(at),
    by: await person(app, by),
    ...(approvedBy === null ? {} : { approvedBy: await person(app, approvedBy) }),
    reason,
    inForce: app.releases.hashInForce(pack) === hash,
  };
}

export async function showReleaseDetails(app: AppServices, release: ReleaseRow) {
  const { versions, sources } = release;
  return { ...(await showRelease(app, release)), versions, files: filesIn(sources) };
}

export async function showDraftSummary(app: AppServices, draft: DraftSummary) {
  const { id, pack, title, status, base, reason, proposedBy, approval, version } = draft;
  return {
    id,
    pack,
    title,
    status,
    ...(base === null ? {} : { base }),
    upToDate: (app.releases.hashInForce(pack) ?? null) === base,
    secondPerson: await needsSecondPerson(app, pack),
    reason,
    by: await person(app, draft.by),
    editedBy: await person(app, draft.editedBy),
    ...(proposedBy === null ? {} : { proposedBy: await person(app, proposedBy) }),
    ...(approval === null
      ? {}
      : { approval: { ...approval, by: await person(app, approval.by), at: asInstant(approval.at) } }),
    version,
    createdAt: asInstant(draft.createdAt),
    changedAt: asInstant(draft.changedAt),
  };
}

export async function showDraft(app: AppServices, draft: DefinitionDraft) {
  const { sources } = draft;
  return { ...(await showDraftSummary(app, draft)), content: contentOf(sources), files: filesIn(sources) };
}

export async function showPublication(app: AppServices, row: PublicationRow) {
  const { id, pack, draft, status, reason, by, createdAt, endedAt, release, verdict } = row;
  const stage = status === 'running' ? (app.publications.stageOf(id) ?? 'waiting') : undefined;
  return {
    id,
    pack,
    draft,
    status,
    ...(stage === undefined ? {} : { stage }),
    reason,
    by: await person(app, by),
    createdAt: asInstant(createdAt),
    ...(endedAt === null ? {} : { endedAt: asInstant(endedAt) }),
    ...(release === null ? {} : { release }),
    ...(verdict === null ? {} : { verdict }),
  };
}

/** What the server did by itself has no name, nor has somebody who is gone. */
async function person(app: AppServices, id: string) {
  const user = await readUser(app.store.read, id);
  return { id, ...(user === undefined ? {} : { name: user.name }) };
}

/** In bytes, in the order of their paths. */
function filesIn(sources: Sources) {
  return Object.keys(sources)
    .sort()
    .map((path) => ({ path, size: Buffer.byteLength(sources[path] ?? '') }));
}
