import type { Block, ListBlock, Run, TableBlock } from '../documents/index.ts';

/** The same as plain text, for who reads no HTML. Lines are not wrapped: each client knows its own width. */
export function textOf(blocks: readonly Block[]): string {
  return `${linesOf(blocks).join('\n')}\n`;
}

function linesOf(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block, index) => (index === 0 ? linesOfBlock(block) : ['', ...linesOfBlock(block)]));
}

function linesOfBlock(block: Block): string[] {
  switch (block.kind) {
    case 'heading':
      return underlined(said(block.runs), block.level);
    case 'paragraph':
      return said(block.runs).split('\n');
    case 'code':
      return indented(block.text.split('\n'), '    ');
    case 'quote':
      return linesOf(block.blocks).map((line) => `> ${line}`.trimEnd());
    case 'rule':
      return ['-'.repeat(40)];
    case 'list':
      return linesOfList(block);
    case 'table':
      return linesOfTable(block);
  }
}

function underlined(text: string, level: number): string[] {
  const lines = text.split('\n');
  const width = Math.min(72, Math.max(0, ...lines.map((line) => line.length)));
  return level > 2 ? lines : [...lines, (level === 1 ? '=' : '-').repeat(width)];
}

function linesOfList({ start, items }: ListBlock): string[] {
  return items.flatMap((blocks, index) => {
    const label = start === undefined ? '- ' : `${start + index}. `;
    const [first = '', ...others] = tight(blocks);
    return [label + first, ...indented(others, ' '.repeat(label.length))];
  });
}

/** A list within an item follows its sentence at once. */
function tight(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block, index) => {
    const lines = linesOfBlock(block);
    return index === 0 || block.kind === 'list' ? lines : ['', ...lines];
  });
}

function indented(lines: readonly string[], by: string): string[] {
  return lines.map((line) => (line === '' ? '' : by + line));
}

/** Two columns are a list of names and values; more are separated by bars. */
function linesOfTable({ head, rows }: TableBlock): string[] {
  const cells = (row: readonly (readonly Run[])[]) => row.map((runs) => said(runs).replaceAll('\n', ' '));
  if (head === undefined && rows.every((row) => row.length === 2))
    return rows.map((row) => cells(row).join(': '));
  const all = head === undefined ? rows : [head, ...rows];
  return all.map((row) => cells(row).join(' | '));
}

function said(runs: readonly Run[]): string {
  return runs.map((run) => run.text).join('');
}
