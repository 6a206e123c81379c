import type { Condition } from '../language/types.generated.ts';
import { isObject } from './schema.ts';
import type { LayoutCondition } from './types.ts';

/** The pointers that a condition reads, each once, in their order. In forms, a fact is a pointer. */
export function factsRead(condition: unknown, found: Set<string> = new Set()): Set<string> {
  if (!isObject(condition)) return found;
  for (const parts of [condition['all'], condition['any']])
    if (Array.isArray(parts)) for (const part of parts) factsRead(part, found);
  if (isObject(condition['not'])) factsRead(condition['not'], found);
  addFact(condition, found);
  if (isObject(condition['value'])) addFact(condition['value'], found);
  return found;
}

function addFact(from: { readonly [key: string]: unknown }, found: Set<string>): void {
  const { fact, path } = from;
  if (typeof fact === 'string') found.add(typeof path === 'string' ? fact + path : fact);
}

/** Every comparison in a condition, with its place. */
export function comparisonsIn(
  condition: unknown,
  pointer = '',
): { pointer: string; comparison: { readonly [key: string]: unknown } }[] {
  if (!isObject(condition)) return [];
  if (typeof condition['fact'] === 'string') return [{ pointer, comparison: condition }];
  const groups = (['all', 'any'] as const).flatMap((key) => {
    const parts = condition[key];
    return Array.isArray(parts)
      ? parts.flatMap((part, index) => comparisonsIn(part, `${pointer}/${key}/${index}`))
      : [];
  });
  return [...groups, ...comparisonsIn(condition['not'], `${pointer}/not`)];
}

/** The condition in which every fact is one pointer into the answers, as renderers evaluate it, and we do. */
export function layoutCondition(condition: Condition): LayoutCondition {
  if ('all' in condition) return { all: condition.all.map(layoutCondition) };
  if ('any' in condition) return { any: condition.any.map(layoutCondition) };
  if ('not' in condition) return { not: layoutCondition(condition.not) };
  if ('condition' in condition) throw new RangeError(`a form has no shared condition ${condition.condition}`);
  const { fact, path = '', operator, value } = condition;
  return { fact: fact + path, operator, value };
}
