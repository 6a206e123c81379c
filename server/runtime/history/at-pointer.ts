import { parsePointer } from '../../../engine/index.ts';

type Node = { readonly [key: string]: unknown } | readonly unknown[];

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null;

/** A copy of the value with another one at a place that exists; `undefined` takes it out. Nothing that is given changes. */
export function replaceAt(value: unknown, pointer: string, by: unknown): unknown {
  return replaced(value, parsePointer(pointer), by);
}

function replaced(value: unknown, [first, ...rest]: readonly string[], by: unknown): unknown {
  if (first === undefined) return by;
  if (Array.isArray(value)) {
    const copy: unknown[] = [...(value as readonly unknown[])];
    copy[Number(first)] = replaced(copy[Number(first)], rest, by);
    return copy;
  }
  const copy: Record<string, unknown> = isNode(value) ? { ...(value as { [key: string]: unknown }) } : {};
  const inside = replaced(copy[first], rest, by);
  if (inside === undefined) delete copy[first];
  else copy[first] = inside;
  return copy;
}

/** A copy that is changed at several places: what they have in common is copied once. Nothing that is given changes. */
export class Copy {
  readonly #own = new Set<unknown>();
  #value: unknown;

  constructor(value: unknown) {
    this.#value = value;
  }

  get value(): unknown {
    return this.#value;
  }

  /** Puts a value at the segments, of which there is at least one; objects on the way are made where there are none. */
  put(segments: readonly string[], by: unknown): void {
    let node = this.#owned(this.#value);
    this.#value = node;
    for (const segment of segments.slice(0, -1)) node = node[segment] = this.#owned(node[segment]);
    node[segments.at(-1) ?? ''] = by;
  }

  #owned(node: unknown): { [name: string]: unknown } {
    if (this.#own.has(node)) return node as { [name: string]: unknown };
    const copy = Array.isArray(node) ? [...(node as readonly unknown[])] : isNode(node) ? { ...node } : {};
    this.#own.add(copy);
    return copy as { [name: string]: unknown };
  }
}
