import { Liquid } from 'liquidjs';
import { spellDate, spellTime } from './dates.ts';

/** What a template may use. Anything else is refused when it is compiled. */
export const ALLOWED_TAGS = ['if', 'unless', 'case', 'for', 'comment'] as const;
export const ALLOWED_FILTERS = [
  'append',
  'capitalize',
  'date',
  'default',
  'downcase',
  'first',
  'join',
  'label',
  'last',
  'prepend',
  'replace',
  'size',
  'strip',
  'time',
  'truncate',
  'upcase',
] as const;

/** What rendering needs besides the variables. */
export interface RenderOptions {
  readonly language?: string;
  /** The time zone in which dates are written. */
  readonly zone?: string;
  /** The words for a code of a list, for the filter `label`. */
  readonly label?: (list: string, code: string) => string | undefined;
}

/** One engine for all templates: strict, own properties only, without the tags and filters that are not allowed. */
export const liquid = restricted();

/** The same, for texts in Markdown. */
export const markdown = restricted(literally);

/** An address stands as it is: escaping would break it, and what it consists of makes nothing of what is around it. */
const ADDRESS = /^https?:\/\/[^\s<>()[\]`*\\|]+$/;

/** Signs with which a value could make a link, code, emphasis, a table or HTML of itself. */
function literally(value: unknown): string {
  const text = Array.isArray(value) ? value.join('') : String(value ?? '');
  return ADDRESS.test(text) ? text : text.replace(/[\\`*[\]<|]/g, '\\$&');
}

/** Under this name the render options travel to the filters; no variable can have it. */
export const OPTIONS = '$options';

function restricted(outputEscape?: (value: unknown) => string): Liquid {
  const engine = new Liquid({
    ...(outputEscape === undefined ? {} : { outputEscape }),
    strictVariables: true,
    strictFilters: true,
    ownPropertyOnly: true,
    lenientIf: true,
    parseLimit: 200_000,
    memoryLimit: 1_000_000,
    renderLimit: 1_000,
  });
  for (const tag of Object.keys(engine.tags)) if (!isOneOf(ALLOWED_TAGS, tag)) delete engine.tags[tag];
  for (const filter of Object.keys(engine.filters))
    if (!isOneOf(ALLOWED_FILTERS, filter)) delete engine.filters[filter];
  engine.registerFilter('date', function (this: FilterThis, value: unknown) {
    return spellDate(value, optionsOf(this));
  });
  engine.registerFilter('time', function (this: FilterThis, value: unknown) {
    return spellTime(value, optionsOf(this));
  });
  engine.registerFilter('label', function (this: FilterThis, value: unknown, list: unknown) {
    const words = (code: unknown) => optionsOf(this).label?.(String(list), String(code)) ?? String(code);
    return Array.isArray(value) ? value.map(words) : words(value);
  });
  return engine;
}

interface FilterThis {
  readonly context: { readonly globals: unknown };
}

function optionsOf(filter: FilterThis): RenderOptions {
  return (filter.context.globals as Record<string, RenderOptions>)[OPTIONS] ?? {};
}

function isOneOf(names: readonly string[], name: string): boolean {
  return names.includes(name);
}
