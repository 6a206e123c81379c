import { isMap, isScalar, isSeq, type ParsedNode } from 'yaml';
import type { Diagnostic } from '../diagnostic.ts';
import { characterMistakes } from './characters.ts';
import { jsonStopsAt } from './json-syntax.ts';
import { LIMITS } from './limits.ts';
import { linesOf, type Lines } from './lines.ts';
import { readQuickly } from './quick/reader.ts';
import { readValue } from './strict.ts';
import { readSyntax } from './syntax.ts';
import type { Mistake } from './syntax-errors.ts';
import { decodeUtf8 } from './utf8.ts';

/** Lines and columns count from 1; columns count UTF-16 units. */
interface Range {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** A file of a pack, read: its value, its mistakes, and where everything in it stands. */
export interface ParsedFile {
  readonly path: string;
  readonly text: string;
  readonly lines: Lines;
  readonly value: unknown;
  /** Whether the value is what the author wrote; otherwise nothing is concluded from what it lacks. */
  readonly complete: boolean;
  readonly diagnostics: readonly Diagnostic[];
  /** Where a value stands, or its key; of what is not there, the nearest that is around it. */
  locate(pointer: string, atKey?: boolean): Range;
}

/** Strict YAML 1.2, of which JSON is a part. Never throws, and ends soon, whatever the bytes are. */
export function parseFile(path: string, bytes: Uint8Array): ParsedFile {
  if (bytes.length > LIMITS.bytes) {
    const kilobytes = Math.ceil(bytes.length / 1024);
    return unreadable(path, '', {
      code: 'file-too-large',
      message: `the file has ${kilobytes} kB; ${LIMITS.bytes / 1024} kB are allowed`,
      hint: 'divide it into several definitions',
      start: 0,
      end: 0,
    });
  }
  const decoded = decodeUtf8(bytes);
  if ('wrong' in decoded) return unreadable(path, decoded.text, notUtf8(decoded.wrong, decoded.at));
  return parseText(path, decoded.text);
}

function parseText(path: string, text: string): ParsedFile {
  const mistakes = characterMistakes(text);
  const simple = mistakes.length === 0 && !path.endsWith('.json') ? readQuickly(text) : undefined;
  if (simple === undefined) return parseFully(path, text, mistakes);
  let root: ParsedNode | undefined;
  return fileOf(path, text, () => (root ??= readSyntax(text, Infinity).root), simple, [], true);
}

/** With the library that knows all of YAML, and where everything stands. */
export function parseFully(
  path: string,
  text: string,
  mistakes: Mistake[] = characterMistakes(text),
): ParsedFile {
  if (mistakes.some(({ code }) => code === 'control-character'))
    return fileOf(path, text, nowhere, undefined, mistakes, false);
  const syntax = readSyntax(text);
  mistakes.push(...syntax.mistakes, ...jsonMistakes(path, text, syntax.mistakes));
  if (syntax.root === undefined || isEmpty(syntax.root)) {
    if (mistakes.length === 0)
      mistakes.push({
        code: 'empty-file',
        message: 'the file is empty',
        hint: 'write a definition, or delete the file',
        start: 0,
        end: 0,
      });
    return fileOf(path, text, nowhere, undefined, mistakes, false);
  }
  const value = syntax.complete ? readValue(syntax.root, text, mistakes) : undefined;
  const wrongRoot = syntax.complete && !isMap(syntax.root);
  if (wrongRoot)
    mistakes.push({
      code: 'not-a-mapping',
      message: 'a definition is a mapping: keys with values',
      hint: 'begin with `kind:`',
      start: syntax.root.range[0],
      end: syntax.root.range[1],
    });
  return fileOf(path, text, () => syntax.root, value, mistakes, syntax.complete && !wrongRoot);
}

function isEmpty(root: ParsedNode): boolean {
  return isScalar(root) && root.value === null && root.source === '';
}

/** A file whose name promises JSON must be JSON, so that other programs can read it too. */
function jsonMistakes(path: string, text: string, known: readonly Mistake[]): Mistake[] {
  if (!path.endsWith('.json') || known.length > 0 || text.trim() === '') return [];
  const at = jsonStopsAt(text);
  if (at === undefined) return [];
  return [
    {
      code: 'not-json',
      message: 'the name of the file ends in .json, but from here on this is not JSON',
      hint: 'name it .yaml, or look for missing quotes, comments and commas too many',
      start: at,
      end: at + 1,
    },
  ];
}

function notUtf8(wrong: 'utf-8' | 'utf-16', at: number): Mistake {
  const message =
    wrong === 'utf-16'
      ? 'the file is UTF-16'
      : 'the file is not UTF-8: the character here is written in another encoding';
  return { code: 'not-utf8', message, hint: 'save it as UTF-8', start: at, end: at };
}

function unreadable(path: string, text: string, mistake: Mistake): ParsedFile {
  return fileOf(path, text, nowhere, undefined, [mistake], false);
}

const nowhere = (): undefined => undefined;

function fileOf(
  path: string,
  text: string,
  root: () => ParsedNode | undefined,
  value: unknown,
  mistakes: readonly Mistake[],
  complete: boolean,
): ParsedFile {
  const lines = linesOf(text);
  return {
    path,
    text,
    lines,
    value,
    complete,
    diagnostics: mistakes.slice(0, LIMITS.diagnostics).map((mistake) => diagnosticOf(path, lines, mistake)),
    locate: (pointer, atKey = false) => rangeOf(lines, offsetsAt(root(), pointer, atKey)),
  };
}

function diagnosticOf(file: string, lines: Lines, { code, message, hint, start, end }: Mistake): Diagnostic {
  return {
    code,
    severity: 'error',
    message,
    ...(hint === undefined ? {} : { hint }),
    file,
    ...rangeOf(lines, [start, end]),
  };
}

function rangeOf(lines: Lines, [start, end]: readonly [number, number]): Range {
  const from = lines.at(start);
  const to = lines.at(Math.max(start, end));
  return { line: from.line, column: from.column, endLine: to.line, endColumn: to.column };
}

/** Walked only for what is reported, so that reading a file without mistakes costs nothing for positions. */
function offsetsAt(root: ParsedNode | undefined, pointer: string, atKey: boolean): [number, number] {
  if (root === undefined) return [0, 0];
  let node: ParsedNode | null = root;
  let key: ParsedNode = root;
  let onlyKey = atKey;
  for (const segment of segmentsOf(pointer)) {
    const step = stepInto(node, segment);
    if (step === undefined) {
      onlyKey = true;
      break;
    }
    key = step.key ?? step.value ?? key;
    node = step.value;
  }
  const found: ParsedNode = onlyKey || node === null || isInvisible(node) ? key : node;
  return found === root && isMap(root) ? firstKey(root) : [found.range[0], found.range[1]];
}

/** Unlike pointers that definitions contain, those into definitions may have any number of parts. */
function segmentsOf(pointer: string): string[] {
  return pointer
    .split('/')
    .slice(1)
    .map((segment) => segment.replaceAll('~1', '/').replaceAll('~0', '~'));
}

/** A value that was left out (`title:`) has no extent; its key is shown. */
function isInvisible(node: ParsedNode): boolean {
  return node.range[0] === node.range[1];
}

function firstKey(root: ParsedNode): [number, number] {
  const first = isMap<ParsedNode>(root) ? root.items[0]?.key : undefined;
  return first === undefined ? [root.range[0], root.range[0]] : [first.range[0], first.range[1]];
}

function stepInto(
  node: ParsedNode | null,
  segment: string,
): { key: ParsedNode | undefined; value: ParsedNode | null } | undefined {
  if (isSeq<ParsedNode>(node)) {
    const item = node.items[Number(segment)];
    return item === undefined ? undefined : { key: undefined, value: item };
  }
  if (!isMap<ParsedNode, ParsedNode | null>(node)) return undefined;
  const pair = node.items.find(({ key }) => isScalar(key) && String(key.value ?? '') === segment);
  return pair === undefined ? undefined : { key: pair.key, value: pair.value };
}
