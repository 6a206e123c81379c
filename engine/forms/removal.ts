import { readAt } from '../pointer.ts';
import { isObject } from './schema.ts';
import type { Answers } from './types.ts';
import type { FormField } from './visibility.ts';

export interface Hidden {
  /** Pointers of the fields that are not shown. */
  readonly hidden: ReadonlySet<string>;
  /** Those of them that had a value, which is gone. */
  readonly removed: readonly string[];
}

/** Takes the values of hidden fields out of `draft`, which the caller has just made for itself. */
export function removeHidden(draft: Answers, conditional: readonly FormField[]): Hidden {
  const hidden = new Set<string>();
  const removed: string[] = [];
  for (const field of conditional) {
    if (field.shown?.(draft) !== false) continue;
    hidden.add(field.pointer);
    if (readAt(draft, field.segments) === undefined) continue;
    removed.push(field.pointer);
    remove(draft, field.segments);
  }
  return { hidden, removed };
}

/** With the value go the objects around it that have nothing left in them. */
function remove(target: unknown, segments: readonly string[]): void {
  const [name, ...rest] = segments;
  if (name === undefined || !isObject(target)) return;
  const object = target as Record<string, unknown>;
  if (rest.length > 0) remove(object[name], rest);
  const child = object[name];
  if (rest.length === 0 || (isObject(child) && Object.keys(child).length === 0)) delete object[name];
}

/** A copy in which nothing stands at these places. Objects and lists on the way are copied once. */
export function without(answers: Answers, places: readonly (readonly string[])[]): Answers {
  const ours = new Set<object>();
  const copyOf = (value: object): Record<string, unknown> => {
    if (ours.has(value)) return value as Record<string, unknown>;
    const copy = (Array.isArray(value) ? [...value] : { ...value }) as Record<string, unknown>;
    ours.add(copy);
    return copy;
  };
  const result = copyOf(answers);
  for (const segments of places) {
    let parent = result;
    for (const name of segments.slice(0, -1)) {
      const child = Object.hasOwn(parent, name) ? parent[name] : undefined;
      parent = typeof child === 'object' && child !== null ? (parent[name] = copyOf(child)) : {};
    }
    const name = segments.at(-1) ?? '';
    /* A list keeps its length, so that the others keep their places. */
    if (Array.isArray(parent)) parent[Number(name)] = undefined;
    else delete parent[name];
  }
  return result;
}
