import type { Block, ListBlock, Run, TableBlock } from '../documents/index.ts';

/** One sheet at the top: mail clients that ignore it show plain but readable HTML. */
const STYLE = `
body { font-family: Arial, Helvetica, sans-serif; font-size: 15px; line-height: 1.5; color: #1a1a1a; max-width: 640px; }
table { border-collapse: collapse; }
th, td { border-bottom: 1px solid #cccccc; padding: 4px 10px; text-align: left; vertical-align: top; }
blockquote { border-left: 3px solid #cccccc; margin-left: 0; padding-left: 12px; }
code, pre { font-family: Consolas, Menlo, monospace; }
`;

/** A whole HTML document. Only tags that are written here occur in it, and nothing that a client would have to fetch. */
export function htmlOf(
  blocks: readonly Block[],
  { title, language }: { title: string; language: string },
): string {
  return [
    '<!doctype html>',
    `<html lang="${escaped(language)}">`,
    `<head><meta charset="utf-8"><title>${escaped(title)}</title><style>${STYLE}</style></head>`,
    `<body>\n${htmlOfBlocks(blocks)}\n</body>`,
    '</html>',
    '',
  ].join('\n');
}

/** Blocks alone, for a page that has a frame of its own. */
export function htmlOfBlocks(blocks: readonly Block[]): string {
  return blocks.map(htmlOfBlock).join('\n');
}

function htmlOfBlock(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `<h${block.level}>${htmlOfRuns(block.runs)}</h${block.level}>`;
    case 'paragraph':
      return `<p>${htmlOfRuns(block.runs)}</p>`;
    case 'code':
      return `<pre>${escaped(block.text)}</pre>`;
    case 'quote':
      return `<blockquote>\n${htmlOfBlocks(block.blocks)}\n</blockquote>`;
    case 'rule':
      return '<hr>';
    case 'list':
      return htmlOfList(block);
    case 'table':
      return htmlOfTable(block);
  }
}

function htmlOfList({ start, items }: ListBlock): string {
  const inner = items.map((blocks) => `<li>${htmlOfItem(blocks)}</li>`).join('\n');
  if (start === undefined) return `<ul>\n${inner}\n</ul>`;
  return `<ol${start === 1 ? '' : ` start="${start}"`}>\n${inner}\n</ol>`;
}

/** The usual item is one sentence, which needs no distance of a paragraph. */
function htmlOfItem(blocks: readonly Block[]): string {
  const [first, ...others] = blocks;
  if (first?.kind !== 'paragraph') return htmlOfBlocks(blocks);
  return [htmlOfRuns(first.runs), ...others.map(htmlOfBlock)].join('\n');
}

function htmlOfTable({ head, rows, align }: TableBlock): string {
  const row = (cells: readonly (readonly Run[])[], tag: 'th' | 'td') =>
    `<tr>${cells
      .map((runs, column) => {
        const side = align[column] ?? 'left';
        return `<${tag}${side === 'left' ? '' : ` align="${side}"`}>${htmlOfRuns(runs)}</${tag}>`;
      })
      .join('')}</tr>`;
  return [
    '<table>',
    ...(head ? [row(head, 'th')] : []),
    ...rows.map((cells) => row(cells, 'td')),
    '</table>',
  ].join('\n');
}

function htmlOfRuns(runs: readonly Run[]): string {
  return runs.map(htmlOfRun).join('');
}

function htmlOfRun(run: Run): string {
  let html = escaped(run.text).replaceAll('\n', '<br>');
  if (run.code) html = `<code>${html}</code>`;
  if (run.struck) html = `<del>${html}</del>`;
  if (run.italic) html = `<em>${html}</em>`;
  if (run.bold) html = `<strong>${html}</strong>`;
  return run.href === undefined ? html : `<a href="${escaped(run.href)}">${html}</a>`;
}

const ESCAPES: { readonly [character: string]: string } = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escaped(text: string): string {
  return text.replaceAll(/[&<>"']/g, (character) => ESCAPES[character] ?? character);
}
