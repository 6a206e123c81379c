/** What somebody looks for in a table, as it stands in the address. */
export interface Looking {
  readonly search?: string;
  /** `column`, or `-column` from the end. */
  readonly sort?: string;
  /** `filter:value`; several of one filter are alternatives. */
  readonly filter?: readonly string[];
  readonly counter?: string;
}

/** An address may have been typed by hand: what makes no sense is left out. */
export function lookingIn(search: Readonly<Record<string, unknown>>): Looking {
  const filter = Array.isArray(search['filter']) ? search['filter'].filter(isText) : [];
  return without({
    search: textIn(search['search']),
    sort: textIn(search['sort']),
    filter: filter.length === 0 ? undefined : filter,
    counter: textIn(search['counter']),
  });
}

/** What is looked for with a part of it changed; `undefined` takes that part away. */
export function lookingWith(
  looking: Looking,
  change: { readonly [part in keyof Looking]: Looking[part] | undefined },
): Looking {
  return without({ ...looking, ...change });
}

export const isNarrowed = ({ search, filter, counter }: Looking): boolean =>
  search !== undefined || counter !== undefined || filter !== undefined;

export const valuesOf = ({ filter = [] }: Looking, name: string): readonly string[] =>
  filter.filter((one) => one.startsWith(`${name}:`)).map((one) => one.slice(name.length + 1));

/** With a value of a filter taken in, or out where it was in. */
export function withToggled(looking: Looking, name: string, value: string): Looking {
  const { filter = [] } = looking;
  const one = `${name}:${value}`;
  const next = filter.includes(one) ? filter.filter((other) => other !== one) : [...filter, one];
  return lookingWith(looking, { filter: next.length === 0 ? undefined : next });
}

function without(parts: { readonly [part in keyof Looking]: Looking[part] | undefined }): Looking {
  return Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined)) as Looking;
}

// A search for digits alone comes out of an address as a number.
const textIn = (value: unknown): string | undefined =>
  typeof value === 'number' ? String(value) : isText(value) && value !== '' ? value : undefined;

const isText = (value: unknown): value is string => typeof value === 'string';
