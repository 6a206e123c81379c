import { type PDFDocument, type PDFFont, type PDFPage, rgb } from '@cantoo/pdf-lib';
import { embedFace, type Face, widthOf } from './fonts.ts';
import { type Page, PAGE } from './pages.ts';
import type { Mark, Tone } from './strips.ts';

type Fonts = ReadonlyMap<Face, PDFFont>;

const COLOURS: { readonly [tone in Tone]: ReturnType<typeof rgb> } = {
  ink: rgb(0.1, 0.1, 0.1),
  faint: rgb(0.6, 0.6, 0.6),
  shade: rgb(0.94, 0.94, 0.94),
};

const NUMBER_SIZE = 8;

/** Adds pages to a PDF, numbered among themselves where asked. Only the faces that occur are embedded. */
export async function drawPages(
  document: PDFDocument,
  pages: readonly Page[],
  numbered: boolean,
): Promise<void> {
  const fonts = await embedFaces(document, facesOf(pages, numbered));
  pages.forEach((strips, index) => {
    const page = document.addPage([PAGE.width, PAGE.height]);
    drawStrips(page, strips, fonts);
    if (numbered) drawNumber(page, `${index + 1} / ${pages.length}`, fonts);
  });
}

function facesOf(pages: readonly Page[], numbered: boolean): Set<Face> {
  const marks = pages.flatMap((strips) => strips.flatMap((strip) => strip.marks));
  const faces = marks.flatMap((mark) => (mark.kind === 'text' ? [mark.piece.face] : []));
  return new Set(numbered ? [...faces, 'regular'] : faces);
}

async function embedFaces(document: PDFDocument, faces: Iterable<Face>): Promise<Fonts> {
  const fonts = new Map<Face, PDFFont>();
  for (const face of faces) fonts.set(face, await embedFace(document, face));
  return fonts;
}

function drawStrips(page: PDFPage, strips: Page, fonts: Fonts): void {
  let top = PAGE.height - PAGE.margin;
  for (const { marks, height } of strips) {
    for (const mark of marks) drawMark(page, mark, top, fonts);
    top -= height;
  }
}

function drawMark(page: PDFPage, mark: Mark, top: number, fonts: Fonts): void {
  const x = PAGE.margin + mark.x;
  if (mark.kind === 'box') {
    const { width, height, tone } = mark;
    page.drawRectangle({ x, y: top - mark.y - height, width, height, color: COLOURS[tone] });
  } else drawText(page, mark.piece, x, top - mark.baseline, fonts, 'ink');
}

function drawText(
  page: PDFPage,
  piece: { readonly text: string; readonly face: Face; readonly size: number },
  x: number,
  y: number,
  fonts: Fonts,
  tone: Tone,
): void {
  const font = fonts.get(piece.face);
  if (font !== undefined) page.drawText(piece.text, { x, y, font, size: piece.size, color: COLOURS[tone] });
}

function drawNumber(page: PDFPage, text: string, fonts: Fonts): void {
  const x = (PAGE.width - widthOf(text, 'regular', NUMBER_SIZE)) / 2;
  drawText(page, { text, face: 'regular', size: NUMBER_SIZE }, x, PAGE.margin / 2, fonts, 'faint');
}
