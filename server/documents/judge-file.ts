import { sha256Of } from './digest.ts';
import { safeFileName } from './file-name.ts';
import { FILE_TYPES, type FileType, fileTypeOf } from './file-type.ts';
import { doubtAboutPdf } from './pdf-content.ts';
import { type Doubt, doubtAboutWord } from './word-content.ts';

export interface UploadRules {
  readonly types: readonly FileType[];
  readonly maxBytes: number;
}

export interface Upload {
  /** As the browser says it. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface JudgedFile {
  /** Safe to store, show and offer for download. */
  readonly name: string;
  readonly type: FileType;
  readonly mediaType: string;
  readonly size: number;
  readonly sha256: string;
}

/** Why a file is refused; the words for users come from whoever asked for it. */
export type FileRefusal =
  | { readonly reason: 'empty' }
  | { readonly reason: 'too-large'; readonly size: number; readonly maxBytes: number }
  /** `found` is absent where nothing is known that looks like it. */
  | { readonly reason: 'type-not-allowed'; readonly allowed: readonly FileType[]; readonly found?: FileType }
  /** Macros, scripts, programs, or parts that are fetched when it is opened. */
  | { readonly reason: 'active-content'; readonly found: FileType }
  /** Nobody can say what is in it. */
  | { readonly reason: 'encrypted'; readonly found: FileType }
  /** Damaged, or made so that it cannot be judged. */
  | { readonly reason: 'unreadable'; readonly found: FileType };

export type FileVerdict =
  { readonly ok: true; readonly file: JudgedFile } | { readonly ok: false; readonly refusal: FileRefusal };

const DOUBTS: { readonly [type in FileType]?: (bytes: Uint8Array) => Doubt | undefined } = {
  pdf: doubtAboutPdf,
  docx: doubtAboutWord,
};

/** Judges an uploaded file by its bytes. */
export function judgeFile({ name, bytes }: Upload, { types, maxBytes }: UploadRules): FileVerdict {
  if (bytes.length === 0) return refused({ reason: 'empty' });
  if (bytes.length > maxBytes) return refused({ reason: 'too-large', size: bytes.length, maxBytes });
  const found = fileTypeOf(bytes);
  if (found === undefined || !types.includes(found))
    return refused({ reason: 'type-not-allowed', allowed: types, ...(found && { found }) });
  const doubt = DOUBTS[found]?.(bytes);
  if (doubt !== undefined) return refused({ reason: doubt, found });
  const { mediaType, extensions } = FILE_TYPES[found];
  return {
    ok: true,
    file: {
      name: safeFileName(name, extensions),
      type: found,
      mediaType,
      size: bytes.length,
      sha256: sha256Of(bytes),
    },
  };
}

function refused(refusal: FileRefusal): FileVerdict {
  return { ok: false, refusal };
}
