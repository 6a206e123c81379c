import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { PDFDocument, PDFFont } from '@cantoo/pdf-lib';
// The shaping of some scripts by fontkit was compiled for a runtime that it does not bring.
import 'regenerator-runtime/runtime.js';
import fontkit from '@pdf-lib/fontkit';

/** The faces of the one family that documents are set in. */
export type Face = 'regular' | 'bold' | 'oblique' | 'boldOblique' | 'mono';

const FILES: { readonly [face in Face]: string } = {
  regular: 'DejaVuSans',
  bold: 'DejaVuSans-Bold',
  oblique: 'DejaVuSans-Oblique',
  boldOblique: 'DejaVuSans-BoldOblique',
  mono: 'DejaVuSansMono',
};

/** Ligatures look well but are copied from some viewers as one odd character: no place for them in what is signed. */
const FEATURES = { liga: false, dlig: false, clig: false };

type FontFile = ReturnType<typeof fontkit.create>;

const files = new Map<Face, Uint8Array>();
const measures = new Map<Face, FontFile>();

function fileOf(face: Face): Uint8Array {
  const known = files.get(face);
  if (known !== undefined) return known;
  const path = createRequire(import.meta.url).resolve(`dejavu-fonts-ttf/ttf/${FILES[face]}.ttf`);
  const bytes = new Uint8Array(readFileSync(path));
  files.set(face, bytes);
  return bytes;
}

/** Only to measure with: a font file remembers which character a glyph was first used for, so each PDF reads its own. */
function measureOf(face: Face): FontFile {
  const known = measures.get(face);
  if (known !== undefined) return known;
  const font = fontkit.create(fileOf(face));
  measures.set(face, font);
  return font;
}

export function hasGlyph(face: Face, codePoint: number): boolean {
  return measureOf(face).hasGlyphForCodePoint(codePoint);
}

const widths = new Map<string, number>();
/** Words repeat; the bound only keeps a long-lived process small. */
const MOST_WIDTHS = 20_000;

/** In points. */
export function widthOf(text: string, face: Face, size: number): number {
  const key = `${face} ${text}`;
  const known = widths.get(key);
  if (known !== undefined) return known * size;
  const font = measureOf(face);
  const units = font.layout(text, FEATURES).glyphs.reduce((sum, glyph) => sum + glyph.advanceWidth, 0);
  if (widths.size >= MOST_WIDTHS) widths.clear();
  widths.set(key, units / font.unitsPerEm);
  return (units / font.unitsPerEm) * size;
}

/** Embeds a face, as few glyphs of it as are used. */
export async function embedFace(document: PDFDocument, face: Face): Promise<PDFFont> {
  document.registerFontkit({ create });
  return document.embedFont(fileOf(face), { subset: true, customName: FILES[face], features: FEATURES });
}

/**
 * The PDF library takes the `encode` of a subset for that of a newer fontkit, which answers with bytes, while this one wants
 * a stream to write to. Without it, it uses `encodeStream`.
 */
function create(bytes: Uint8Array): FontFile {
  const font = fontkit.create(bytes);
  const createSubset = font.createSubset.bind(font);
  return Object.assign(font, {
    createSubset: () => {
      const subset = createSubset();
      return {
        includeGlyph: (glyph: Parameters<typeof subset.includeGlyph>[0]) => subset.includeGlyph(glyph),
        encodeStream: () => subset.encodeStream(),
      };
    },
  });
}
