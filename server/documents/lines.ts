import { type Part, type Piece, widthOfPieces, withText } from './pieces.ts';

/** What stands on one line, from left to right, spaces included. */
export interface Line {
  readonly pieces: readonly Piece[];
  readonly width: number;
}

/** Breaks at spaces, and within a word only where it is wider than a whole line. Widths in points. */
export function linesOf(parts: readonly Part[], width: number): Line[] {
  const lines: Line[] = [];
  let pieces: Piece[] = [];
  let used = 0;
  const put = (more: readonly Piece[]) => {
    pieces.push(...more);
    used += widthOfPieces(more);
  };
  const end = () => {
    lines.push(lineOf(pieces));
    pieces = [];
    used = 0;
  };
  for (const part of parts) {
    if (part.kind === 'break') end();
    else if (part.kind === 'space') {
      if (pieces.length > 0 || isIndent(part.piece)) put([part.piece]);
    } else {
      const needed = widthOfPieces(part.pieces);
      if (used > 0 && used + needed > width) end();
      if (needed <= width) put(part.pieces);
      else
        for (const [index, row] of chopped(part.pieces, width).entries()) {
          if (index > 0) end();
          put(row);
        }
    }
  }
  if (pieces.length > 0 || lines.length === 0) end();
  return lines;
}

function isIndent(piece: Piece): boolean {
  return piece.face === 'mono';
}

function lineOf(pieces: readonly Piece[]): Line {
  const end = pieces.findLastIndex((piece) => piece.text.trim() !== '') + 1;
  const shown = inReadingOrder(joined(pieces.slice(0, end)));
  return { pieces: shown, width: widthOfPieces(shown) };
}

/**
 * Neighbours of one face and direction become one text, which can then be found by searching. A space between two words
 * that are read from right to left belongs to them.
 */
function joined(pieces: readonly Piece[]): Piece[] {
  const result: Piece[] = [];
  for (const [index, piece] of pieces.entries()) {
    const last = result.at(-1);
    const inner = piece.text.trim() === '' && last?.rightToLeft === true;
    const rightToLeft = inner ? pieces[index + 1]?.rightToLeft === true : piece.rightToLeft;
    if (last !== undefined && isAlike(last, piece) && last.rightToLeft === rightToLeft) {
      result[result.length - 1] = { ...last, text: last.text + piece.text, width: last.width + piece.width };
    } else result.push({ ...piece, rightToLeft });
  }
  return result;
}

function isAlike(a: Piece, b: Piece): boolean {
  return a.face === b.face && a.size === b.size && a.struck === b.struck;
}

/** Neighbours that are read from right to left, but differ in face, change places; the font turns each by itself. */
function inReadingOrder(pieces: readonly Piece[]): Piece[] {
  const result: Piece[] = [];
  let turned: Piece[] = [];
  for (const piece of pieces) {
    if (piece.rightToLeft) turned.unshift(piece);
    else {
      result.push(...turned, piece);
      turned = [];
    }
  }
  return [...result, ...turned];
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** A word in rows that fit, at least one character in each. */
function chopped(pieces: readonly Piece[], width: number): Piece[][] {
  const rows: Piece[][] = [[]];
  let used = 0;
  for (const piece of pieces) {
    for (const { segment } of graphemes.segment(piece.text)) {
      const part = withText(piece, segment);
      if (used > 0 && used + part.width > width) {
        rows.push([]);
        used = 0;
      }
      rows.at(-1)?.push(part);
      used += part.width;
    }
  }
  return rows;
}
