import type { Release } from '../../engine/index.ts';
import type { Database } from '../store/database.ts';
import { documentsOfCase, type DocumentSummary } from '../store/repositories/documents.ts';
import { type Job, jobsOfCases } from '../store/repositories/jobs.ts';
import type { EventLink } from './find-link.ts';

export interface LinkedDocuments {
  readonly documents: readonly DocumentSummary[];
  /** One that belongs to it is not made yet. */
  readonly preparing: boolean;
}

type Linked = Pick<EventLink, 'link' | 'row' | 'release' | 'person'>;

/** Under which name the job stands that adds the page of evidence to a document that was signed by a link. */
export const sealJobName = (link: string, document: string): string => `seal:${link}:${document}`;

/** What a person has to read and sign: the latest edition of each document that is theirs to sign, and is not signed. */
export async function documentsToSign(
  db: Database,
  { row, release, person }: Omit<Linked, 'link'>,
): Promise<LinkedDocuments> {
  const templates = signedBy(release, person);
  if (templates.size === 0) return { documents: [], preparing: false };
  const all = await documentsOfCase(db, row.id);
  const latest = new Map<string, DocumentSummary>();
  for (const document of all)
    if (document.origin === 'signed' || templates.has(document.by)) latest.set(document.name, document);
  return {
    documents: [...latest.values()].filter(({ origin, by }) => origin === 'made' && templates.has(by)),
    preparing: (await underWay(db, row.id)).some((job) => makesOneOf(job, templates)),
  };
}

/** Copies for whoever signed by this link: with the page of evidence, which bears the instant at which it was used. */
export async function signedCopies(db: Database, { link, row }: Linked): Promise<LinkedDocuments> {
  const all = await documentsOfCase(db, row.id);
  return {
    documents: all.filter(({ origin, at }) => origin === 'signed' && at === link.usedAt),
    preparing: (await underWay(db, row.id)).some(({ name }) => name.startsWith(sealJobName(link.id, ''))),
  };
}

function signedBy(release: Release, person: string): ReadonlySet<string> {
  const documents = Object.values(release.definitions.document);
  return new Set(documents.filter(({ sign }) => sign?.by === person).map(({ id }) => id));
}

/** A job that failed for good is one that an operator looks at: what it makes is still to come. */
async function underWay(db: Database, id: string): Promise<Job[]> {
  return [...(await jobsOfCases(db, [id], 'effect')), ...(await jobsOfCases(db, [id], 'incident'))];
}

function makesOneOf({ payload }: Job, templates: ReadonlySet<string>): boolean {
  if (payload.type !== 'effect' || payload.effect.type !== 'createDocument') return false;
  return templates.has(String(payload.effect.params['template']));
}
