import { lexer, type MarkedToken, type Token, type Tokens } from 'marked';

/** A stretch of text in one style. A line feed in it is a line break that the author wants. */
export interface Run {
  readonly text: string;
  readonly bold?: true;
  readonly italic?: true;
  readonly struck?: true;
  readonly code?: true;
  /** Only `http`, `https` and `mailto`. */
  readonly href?: string;
}

export type Align = 'left' | 'center' | 'right';

export type Block =
  | { readonly kind: 'heading'; readonly level: number; readonly runs: readonly Run[] }
  | { readonly kind: 'paragraph'; readonly runs: readonly Run[] }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'quote'; readonly blocks: readonly Block[] }
  | { readonly kind: 'rule' }
  | ListBlock
  | TableBlock;

export interface ListBlock {
  readonly kind: 'list';
  /** The number of the first item; absent for bullets. */
  readonly start?: number;
  readonly items: readonly (readonly Block[])[];
}

export interface TableBlock {
  readonly kind: 'table';
  readonly align: readonly Align[];
  /** Absent where every heading is empty: Markdown has no table without a heading row. */
  readonly head?: readonly (readonly Run[])[];
  readonly rows: readonly (readonly (readonly Run[])[])[];
}

type Style = Omit<Run, 'text'>;

/** Deeper nesting than anybody writes; it only exists to exhaust the stack, here and in every writer. */
const DEEPEST = 24;

/**
 * Reads Markdown into a closed tree that every writer (PDF, HTML, plain text) can print. Nothing passes through: raw HTML is
 * text as it was typed, an image is its description, and a link with another scheme is its text and address.
 */
export function readMarkdown(source: string): readonly Block[] {
  const text = source.replaceAll(/\r\n?/g, '\n');
  return blocksOf(tokensOf(text) ?? [plain(text)], 0);
}

/** `undefined` for a text whose nesting is too deep for the lexer, which is recursive. */
function tokensOf(text: string): Token[] | undefined {
  try {
    return lexer(text);
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

function plain(text: string): Token {
  return { type: 'html', raw: text, text, pre: false, block: true };
}

function blocksOf(tokens: readonly Token[], depth: number): Block[] {
  return tokens.flatMap((token) => blockOf(token as MarkedToken, depth));
}

function blockOf(token: MarkedToken, depth: number): Block[] {
  if (depth > DEEPEST) return paragraph([{ text: token.raw.trimEnd() }]);
  switch (token.type) {
    case 'heading':
      return [{ kind: 'heading', level: token.depth, runs: runsOf(token.tokens, {}, depth) }];
    case 'paragraph':
      return paragraph(runsOf(token.tokens, {}, depth));
    case 'code':
      return [{ kind: 'code', text: token.text }];
    case 'blockquote':
      return [{ kind: 'quote', blocks: blocksOf(token.tokens, depth + 1) }];
    case 'hr':
      return [{ kind: 'rule' }];
    case 'list':
      return [listOf(token, depth)];
    case 'table':
      return [tableOf(token, depth)];
    case 'space':
    case 'def':
    case 'checkbox':
      return [];
    case 'html':
      return paragraph([{ text: token.text.trimEnd() }]);
    default:
      return paragraph(runsOf([token], {}, depth));
  }
}

function paragraph(runs: readonly Run[]): Block[] {
  return runs.every((run) => run.text === '') ? [] : [{ kind: 'paragraph', runs }];
}

function listOf(token: Tokens.List, depth: number): ListBlock {
  const items = token.items.map((item) => itemOf(item, depth + 1));
  return { kind: 'list', ...(token.ordered && { start: Number(token.start) }), items };
}

/** The box of a task is a token beside the text in a tight list, and within the paragraph in a loose one. */
function itemOf(item: Tokens.ListItem, depth: number): Block[] {
  const blocks = blocksOf(item.tokens, depth);
  if (!item.task || item.loose) return blocks;
  const box: Run = { text: boxOf(item.checked) };
  const [first, ...others] = blocks;
  if (first?.kind !== 'paragraph') return [...paragraph([box]), ...blocks];
  return [{ kind: 'paragraph', runs: [box, ...first.runs] }, ...others];
}

function boxOf(checked: boolean | undefined): string {
  return checked === true ? '☑ ' : '☐ ';
}

function tableOf(token: Tokens.Table, depth: number): TableBlock {
  const cell = (cell: Tokens.TableCell) => runsOf(cell.tokens, {}, depth);
  const head = token.header.map(cell);
  return {
    kind: 'table',
    align: token.align.map((align) => align ?? 'left'),
    ...(head.some((runs) => runs.length > 0) && { head }),
    rows: token.rows.map((row) => row.map(cell)),
  };
}

function runsOf(tokens: readonly Token[], style: Style, depth: number): Run[] {
  if (depth > DEEPEST) return [{ ...style, text: tokens.map((token) => token.raw).join('') }];
  return tokens.flatMap((token) => runOf(token as MarkedToken, style, depth + 1));
}

function runOf(token: MarkedToken, style: Style, depth: number): Run[] {
  switch (token.type) {
    case 'strong':
      return runsOf(token.tokens, { ...style, bold: true }, depth);
    case 'em':
      return runsOf(token.tokens, { ...style, italic: true }, depth);
    case 'del':
      return runsOf(token.tokens, { ...style, struck: true }, depth);
    case 'codespan':
      return [{ ...style, code: true, text: token.text }];
    case 'br':
      return [{ ...style, text: '\n' }];
    case 'checkbox':
      return [{ ...style, text: boxOf(token.checked) }];
    case 'link':
      return linkOf(token, style, depth);
    case 'image':
      return [{ ...style, text: withoutReferences(token.text) }];
    case 'html':
      return [{ ...style, text: token.text }];
    case 'text':
      return token.tokens === undefined ? textRun(token.text, style) : runsOf(token.tokens, style, depth);
    case 'escape':
      return [{ ...style, text: token.text }];
    default:
      return [{ ...style, text: token.raw }];
  }
}

/** A line end within a paragraph is only a space. */
function textRun(text: string, style: Style): Run[] {
  return [{ ...style, text: withoutReferences(text).replaceAll(/[ \t]*\n[ \t]*/g, ' ') }];
}

/** Says the address as well where the text hides it: a text that somebody typed may pose as a link of ours. */
function linkOf(token: Tokens.Link, style: Style, depth: number): Run[] {
  const href = token.autolink === true ? token.href : withoutReferences(token.href);
  const inner = isSafe(href) ? { ...style, href } : style;
  const runs = runsOf(token.tokens, inner, depth);
  const shown = runs.map((run) => run.text).join('');
  return saysAddress(shown, href) ? runs : [...runs, { ...style, text: ` (${href})` }];
}

function isSafe(href: string): boolean {
  return /^(https?:\/\/|mailto:)[^\s]/i.test(href);
}

function saysAddress(shown: string, href: string): boolean {
  const bare = (text: string) => text.replace(/^(mailto:|https?:\/\/)/i, '').replace(/\/$/, '');
  return bare(shown) === bare(href);
}

const NAMED: { readonly [name: string]: string } = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00A0',
};

/** The lexer leaves character references to the browser; paper and plain text have none. */
function withoutReferences(text: string): string {
  return text.replaceAll(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w{2,6}));/gi, (whole, decimal, hex, name) => {
    if (name !== undefined) return NAMED[String(name)] ?? whole;
    const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal);
    return code > 31 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff)
      ? String.fromCodePoint(code)
      : '\uFFFD';
  });
}
