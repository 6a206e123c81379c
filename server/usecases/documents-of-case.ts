import type { Case } from '../../engine/index.ts';
import type { Database } from '../store/database.ts';
import { type DocumentSummary, documentsOfCase } from '../store/repositories/documents.ts';
import { usedLinksOf } from '../store/repositories/links.ts';
import { readUser } from '../store/repositories/users.ts';
import { shownDocument } from './shown-document.ts';

/** The documents of a case, with whoever signed one or handed it in. */
export async function showDocumentsOfCase(db: Database, state: Case) {
  const documents = await documentsOfCase(db, state.view.id);
  return Promise.all(
    documents.map(async (document) => {
      const by = await personOf(db, state, document);
      return { ...shownDocument(document), ...(by === undefined ? {} : { by }) };
    }),
  );
}

async function personOf(
  db: Database,
  state: Case,
  { origin, by, at }: DocumentSummary,
): Promise<string | undefined> {
  if (origin === 'uploaded') return (await readUser(db, by))?.name;
  if (origin !== 'signed') return undefined;
  // What was signed bears the instant at which its link was used.
  const link = (await usedLinksOf(db, state.view.id)).find(({ usedAt }) => usedAt === at);
  const name = state.records[link?.person ?? '']?.attributes['name'];
  return typeof name === 'string' ? name : undefined;
}
