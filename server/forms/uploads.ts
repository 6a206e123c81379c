import {
  type Answers,
  type FormDefinition,
  type FormError,
  get,
  parsePointer,
  readAt,
  type Release,
} from '../../engine/index.ts';
import type { Database } from '../store/database.ts';
import { readDocument } from '../store/repositories/documents.ts';
import type { Scope } from '../store/scope.ts';

/** Where a form takes files. */
export function uploadPointers(release: Release, form: string): string[] {
  return get(release, 'form', form).layout.steps.flatMap(({ fields = [] }) => fields.flatMap(uploadsIn));
}

type Field = NonNullable<FormDefinition['layout']['steps'][number]['fields']>[number];

function uploadsIn(field: Field): string[] {
  if (typeof field === 'string') return [];
  if ('group' in field) return (field.fields as Field[]).flatMap(uploadsIn);
  return 'field' in field && field.widget === 'upload' ? [field.field] : [];
}

/** A file that an answer names has to be on file, with whoever hands it in. */
export async function missingUploads(
  db: Database,
  release: Release,
  form: string,
  answers: Answers,
  scope: Scope,
): Promise<FormError[]> {
  const errors: FormError[] = [];
  for (const pointer of uploadPointers(release, form)) {
    const id = readAt(answers, parsePointer(pointer));
    if (typeof id !== 'string' || (await readDocument(db, id, scope)) !== undefined) continue;
    errors.push({ pointer, code: 'noDocument', message: 'This document is not on file. Hand it in again.' });
  }
  return errors;
}
