import { PDFArray, PDFDocument, PDFHexString } from '@cantoo/pdf-lib';
import { sha256Of } from './digest.ts';
import { drawPages } from './draw.ts';
import { stripsOf } from './layout.ts';
import type { Block, Run } from './markdown.ts';
import { pagesOf, TEXT_WIDTH } from './pages.ts';
import { dateOf } from './render-pdf.ts';

/** The words of an audit page. All of them are the caller's, in the language of the document, and printed as they are. */
export interface Seal {
  readonly heading: string;
  /** Paragraphs below the heading, such as the sentence to which the signer agreed. */
  readonly texts: readonly string[];
  /** Who signed, when, from where, and by which numbers it can be found. */
  readonly rows: readonly { readonly label: string; readonly value: string }[];
  /** What the SHA-256 of the original is called; it is the last row. */
  readonly digestLabel: string;
  /** An instant of RFC 3339: when the original was sealed. */
  readonly sealedAt: string;
}

export interface Sealed {
  readonly bytes: Uint8Array;
  /** Of `bytes`. */
  readonly sha256: string;
  readonly originalSha256: string;
}

/** The original cannot be appended to: it is no PDF, damaged or encrypted. */
export class UnreadablePdf extends Error {
  override readonly name = 'UnreadablePdf';
}

/**
 * Appends an audit page as an update to the file: the sealed bytes begin with the original ones, so whoever has the sealed
 * file can cut it there and check the digest. Throws `UnreadablePdf`.
 */
export async function sealPdf(original: Uint8Array, seal: Seal): Promise<Sealed> {
  const originalSha256 = sha256Of(original);
  const document = await open(original);
  document.setModificationDate(dateOf(seal.sealedAt));
  const pages = pagesOf(stripsOf(blocksOf(seal, originalSha256), TEXT_WIDTH));
  await drawPages(document, pages, pages.length > 1);
  renewId(document, sha256Of(new TextEncoder().encode(originalSha256 + JSON.stringify(seal))));
  const bytes = await document.save({ updateFieldAppearances: false });
  return { bytes, sha256: sha256Of(bytes), originalSha256 };
}

/** The library also opens a file whose end is missing, to which no other program could find what is appended. */
function isWhole(original: Uint8Array): boolean {
  return /startxref\s+\d+\s+%%EOF\s*$/.test(new TextDecoder('latin1').decode(original.subarray(-256)));
}

async function open(original: Uint8Array): Promise<PDFDocument> {
  if (!isWhole(original)) throw new UnreadablePdf('The original is not a whole PDF.');
  try {
    const document = await PDFDocument.load(original, { updateMetadata: false, forIncrementalUpdate: true });
    document.getPageCount();
    return document;
  } catch (cause) {
    throw new UnreadablePdf('The original is not a PDF that can be sealed.', { cause });
  }
}

/** The first half of the id of a file stays that of the original, the second is of this version. */
function renewId({ context }: PDFDocument, digest: string): void {
  const version = PDFHexString.of(digest.slice(0, 32));
  const ids = context.lookup(context.trailerInfo.ID);
  const first = ids instanceof PDFArray && ids.size() > 0 ? ids.get(0) : version;
  context.trailerInfo.ID = context.obj([first, version]);
}

function blocksOf(seal: Seal, originalSha256: string): Block[] {
  const runs = (text: string, bold = false): Run[] => [{ text, ...(bold && { bold: true as const }) }];
  const rows = [...seal.rows, { label: seal.digestLabel, value: originalSha256 }];
  return [
    { kind: 'heading', level: 1, runs: runs(seal.heading) },
    ...seal.texts.map((text): Block => ({ kind: 'paragraph', runs: runs(text) })),
    {
      kind: 'table',
      align: ['left', 'left'],
      rows: rows.map(({ label, value }) => [runs(label, true), runs(value)]),
    },
  ];
}
