import { type Answers, type FormError, parsePointer, readAt, type Release } from '../../engine/index.ts';
import type { Database } from '../store/database.ts';
import type { CaseRow } from '../store/repositories/cases.ts';
import { bindDocument, readDocument } from '../store/repositories/documents.ts';
import type { Scope } from '../store/scope.ts';
import { layoutFields } from './layout-fields.ts';
import { perForm } from './per-form.ts';
import { formWords } from './words/say.ts';

/** Where a form takes files. */
const uploadPointers = perForm((release, form): readonly string[] =>
  layoutFields(release, form)
    .filter(({ field }) => field.widget === 'upload')
    .map(({ field }) => field.field),
);

/** The files that answers name, by the field in which they were handed in. */
function uploadsNamed(release: Release, form: string, answers: Answers): [pointer: string, id: string][] {
  return uploadPointers(release, form).flatMap((pointer): [string, string][] => {
    const id = readAt(answers, parsePointer(pointer));
    return typeof id === 'string' && id.trim() !== '' ? [[pointer, id.trim()]] : [];
  });
}

/** A file that an answer names has to be on file, with whoever hands it in. */
export async function missingUploads(
  db: Database,
  release: Release,
  form: string,
  answers: Answers,
  scope: Scope,
  language?: string,
): Promise<FormError[]> {
  const errors: FormError[] = [];
  for (const [pointer, id] of uploadsNamed(release, form, answers)) {
    if ((await readDocument(db, id, scope)) !== undefined) continue;
    errors.push({ pointer, code: 'noDocument', message: formWords(language).noDocument });
  }
  return errors;
}

/** Files that were handed in with the answers that a case took belong to it from then on. */
export async function bindUploads(
  db: Database,
  release: Release,
  form: string,
  row: CaseRow,
  by: string,
): Promise<void> {
  for (const [, id] of uploadsNamed(release, form, row.state.answers[form] ?? {}))
    await bindDocument(db, id, row, by);
}
