import { type Face, hasGlyph, widthOf } from './fonts.ts';
import type { Run } from './markdown.ts';
import { wellFormed } from './well-formed.ts';

/** A text that one face can draw in one direction. */
export interface Piece {
  readonly text: string;
  readonly face: Face;
  readonly size: number;
  readonly width: number;
  readonly rightToLeft: boolean;
  readonly struck: boolean;
}

/** What a line is broken between: pieces that stay together, a space, or the end of a line that the author wants. */
export type Part =
  | { readonly kind: 'word'; readonly pieces: readonly Piece[] }
  | { readonly kind: 'space'; readonly piece: Piece }
  | { readonly kind: 'break' };

export interface TextStyle {
  readonly size: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
}

/** The parts of a text. Words of several styles without a space between them stay one word. */
export function partsOf(runs: readonly Run[], style: TextStyle): Part[] {
  const parts: Part[] = [];
  for (const run of runs) {
    for (const text of normalised(run.text).split(/(\n|[ \t]+)/)) {
      if (text === '') continue;
      if (text === '\n') parts.push({ kind: 'break' });
      else if (/^[ \t]/.test(text)) parts.push({ kind: 'space', piece: spaceOf(text, run, style) });
      else addToWord(parts, piecesOf(text, run, style));
    }
  }
  return parts;
}

export function widthOfPieces(pieces: readonly Piece[]): number {
  return pieces.reduce((sum, piece) => sum + piece.width, 0);
}

/** The same piece with other text. */
export function withText(piece: Piece, text: string): Piece {
  return { ...piece, text, width: widthOf(text, piece.face, piece.size) };
}

function addToWord(parts: Part[], pieces: readonly Piece[]): void {
  if (pieces.length === 0) return;
  const last = parts.at(-1);
  if (last?.kind === 'word') parts[parts.length - 1] = { kind: 'word', pieces: [...last.pieces, ...pieces] };
  else parts.push({ kind: 'word', pieces });
}

/** White space counts as one space, except in code, where a tab is four. */
function spaceOf(text: string, run: Run, style: TextStyle): Piece {
  const spaces = run.code === true ? text.replaceAll('\t', '    ') : ' ';
  return pieceOf(spaces, faceOf(run, style), run, style, false);
}

function piecesOf(text: string, run: Run, style: TextStyle): Piece[] {
  const face = faceOf(run, style);
  const pieces: { text: string; face: Face; rightToLeft: boolean }[] = [];
  for (const character of text) {
    const [shown, by] = drawable(character, face);
    if (shown === '') continue;
    const rightToLeft = isRightToLeft(shown);
    const last = pieces.at(-1);
    if (last?.face === by && last.rightToLeft === rightToLeft) last.text += shown;
    else pieces.push({ text: shown, face: by, rightToLeft });
  }
  return pieces.map((piece) => pieceOf(piece.text, piece.face, run, style, piece.rightToLeft));
}

function pieceOf(text: string, face: Face, run: Run, { size }: TextStyle, rightToLeft: boolean): Piece {
  const width = widthOf(text, face, size);
  return { text, face, size, width, rightToLeft, struck: run.struck === true };
}

function faceOf(run: Run, style: TextStyle): Face {
  if (run.code === true) return 'mono';
  const bold = run.bold === true || style.bold === true;
  const italic = run.italic === true || style.italic === true;
  if (bold) return italic ? 'boldOblique' : 'bold';
  return italic ? 'oblique' : 'regular';
}

/**
 * A character that no face has is written as its code, so that two names in such a script still differ in what is signed.
 * Invisible characters are left out: those that turn the direction of text could make it read as something else.
 */
function drawable(character: string, face: Face): readonly [string, Face] {
  if (/^[\p{Default_Ignorable_Code_Point}\p{Bidi_Control}\p{Cc}]$/u.test(character)) return ['', face];
  const shown = character === '\u00A0' ? ' ' : character;
  const codePoint = shown.codePointAt(0) ?? 0;
  if (hasGlyph(face, codePoint)) return [shown, face];
  if (hasGlyph('regular', codePoint)) return [shown, 'regular'];
  return [`[U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}]`, face];
}

/** Composed, since the PDF does not move accents over their letters; halves of surrogate pairs are replaced. */
function normalised(text: string): string {
  return wellFormed(text).normalize('NFC');
}

function isRightToLeft(text: string): boolean {
  return /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]/.test(text);
}
