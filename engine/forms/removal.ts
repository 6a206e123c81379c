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
