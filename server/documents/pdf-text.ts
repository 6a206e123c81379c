import { PDFDocument } from '@cantoo/pdf-lib';

/** A text of a page, at its baseline in points from the lower left corner. */
export interface PlacedText {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly font: string;
}

/** What every page of a PDF says, and where. Reads a PDF back in tests. */
export async function extractPages(bytes: Uint8Array): Promise<readonly (readonly PlacedText[])[]> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  return document.getPages().map((page) =>
    page.extractContents().flatMap((asset) => {
      if (asset.kind !== 'text') return [];
      const { x, y, fontSize: size, fontFamily: font } = asset;
      return [{ text: asset.getText().replace(/\n$/, ''), x, y, size, font }];
    }),
  );
}

/** All that it says, a line of the page to a line. */
export async function extractText(bytes: Uint8Array): Promise<string> {
  const pages = await extractPages(bytes);
  return pages.map(linesOfPage).join('\n');
}

function linesOfPage(texts: readonly PlacedText[]): string {
  const lines = new Map<number, string>();
  for (const { text, y } of texts) {
    const line = Math.round(y);
    lines.set(line, (lines.get(line) ?? '') + text);
  }
  return [...lines.values()].join('\n');
}
