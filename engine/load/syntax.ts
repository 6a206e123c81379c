import { Composer, CST, Lexer, Parser, type ParsedNode } from 'yaml';
import { LIMITS } from './limits.ts';
import { reworded, type Mistake } from './syntax-errors.ts';

/** The outermost node of a file, as the library composed it; `undefined` where there is none to speak of. */
export interface Syntax {
  readonly root: ParsedNode | undefined;
  readonly mistakes: Mistake[];
  /** Whether the nodes say what the author wrote. */
  readonly complete: boolean;
}

/**
 * Text to nodes with offsets. The lexer and parser of the library keep their own stack, so a file that nests without end
 * is stopped here, before the composer, which recurses, sees it.
 */
export function readSyntax(text: string, mostSigns: number = LIMITS.signs): Syntax {
  const mistakes: Mistake[] = [];
  const tokens = tokensOf(text, mistakes, mostSigns);
  if (tokens === undefined) return { root: undefined, mistakes, complete: false };
  const [document] = new Composer(OPTIONS).compose(tokens, true, text.length);
  const root = document?.contents ?? undefined;
  const refused = [...mistakes];
  for (const error of [...(document?.errors ?? []), ...(document?.warnings ?? [])]) {
    if (refused.length === 0 || !CAUSED_BY_REFUSED.has(error.code)) mistakes.push(reworded(error, text));
  }
  return {
    root: root as ParsedNode | undefined,
    mistakes: firstOfEachCascade(mistakes, refused, text),
    complete: !mistakes.some((mistake) => mistake.fatal),
  };
}

/** `uniqueKeys` of the library compares every pair of keys; the strict reading finds duplicates in one pass. */
const OPTIONS = {
  version: '1.2',
  schema: 'core',
  uniqueKeys: false,
  merge: false,
  strict: true,
  stringKeys: true,
  logLevel: 'silent',
  prettyErrors: false,
  resolveKnownTags: false,
} as const;

/** What the composer says of anchors, aliases and tags, which were refused already. */
const CAUSED_BY_REFUSED: ReadonlySet<string> = new Set([
  'ALIAS_PROPS',
  'BAD_ALIAS',
  'MULTIPLE_ANCHORS',
  'MULTIPLE_TAGS',
  'TAG_RESOLVE_FAILED',
  'BAD_PROP_ORDER',
  'BAD_DIRECTIVE',
]);

const REFUSED: Record<string, Omit<Mistake, 'start' | 'end'>> = {
  anchor: {
    code: 'anchor',
    message: 'an anchor (`&name`) is not allowed',
    hint: 'write the value out at each place, or quote the text if it begins with &',
  },
  alias: {
    code: 'alias',
    message: 'an alias (`*name`) is not allowed',
    hint: 'write the value out at each place, or quote the text if it begins with *',
  },
  tag: {
    code: 'tag',
    message: 'a tag (`!name`) is not allowed',
    hint: 'leave it out, or quote the text if it begins with !',
  },
  'directive-line': {
    code: 'directive',
    message: 'a line that begins with % is an instruction to the YAML reader, and not allowed',
    hint: 'remove the line',
  },
};

function tokensOf(text: string, mistakes: Mistake[], mostSigns: number): CST.Token[] | undefined {
  const parser = new Parser();
  const tokens: CST.Token[] = [];
  let count = 0;
  let inScalar = false;
  let started = false;
  for (const sign of new Lexer().lex(text)) {
    const start = parser.offset;
    const type: string | null = inScalar ? 'text' : CST.tokenType(sign);
    inScalar = type === 'scalar';
    const refused = REFUSED[type ?? ''];
    if (refused !== undefined) mistakes.push({ ...refused, start, end: start + sign.length });
    if (type === 'doc-start' && started) {
      mistakes.push({
        code: 'several-documents',
        message: 'a second document begins here (`---`), but a file has one definition',
        hint: 'put it into a file of its own',
        start,
        end: start + 3,
      });
      break;
    }
    if (isUnclosed(type, sign)) mistakes.push({ ...UNCLOSED_QUOTE, start, end: start + 1, fatal: true });
    started ||= CONTENT.has(type ?? '');
    for (const token of parser.next(sign)) tokens.push(token);
    const tooMuch = excess(parser.stack.length, ++count / mostSigns, sign);
    if (tooMuch !== undefined) {
      mistakes.push({ ...tooMuch, start, end: start + 1, fatal: true });
      return undefined;
    }
  }
  tokens.push(...parser.end());
  return tokens;
}

const CONTENT = new Set([
  'text',
  'doc-start',
  'single-quoted-scalar',
  'double-quoted-scalar',
  'block-scalar-header',
  'seq-item-ind',
  'map-value-ind',
  'flow-map-start',
  'flow-seq-start',
  'alias',
]);

const UNCLOSED_QUOTE = {
  code: 'unclosed-quote',
  message: 'the text that begins here has no quotation mark at its end',
  hint: 'add it, or double a quotation mark that belongs to the text',
};

function isUnclosed(type: string | null, sign: string): boolean {
  if (type === 'single-quoted-scalar')
    return sign.length < 2 || !sign.endsWith("'") || (/'+$/.exec(sign.slice(1))?.[0].length ?? 0) % 2 === 0;
  return type === 'double-quoted-scalar' && !/^"(?:[^"\\]|\\[^])*"$/.test(sign);
}

/** The stack of the parser holds the document, and for a block mapping in a list one level more than people count. */
const STACK = LIMITS.depth * 2 + 4;

function excess(depth: number, share: number, sign: string): Omit<Mistake, 'start' | 'end'> | undefined {
  if (depth > STACK)
    return { code: 'too-deep', message: `mappings and lists are nested more than ${LIMITS.depth} deep` };
  if (share > 1)
    return { code: 'file-too-large', message: `the file has more than ${LIMITS.signs} words and signs` };
  if (sign.length > LIMITS.text)
    return { code: 'text-too-long', message: `a text may have ${LIMITS.text} characters at most` };
  return undefined;
}

/**
 * After a syntax error the library mostly reports its consequences. The first is kept; of the others only those that are
 * mistakes by themselves wherever they stand. A refused sign explains whatever else is wrong on its line.
 */
function firstOfEachCascade(
  mistakes: readonly Mistake[],
  refused: readonly Mistake[],
  text: string,
): Mistake[] {
  const kept: Mistake[] = [];
  let broken = false;
  for (const mistake of [...mistakes].sort((a, b) => a.start - b.start)) {
    const local = LOCAL.has(mistake.code);
    const follows = mistake.fatal === true && !refused.includes(mistake);
    if (
      follows &&
      ((broken && !local) || refused.some((cause) => onOneLine(text, cause.start, mistake.start)))
    )
      continue;
    broken ||= mistake.fatal === true && !local;
    kept.push(mistake);
  }
  return kept;
}

function onOneLine(text: string, a: number, b: number): boolean {
  return !text.slice(Math.min(a, b), Math.max(a, b)).includes('\n');
}

const LOCAL = new Set(['tab-indent', 'bad-escape', 'quote-needed', 'comment-space']);
