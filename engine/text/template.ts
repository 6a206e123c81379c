import type { Template as Node } from 'liquidjs';
import { ALLOWED_FILTERS, ALLOWED_TAGS, liquid, markdown, OPTIONS, type RenderOptions } from './liquid.ts';
import { type Variable, variablesOf } from './variables.ts';

/** A text with Liquid that cannot be compiled, or cannot be rendered from what is known. Line and column count from 1. */
export class TemplateError extends Error {
  override readonly name = 'TemplateError';
  readonly line: number;
  readonly column: number;

  constructor(message: string, line: number, column: number) {
    super(message);
    this.line = line;
    this.column = column;
  }
}

export interface Template {
  readonly source: string;
  /** The pointers that it reads, each once. */
  readonly variables: readonly string[];
  /** Every reading, with its place and whether the template does without it. */
  readonly uses: readonly Variable[];
  /** The lists whose labels it writes. */
  readonly lists: readonly string[];
  /** Throws a `TemplateError` where a variable is missing. */
  render(view: object, options?: RenderOptions): string;
}

const compiled = new Map<string, Template>();
/** Texts come from definitions, so there are few of them; the bound only keeps a long-lived process of an editor small. */
const MOST_COMPILED = 10_000;

/**
 * Throws a `TemplateError` for Liquid that is wrong, or that uses a tag or filter that is not allowed. What is written as
 * `markdown` says what values hold to the letter: a name that somebody typed makes no link and no table.
 */
export function compileTemplate(source: string, as: 'text' | 'markdown' = 'text'): Template {
  const name = `${as} ${source}`;
  const known = compiled.get(name);
  if (known !== undefined) return known;
  const engine = as === 'text' ? liquid : markdown;
  const template =
    source.includes('{{') || source.includes('{%') ? withLiquid(source, engine) : plain(source);
  if (compiled.size >= MOST_COMPILED) compiled.clear();
  compiled.set(name, template);
  return template;
}

function plain(source: string): Template {
  return { source, variables: [], uses: [], lists: [], render: () => source };
}

function withLiquid(source: string, engine: typeof liquid): Template {
  const nodes = attempt(() => engine.parse(source));
  const uses = attempt(() => variablesOf(nodes));
  return {
    source,
    variables: [...new Set(uses.map((use) => use.pointer))],
    uses,
    lists: listsOf(source),
    render: (view, options = {}) => attempt(() => render(engine, nodes, view, options)),
  };
}

function render(engine: typeof liquid, nodes: Node[], view: object, options: RenderOptions): string {
  return String(engine.renderSync(nodes, view, { globals: { [OPTIONS]: options } }));
}

function listsOf(source: string): string[] {
  return [...source.matchAll(/\|\s*label:\s*["']([^"']*)["']/g)].map((match) => match[1] ?? '');
}

function attempt<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw reworded(error);
  }
}

/** The library ends its messages with `, line:2, col:3`. */
function reworded(error: unknown): TemplateError {
  const text = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
  const [, message = text, line = '1', column = '1'] = /^(.*?), line:(\d+), col:(\d+)$/.exec(text) ?? [];
  return new TemplateError(inWordsOfAuthors(message), Number(line), Number(column));
}

function inWordsOfAuthors(message: string): string {
  const tag = /^tag "(.*)" not found$/.exec(message)?.[1];
  if (tag !== undefined) return `the tag "${tag}" is not allowed; allowed are ${ALLOWED_TAGS.join(', ')}`;
  const filter = /^undefined filter: (.*)$/.exec(message)?.[1];
  if (filter !== undefined)
    return `the filter "${filter}" is not allowed; allowed are ${ALLOWED_FILTERS.join(', ')}`;
  return message;
}
