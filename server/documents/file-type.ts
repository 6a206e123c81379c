import { isWord } from './word-content.ts';

export type FileType = 'pdf' | 'png' | 'jpeg' | 'docx' | 'text';

interface TypeFacts {
  readonly mediaType: string;
  /** The usual one first. */
  readonly extensions: readonly string[];
  readonly recognises: (bytes: Uint8Array) => boolean;
}

export const FILE_TYPES: { readonly [type in FileType]: TypeFacts } = {
  pdf: {
    mediaType: 'application/pdf',
    extensions: ['pdf'],
    recognises: (bytes) => startsWith(bytes, [0x25, 0x50, 0x44, 0x46, 0x2d]),
  },
  png: { mediaType: 'image/png', extensions: ['png'], recognises: isPng },
  jpeg: { mediaType: 'image/jpeg', extensions: ['jpg', 'jpeg'], recognises: isJpeg },
  docx: {
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    extensions: ['docx'],
    recognises: (bytes) => startsWith(bytes, [0x50, 0x4b, 0x03, 0x04]) && isWord(bytes),
  },
  text: { mediaType: 'text/plain; charset=utf-8', extensions: ['txt', 'csv', 'md'], recognises: isText },
};

/** By content alone; names and declared types are only claims. */
export function fileTypeOf(bytes: Uint8Array): FileType | undefined {
  const types = Object.keys(FILE_TYPES) as FileType[];
  return types.find((type) => FILE_TYPES[type].recognises(bytes));
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte);
}

/** Whole: its chunks fill the file up to the last byte, so nothing else hides behind the picture. */
function isPng(bytes: Uint8Array): boolean {
  if (!startsWith(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return false;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 8;
  while (at + 12 <= bytes.length) {
    const type = view.getUint32(at + 4);
    at += 12 + view.getUint32(at);
    if (type === 0x49454e44) return at === bytes.length;
  }
  return false;
}

function isJpeg(bytes: Uint8Array): boolean {
  const end = bytes.length - 2;
  return startsWith(bytes, [0xff, 0xd8, 0xff]) && bytes[end] === 0xff && bytes[end + 1] === 0xd9;
}

/** UTF-8 without control characters, and not what a browser could take for a page of ours. */
function isText(bytes: Uint8Array): boolean {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return !/[^\P{Cc}\t\n\r\f]/u.test(text) && !/^\s*<(!doctype|html|script|svg|\?xml)/i.test(text);
  } catch {
    return false;
  }
}
