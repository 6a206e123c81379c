import type { Kind } from '../../language/schema/index.ts';
import { formatPointer } from '../../pointer.ts';

/**
 * A place in a definition and what stands there. Definitions with mistakes of shape are linked too, so whatever is read
 * may be anything: a place never throws, and a wrong type reads as nothing.
 */
export class Place {
  readonly kind: Kind | 'texts';
  readonly id: string;
  readonly value: unknown;
  /** Of the definition itself: where it stands. Of what stands in it: the last part of the way, and the place around it. */
  readonly #way: readonly (string | number)[];
  readonly #around: Place | undefined;

  constructor(
    kind: Kind | 'texts',
    id: string,
    value: unknown,
    way: readonly (string | number)[] = [],
    around?: Place,
  ) {
    this.kind = kind;
    this.id = id;
    this.value = value;
    this.#way = way;
    this.#around = around;
  }

  get path(): readonly (string | number)[] {
    return this.#around === undefined ? this.#way : [...this.#around.path, ...this.#way];
  }

  get pointer(): string {
    return formatPointer(this.path);
  }

  /** Whether this is a definition and no part of one. */
  get isDefinition(): boolean {
    return this.#around === undefined && this.#way.length === 0;
  }

  /** The last part of the path: the name under which the value stands. */
  get key(): string {
    return String(this.#way.at(-1) ?? '');
  }

  get(...keys: readonly (string | number)[]): Place {
    let value = this.value;
    for (const key of keys) value = own(value, key);
    return new Place(this.kind, this.id, value, keys, this);
  }

  get text(): string | undefined {
    return typeof this.value === 'string' ? this.value : undefined;
  }

  get exists(): boolean {
    return this.value !== undefined;
  }

  get isMapping(): boolean {
    return isMapping(this.value);
  }

  get isList(): boolean {
    return Array.isArray(this.value);
  }

  /** The entries of a mapping, in their order. */
  entries(): [string, Place][] {
    return isMapping(this.value) ? Object.keys(this.value).map((key) => [key, this.get(key)]) : [];
  }

  /** The items of a list. */
  items(): Place[] {
    return Array.isArray(this.value) ? this.value.map((_, index) => this.get(index)) : [];
  }

  /** The items of a list, or the value itself where one stands for a list of one. */
  oneOrMore(): Place[] {
    if (!this.exists) return [];
    return Array.isArray(this.value) ? this.items() : [this];
  }
}

export function isMapping(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function own(value: unknown, key: string | number): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
  return (value as Record<string | number, unknown>)[key];
}
