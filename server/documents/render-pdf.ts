import { createHash } from 'node:crypto';
import { PDFDocument, PDFHexString } from '@cantoo/pdf-lib';
import { drawPages } from './draw.ts';
import { stripsOf } from './layout.ts';
import { readMarkdown } from './markdown.ts';
import { pagesOf, TEXT_WIDTH } from './pages.ts';
import { wellFormed } from './well-formed.ts';

export interface PdfInput {
  readonly markdown: string;
  /** For the metadata and the title bar; it is not printed. */
  readonly title: string;
  /** A language tag, such as `nl`. */
  readonly language: string;
  readonly author?: string;
  /** An instant of RFC 3339. */
  readonly createdAt: string;
}

/**
 * A PDF of A4 pages. The same input gives the same bytes, and its metadata says only what is given here: no producer, no
 * machine, no clock. Throws a `RangeError` where `createdAt` is no instant or `language` no language tag.
 */
export async function renderPdf(input: PdfInput): Promise<Uint8Array> {
  const document = await PDFDocument.create({ updateMetadata: false });
  describe(document, input);
  const strips = stripsOf(readMarkdown(input.markdown), TEXT_WIDTH);
  await drawPages(document, pagesOf(strips), true);
  return document.save({ updateFieldAppearances: false });
}

/** The date of an instant. Throws a `RangeError` where it is none. */
export function dateOf(instant: string): Date {
  const date = new Date(instant);
  if (Number.isNaN(date.getTime())) throw new RangeError(`${JSON.stringify(instant)} is not an instant`);
  return date;
}

function languageOf(tag: string): string {
  return Intl.getCanonicalLocales(tag)[0] ?? 'und';
}

function describe(document: PDFDocument, input: PdfInput): void {
  const date = dateOf(input.createdAt);
  document.setTitle(wellFormed(input.title), { showInWindowTitleBar: true });
  if (input.author !== undefined) document.setAuthor(wellFormed(input.author));
  document.setLanguage(languageOf(input.language));
  document.setCreationDate(date);
  document.setModificationDate(date);
  const id = PDFHexString.of(createHash('sha256').update(JSON.stringify(input)).digest('hex').slice(0, 32));
  document.context.trailerInfo.ID = document.context.obj([id, id]);
}
