import type { AppServices } from '../app-services.ts';
import { NotFound } from '../http/kit/problems.ts';
import { type Caller, scopeOf } from '../identity/caller.ts';
import type { Database } from '../store/database.ts';
import { readCase } from '../store/repositories/cases.ts';
import { readCompany } from '../store/repositories/companies.ts';
import {
  contentOf,
  type DocumentCursor,
  documentPage,
  type DocumentSummary,
  readDocument,
} from '../store/repositories/documents.ts';
import { readUser } from '../store/repositories/users.ts';
import { shownDocument } from './shown-document.ts';

const EVERYTHING = { sees: 'everything' } as const;
const PAGE = 50;

/** The documents that somebody may see: those of the company for which they act, with its cases. */
export async function listDocuments(app: AppServices, caller: Caller, after?: DocumentCursor) {
  const rows = await documentPage(app.store.read, scopeOf(caller), { after, most: PAGE + 1 });
  const page = rows.slice(0, PAGE);
  const last = page.at(-1);
  return {
    documents: await Promise.all(page.map((row) => documentOnFile(app.store.read, row))),
    ...(rows.length > PAGE && last !== undefined ? { next: `${last.at}_${last.id}` } : {}),
  };
}

export async function showDocument(app: AppServices, caller: Caller, id: string) {
  return documentOnFile(app.store.read, await visibleDocument(app, caller, id));
}

export async function documentContent(app: AppServices, caller: Caller, id: string) {
  const row = await visibleDocument(app, caller, id);
  const bytes = await contentOf(app.store.read, row.id);
  if (bytes === undefined) throw new NotFound();
  return { row, bytes };
}

/** What belongs to another partner does not exist. */
async function visibleDocument({ store }: AppServices, caller: Caller, id: string): Promise<DocumentSummary> {
  const row = await readDocument(store.read, id, scopeOf(caller));
  if (row === undefined) throw new NotFound({ detail: 'There is no such document.' });
  return row;
}

/** Whoever hears of the document may hear by which of the users it was handed in: it is one of theirs. */
export async function documentOnFile(db: Database, row: DocumentSummary) {
  const of = row.case === null ? undefined : await readCase(db, row.case);
  const company = await readCompany(db, row.company, EVERYTHING);
  const by = row.origin === 'uploaded' ? await readUser(db, row.by) : undefined;
  return {
    ...shownDocument(row),
    company: { id: row.company, name: company?.name ?? '' },
    ...(of === undefined ? {} : { case: { id: of.id, number: of.number } }),
    ...(by === undefined ? {} : { by: by.name }),
  };
}
