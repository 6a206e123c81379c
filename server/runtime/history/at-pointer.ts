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
