import type { Kind } from '../../language/schema/index.ts';
import { KINDS } from '../../language/schema/index.ts';
import type { Definitions } from '../../release.ts';
import { languageOf } from './language.ts';
import { isMapping, Place } from './place.ts';

/** Names and what they stand for. `undefined` in place of one: an earlier mistake hides the names, so nothing is judged. */
export type Names = ReadonlyMap<string, Place>;

/** Everything in a pack that can be referred to by a name. */
export class Symbols {
  readonly #definitions = new Map<Kind, Map<string, Place>>();
  readonly #broken: ReadonlySet<string>;
  readonly #names = new WeakMap<object, Names>();
  readonly #sections = new Map<string, Names | undefined>();

  /** `broken` names, as `kind/id`, the definitions in which mistakes were found before, or that could not be read at all. */
  constructor(definitions: Partial<Definitions>, broken: ReadonlySet<string>) {
    for (const kind of KINDS) this.#definitions.set(kind, placesOf(kind, definitions[kind], broken));
    this.#broken = new Set([...broken, ...this.#misshapen()]);
  }

  /** The definitions of a kind. */
  all(kind: Kind): Names {
    return this.#definitions.get(kind) ?? new Map();
  }

  find(kind: Kind, id: string | undefined): Place | undefined {
    return id === undefined ? undefined : this.all(kind).get(id);
  }

  /** The settings of the pack: the only definition of its kind. */
  get pack(): Place | undefined {
    return this.all('pack').values().next().value;
  }

  /** Whether earlier mistakes may hide what a definition says: then nothing is concluded from what it does not say. */
  isBroken(place: Place): boolean {
    return this.#broken.has(`${place.kind}/${place.id}`);
  }

  /** The names that a mapping declares. */
  section(place: Place): Names | undefined {
    if (place.isMapping) return this.#namesIn(place);
    return place.exists || this.isBroken(place) ? undefined : new Map();
  }

  #namesIn(place: Place): Names {
    const mapping = place.value as object;
    const names = this.#names.get(mapping) ?? new Map(place.entries());
    this.#names.set(mapping, names);
    return names;
  }

  /** All names that the definitions of a kind declare in a section, such as the clauses of all policies. */
  sectionOfAll(kind: Kind, key: string): Names | undefined {
    const cached = `${kind}/${key}`;
    if (!this.#sections.has(cached)) this.#sections.set(cached, this.#merged(kind, key));
    return this.#sections.get(cached);
  }

  #merged(kind: Kind, key: string): Names | undefined {
    const merged = new Map<string, Place>();
    for (const definition of this.all(kind).values()) {
      const names = this.section(definition.get(key));
      if (names === undefined) return undefined;
      for (const [name, place] of names) merged.set(name, place);
    }
    return merged;
  }

  /** The operations of all connectors, as `connector.operation`, of one use or of any. */
  operations(use?: string): Names | undefined {
    const key = `operations/${use ?? ''}`;
    if (!this.#sections.has(key)) this.#sections.set(key, this.#operationsFor(use));
    return this.#sections.get(key);
  }

  #operationsFor(use: string | undefined): Names | undefined {
    const found = new Map<string, Place>();
    for (const [id, definition] of this.all('connector')) {
      const operations = this.section(definition.get('operations'));
      if (operations === undefined) return undefined;
      for (const [name, place] of operations)
        if (use === undefined || place.get('use').text === use) found.set(`${id}.${name}`, place);
    }
    return found;
  }

  /** A misspelt section would hide all the names in it, so that each use of them looked like a mistake. */
  #misshapen(): string[] {
    const names: string[] = [];
    for (const kind of KINDS) {
      const known = languageOf(kind)['properties'];
      for (const [id, { value }] of this.all(kind))
        if (
          !isMapping(value) ||
          !isMapping(known) ||
          Object.keys(value).some((key) => !Object.hasOwn(known, key))
        )
          names.push(`${kind}/${id}`);
    }
    return names;
  }
}

function placesOf(kind: Kind, definitions: unknown, broken: ReadonlySet<string>): Map<string, Place> {
  const places = new Map<string, Place>();
  if (isMapping(definitions))
    for (const [id, value] of Object.entries(definitions)) places.set(id, new Place(kind, id, value));
  for (const name of broken) {
    const [of, id = ''] = name.split('/');
    if (of === kind && !places.has(id)) places.set(id, new Place(kind, id, undefined));
  }
  return places;
}
