import type { Line } from './lines.ts';
import type { Piece } from './pieces.ts';

export type Tone = 'ink' | 'faint' | 'shade';

/** Something to draw, in points from the left edge of the text and from the top of its strip. */
export type Mark =
  | { readonly kind: 'text'; readonly x: number; readonly baseline: number; readonly piece: Piece }
  | {
      readonly kind: 'box';
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
      readonly tone: Tone;
    };

/** A horizontal slice of a document that no page end may cut. A document is a pile of them. */
export interface Strip {
  readonly height: number;
  readonly marks: readonly Mark[];
  /** Stays on the page of the strip after it, as long as one page can hold them. */
  readonly keep?: true;
  /** Only distance: not wanted at the top of a page. */
  readonly gap?: true;
  /** What is repeated above this strip at the top of a page: the heading of its table. */
  readonly repeat?: readonly Strip[];
}

export function gapOf(height: number): Strip {
  return { height, marks: [], gap: true };
}

/** One line of text, as tall as the line spacing of its size. */
export function textStrip(line: Line, size: number, x = 0): Strip {
  const height = size * 1.45;
  const baseline = height * 0.72;
  const marks: Mark[] = [];
  let at = x;
  for (const piece of line.pieces) {
    marks.push({ kind: 'text', x: at, baseline, piece });
    if (piece.struck) marks.push(strikeOf(piece, at, baseline));
    at += piece.width;
  }
  return { height, marks };
}

function strikeOf(piece: Piece, x: number, baseline: number): Mark {
  const y = baseline - piece.size * 0.28;
  return { kind: 'box', x, y, width: piece.width, height: 0.7, tone: 'ink' };
}

export function shifted(strips: readonly Strip[], x: number): Strip[] {
  return strips.map((strip) => ({
    ...strip,
    marks: strip.marks.map((mark) => ({ ...mark, x: mark.x + x })),
    ...(strip.repeat && { repeat: shifted(strip.repeat, x) }),
  }));
}

/** Draws more in every strip; what is behind comes first. */
export function withBehind(strips: readonly Strip[], marksOf: (strip: Strip) => readonly Mark[]): Strip[] {
  return strips.map((strip) => ({
    ...strip,
    marks: [...marksOf(strip), ...strip.marks],
    ...(strip.repeat && { repeat: withBehind(strip.repeat, marksOf) }),
  }));
}

/** Keeps strips on one page, and the last of them with what follows where that is asked for. */
export function together(strips: readonly Strip[], withNext = false): Strip[] {
  return strips.map((strip, index) =>
    withNext || index < strips.length - 1 ? { ...strip, keep: true as const } : strip,
  );
}

export function heightOf(strips: readonly Strip[]): number {
  return strips.reduce((sum, strip) => sum + strip.height, 0);
}
