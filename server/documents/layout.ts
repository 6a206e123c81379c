import { linesOf } from './lines.ts';
import type { Block, ListBlock, Run } from './markdown.ts';
import { partsOf, type TextStyle } from './pieces.ts';
import { gapOf, shifted, type Strip, textStrip, together, withBehind } from './strips.ts';
import { tableStrips } from './table.ts';

/** Points. */
const TEXT_SIZE = 10;
const GAP = 7;
const INDENT = 20;
/** Where text would become narrower than this, it is not indented any further. */
const NARROWEST = 140;

const HEADINGS: readonly TextStyle[] = [
  { size: 18, bold: true },
  { size: 14, bold: true },
  { size: 12, bold: true },
  { size: 11, bold: true },
];

/** The strips of a document, for a text width in points. */
export function stripsOf(blocks: readonly Block[], width: number): Strip[] {
  return blocks.flatMap((block, index) => {
    const strips = blockStrips(block, width);
    return index === 0 ? strips : [gapOf(block.kind === 'heading' ? GAP * 2 : GAP), ...strips];
  });
}

function blockStrips(block: Block, width: number): Strip[] {
  switch (block.kind) {
    case 'heading':
      return headingStrips(block.runs, block.level, width);
    case 'paragraph':
      return textStrips(block.runs, { size: TEXT_SIZE }, width);
    case 'code':
      return codeStrips(block.text, width);
    case 'quote':
      return quoteStrips(block.blocks, width);
    case 'rule':
      return [{ height: 6, marks: [{ kind: 'box', x: 0, y: 3, width, height: 0.7, tone: 'faint' }] }];
    case 'list':
      return listStrips(block, width);
    case 'table':
      return tableStrips(block, width, TEXT_SIZE);
  }
}

function textStrips(runs: readonly Run[], style: TextStyle, width: number): Strip[] {
  return linesOf(partsOf(runs, style), width).map((line) => textStrip(line, style.size));
}

/** A heading never ends a page: the distance below it belongs to it. */
function headingStrips(runs: readonly Run[], level: number, width: number): Strip[] {
  const style = HEADINGS[level - 1] ?? { size: TEXT_SIZE, bold: true };
  return together(textStrips(runs, style, width), true);
}

function codeStrips(text: string, width: number): Strip[] {
  const size = TEXT_SIZE - 1;
  const strips = text
    .split('\n')
    .flatMap((line) => textStrips([{ text: line, code: true }], { size }, width - 12));
  return withBehind(shifted(strips, 6), ({ height }) => [
    { kind: 'box', x: 0, y: 0, width, height: height + 0.5, tone: 'shade' },
  ]);
}

function quoteStrips(blocks: readonly Block[], width: number): Strip[] {
  const indent = width - INDENT < NARROWEST ? 0 : INDENT;
  return withBehind(shifted(stripsOf(blocks, width - indent), indent), ({ height }) => [
    { kind: 'box', x: indent === 0 ? 0 : 6, y: 0, width: 2, height: height + 0.5, tone: 'faint' },
  ]);
}

function listStrips({ start, items }: ListBlock, width: number): Strip[] {
  const labels = items.map((_, index) => (start === undefined ? '•' : `${start + index}.`));
  const indent = width - INDENT < NARROWEST ? 0 : INDENT;
  return items.flatMap((blocks, index) => {
    const strips = itemStrips(blocks, labels[index] ?? '', indent, width);
    return index === 0 ? strips : [gapOf(3), ...strips];
  });
}

/** The label stands left of the first line; without room for it there, it becomes a part of the text. */
function itemStrips(blocks: readonly Block[], label: string, indent: number, width: number): Strip[] {
  const style = { size: TEXT_SIZE };
  const mark = textStrips([{ text: label }], style, width)[0];
  if (mark === undefined) return [];
  const labelWidth = Math.max(indent, mark.marks.reduce(endOf, 0) + 5);
  if (indent === 0) return stripsOf([{ kind: 'paragraph', runs: [{ text: label }] }, ...blocks], width);
  const [first = mark, ...others] = shifted(stripsOf(blocks, width - labelWidth), labelWidth);
  if (blocks.length === 0) return [mark];
  return [{ ...first, marks: [...mark.marks, ...first.marks] }, ...others];
}

function endOf(end: number, mark: Strip['marks'][number]): number {
  return Math.max(end, mark.x + (mark.kind === 'text' ? mark.piece.width : mark.width));
}
