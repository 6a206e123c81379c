import type { Kind } from '../../language/schema/index.ts';
import { formatPointer } from '../../pointer.ts';

/**
 * A place in a definition and what stands there. Definitions with mistakes of shape are linked too, so whatever is read
 * may be anything: a place never throws, and a wrong type reads as nothing.
 */
export class Place {
  readonly kind: Kind | 'texts';
  readonly id: string;
  readonly path: readonly (string | number)[];
  readonly value: unknown;

  constructor(kind: Kind | 'texts', id: string, value: unknown, path: readonly (string | number)[] = []) {
    this.kind = kind;
    this.id = id;
    this.value = value;
    this.path = path;
  }

  get pointer(): string {
    return formatPointer(this.path);
  }

  /** The last part of the path: the name under which the value stands. */
  get key(): string {
    return String(this.path.at(-1) ?? '');
  }

  get(...keys: readonly (string | number)[]): Place {
    let value = this.value;
    for (const key of keys) value = own(value, key);
    return new Place(this.kind, this.id, value, [...this.path, ...keys]);
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
