import type { AppServices } from '../app-services.ts';
import { type FileRefusal, type FileType, judgeFile, type JudgedFile } from '../documents/index.ts';
import { formWords } from '../forms/words/say.ts';
import { Problem, type ProblemKind } from '../http/kit/problem.ts';
import { PROBLEM_KINDS } from '../http/kit/problem-kinds.ts';
import type { Caller } from '../identity/caller.ts';
import type { Database } from '../store/database.ts';
import { addDocument, type DocumentSummary } from '../store/repositories/documents.ts';

/** What is handed in as evidence: papers, and pictures of papers. */
const TAKEN: readonly FileType[] = ['pdf', 'png', 'jpeg', 'docx'];
export const MOST_BYTES = 10_000_000;

export const FILE_TYPE_NOT_TAKEN: ProblemKind = {
  code: 'file-type-not-taken',
  status: 415,
  title: 'This kind of file is not taken',
  description:
    'A file is judged by its content, whatever its name and media type say. `found` is what it is.',
};

export const FILE_REFUSED: ProblemKind = {
  code: 'file-refused',
  status: 422,
  title: 'This file cannot be taken',
  description: '`reason` says why: empty, active-content, encrypted or unreadable.',
};

/** Judges a file by its bytes. Throws why it is not taken. */
export function requireGoodFile(name: string, bytes: Uint8Array, language?: string): JudgedFile {
  const verdict = judgeFile({ name, bytes }, { types: TAKEN, maxBytes: MOST_BYTES });
  if (!verdict.ok) throw refusedFile(verdict.refusal, language);
  return verdict.file;
}

/** Keeps a file for the company for which somebody acts, until a case takes it. */
export async function keepUpload(
  app: AppServices,
  db: Database,
  caller: Caller,
  { file, kind, bytes }: { readonly file: JudgedFile; readonly kind: string; readonly bytes: Uint8Array },
): Promise<DocumentSummary> {
  const row = {
    id: app.newId(),
    partner: caller.acting.partner,
    company: caller.acting.id,
    case: null,
    origin: 'uploaded' as const,
    name: kind,
    file: file.name,
    type: file.mediaType,
    size: file.size,
    sha256: file.sha256,
    by: caller.user.id,
    at: app.clock.ms(),
  };
  const edition = await addDocument(db, { ...row, bytes: Buffer.from(bytes) });
  return { ...row, edition };
}

function refusedFile(refusal: FileRefusal, language?: string): Problem {
  const words = formWords(language);
  switch (refusal.reason) {
    case 'too-large':
      return new Problem(PROBLEM_KINDS.payloadTooLarge, {
        detail: words.fileTooLarge.replace('{megabytes}', String(refusal.maxBytes / 1_000_000)),
      });
    case 'type-not-allowed': {
      const found = refusal.found === undefined ? {} : { found: refusal.found };
      const detail = words.fileType.replace(
        '{types}',
        refusal.allowed.map((type) => type.toUpperCase()).join(', '),
      );
      return new Problem(FILE_TYPE_NOT_TAKEN, { detail, members: { allowed: refusal.allowed, ...found } });
    }
    case 'empty':
      return refusedBecause('empty', words.fileEmpty);
    case 'active-content':
      return refusedBecause('active-content', words.fileActive);
    case 'encrypted':
      return refusedBecause('encrypted', words.fileEncrypted);
    case 'unreadable':
      return refusedBecause('unreadable', words.fileUnreadable);
  }
}

function refusedBecause(reason: string, detail: string): Problem {
  return new Problem(FILE_REFUSED, { detail, members: { reason } });
}
