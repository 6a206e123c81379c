import type { LoadedFile } from './definition.ts';

export const nameOf = ({ kind, id }: LoadedFile): string => `${kind}/${id}`;

/** Which definitions each definition names, taking every word in it for a name. */
export class References {
  readonly #byId = new Map<string, string[]>();
  readonly #files: ReadonlyMap<string, LoadedFile>;
  readonly #known = new Map<string, Set<string>>();
  readonly #words = new Map<LoadedFile, ReadonlySet<string>>();

  constructor(files: readonly LoadedFile[]) {
    this.#files = new Map(files.map((one) => [nameOf(one), one]));
    for (const one of files) this.#byId.set(one.id, [...(this.#byId.get(one.id) ?? []), nameOf(one)]);
  }

  /** The definition itself, and all that it refers to, however indirectly. */
  from(name: string): ReadonlySet<string> {
    let reached = this.#known.get(name);
    if (reached !== undefined) return reached;
    reached = new Set([name]);
    for (const one of reached) for (const next of this.#named(one)) reached.add(next);
    this.#known.set(name, reached);
    return reached;
  }

  #named(name: string): string[] {
    const one = this.#files.get(name);
    if (one === undefined) return [];
    const named = [...this.#wordsOf(one)].flatMap((word) => this.#byId.get(word) ?? []);
    return READ_BY_OTHERS.has(one.kind) ? [...named, ...this.#naming(one.id)] : named;
  }

  #wordsOf(one: LoadedFile): ReadonlySet<string> {
    let words = this.#words.get(one);
    if (words === undefined) {
      words = new Set(one.file.complete ? JSON.stringify(one.file.value).split(/[^A-Za-z0-9_-]+/) : []);
      this.#words.set(one, words);
    }
    return words;
  }

  #naming(id: string): string[] {
    return [...this.#files.values()].filter((one) => this.#wordsOf(one).has(id)).map(nameOf);
  }
}

/** What these say is composed with what the flows know that send them. */
const READ_BY_OTHERS = new Set(['email', 'document']);
