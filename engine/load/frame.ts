import type { Diagnostic } from '../diagnostic.ts';

/** The colours of a terminal, which the engine does not know. Without a painter nothing is coloured. */
export interface Painter {
  readonly bold: (text: string) => string;
  readonly dim: (text: string) => string;
  readonly red: (text: string) => string;
  readonly yellow: (text: string) => string;
  readonly cyan: (text: string) => string;
}

const plain = (text: string): string => text;
const NO_COLOUR: Painter = { bold: plain, dim: plain, red: plain, yellow: plain, cyan: plain };

const COLOUR = { error: 'red', warning: 'yellow', info: 'cyan' } as const;

/** More of a line than this is cut away around the mistake. */
const WIDTH = 100;

/**
 * A mistake as people read it: place, code, message, the line with the mistake underlined, and what would help. `source`
 * is the text of the file, if it can be shown.
 */
export function frameOf(diagnostic: Diagnostic, source?: string, paint: Painter = NO_COLOUR): string {
  const { file, line, column, severity, code, message, hint } = diagnostic;
  const head = `${paint.bold(`${file}:${line}:${column}`)} ${paint[COLOUR[severity]](severity)} ${message} ${paint.dim(`[${code}]`)}`;
  const shown = source === undefined ? [] : excerpt(diagnostic, source, paint);
  return [head, ...shown, ...(hint === undefined ? [] : [`  ${paint.cyan('→')} ${hint}`])].join('\n');
}

function excerpt(
  { line, column, endLine, endColumn, severity }: Diagnostic,
  source: string,
  paint: Painter,
): string[] {
  const text = source.split('\n')[line - 1]?.replace(/\r$/, '');
  if (text === undefined || text.trim() === '') return [];
  const end = endLine === line && endColumn !== undefined ? endColumn : text.length + 1;
  const from = column - 1 > WIDTH - 20 ? column - 1 - WIDTH / 2 : 0;
  const visible = printable(text.slice(from, from + WIDTH));
  const before = (from > 0 ? 1 : 0) + (column - 1 - from);
  const length = Math.max(1, Math.min(end, from + WIDTH + 1) - column);
  const number = String(line).padStart(5);
  const cut = `${from > 0 ? '…' : ''}${visible}${from + WIDTH < text.length ? '…' : ''}`;
  return [
    `${paint.dim(`${number} |`)} ${cut}`,
    `${paint.dim('      |')} ${' '.repeat(before)}${paint[COLOUR[severity]]('^'.repeat(length))}`,
  ];
}

/** One column for each character, and nothing that a terminal obeys or turns round. */
function printable(text: string): string {
  return text.replaceAll('\t', ' ').replaceAll(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, '·');
}

const COMMAND = { error: 'error', warning: 'warning', info: 'notice' } as const;

/** A workflow command, which GitHub shows beside the line in a pull request. `folder` is where the pack lies. */
export function githubAnnotation(diagnostic: Diagnostic, folder = ''): string {
  const { file, line, column, endLine, endColumn, severity, code, message, hint } = diagnostic;
  const properties: Record<string, string | number | undefined> = {
    file: folder === '' ? file : `${folder.replace(/\/$/, '')}/${file}`,
    line,
    endLine,
    col: column,
    endColumn: endLine === line ? endColumn : undefined,
    title: code,
  };
  const listed = Object.entries(properties).flatMap(([key, value]) =>
    value === undefined ? [] : [`${key}=${escapedProperty(String(value))}`],
  );
  return `::${COMMAND[severity]} ${listed.join(',')}::${escaped(hint === undefined ? message : `${message}\n${hint}`)}`;
}

function escaped(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapedProperty(text: string): string {
  return escaped(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
