import type { Problem } from '../../diagnostic.ts';
import { hintFor } from '../hint.ts';
import { LIMITS } from '../limits.ts';
import { placed } from '../whereabouts.ts';
import type { Operator } from '../../rules/operators/operator.ts';
import { LINK_CODES, type LinkCode } from './codes.ts';
import { DeclaredTypes } from './declared-types.ts';
import type { Place } from './place.ts';
import type { Names, Symbols } from './symbols.ts';

/** What would put it right. To look for the nearest name takes time, so it is done only for what is reported. */
export type Hint = string | undefined | (() => string | undefined);

export interface Saying {
  readonly hint?: Hint;
  /** Whether the key at the place is meant rather than its value. */
  readonly atKey?: boolean;
}

/** What all checks share: the symbols of the pack, and the list of what was found. */
export class Linker {
  readonly symbols: Symbols;
  readonly types: DeclaredTypes;
  readonly operators: ReadonlyMap<string, Operator>;
  readonly problems: Problem[] = [];
  /** What was referred to, as `kind/id`, with the definitions that refer to it. */
  readonly uses = new Map<string, Set<string>>();
  readonly #said = new Map<string, Set<string>>();
  readonly #named = new WeakSet<object>();

  constructor(symbols: Symbols, operators: readonly Operator[]) {
    this.symbols = symbols;
    this.types = new DeclaredTypes(symbols);
    this.operators = new Map(operators.map((operator) => [operator.name, operator]));
  }

  report(place: Place, code: LinkCode, message: string, { hint, atKey = false }: Saying = {}): void {
    const { kind, id, pointer } = place;
    if (!this.#isNew(place, JSON.stringify([code, kind, id, pointer, atKey, message]))) return;
    const words = typeof hint === 'function' ? hint() : hint;
    const saying = { ...(atKey ? { atKey } : {}), ...(words === undefined ? {} : { hint: words }) };
    const { severity } = LINK_CODES[code];
    this.problems.push({
      code,
      severity,
      kind,
      id,
      pointer,
      message: placed(message, place.path),
      ...saying,
    });
  }

  /** The same thing is said once, and after a hundred mistakes of one definition the rest says nothing new. */
  #isNew({ kind, id }: Place, problem: string): boolean {
    const said = this.#said.get(`${kind}/${id}`) ?? new Set();
    this.#said.set(`${kind}/${id}`, said);
    if (said.has(problem) || said.size >= LIMITS.diagnostics) return false;
    said.add(problem);
    return true;
  }

  /** Resolves a name that stands as a value, or reports that there is none. */
  name(place: Place, code: LinkCode, noun: string, names: Names | undefined): Place | undefined {
    return this.#resolve(place, place.text, code, noun, names, false);
  }

  /** Resolves a name that stands as a key. */
  key(place: Place, code: LinkCode, noun: string, names: Names | undefined): Place | undefined {
    return this.#resolve(place, place.key, code, noun, names, true);
  }

  #resolve(
    place: Place,
    name: string | undefined,
    code: LinkCode,
    noun: string,
    names: Names | undefined,
    atKey: boolean,
  ): Place | undefined {
    if (name === undefined || names === undefined) return undefined;
    const found = names.get(name);
    if (found !== undefined) return this.#use(place, found);
    this.unknown(place, code, noun, name, names.keys(), atKey);
    return undefined;
  }

  /** Reports a name that stands for nothing. */
  unknown(
    place: Place,
    code: LinkCode,
    noun: string,
    name: string,
    candidates: Iterable<string>,
    atKey = false,
  ): void {
    this.report(place, code, `there is no ${noun} named "${name}"`, {
      atKey,
      hint: () => hintFor(name, noun, candidates),
    });
  }

  #use(from: Place, found: Place): Place {
    if (found.isDefinition) this.use(from, found);
    else this.useName(found);
    return found;
  }

  /** Notes that something which a definition declares under a name is used. It is told from others by its identity. */
  useName({ value }: Place): void {
    if (typeof value === 'object' && value !== null) this.#named.add(value);
  }

  isUsed({ value }: Place): boolean {
    return typeof value !== 'object' || value === null || this.#named.has(value);
  }

  /** Notes that a definition is used by another. */
  use(from: Place, found: Place): void {
    const target = `${found.kind}/${found.id}`;
    const users = this.uses.get(target) ?? new Set();
    this.uses.set(target, users.add(`${from.kind}/${from.id}`));
  }
}
