import type { Answers } from '../forms/types.ts';
import { readerOf } from './pointers.ts';

export type Resolver<T = unknown> = (data: object) => T;

/** Composes a text with Liquid. */
export type Compose = (source: string) => Resolver<string>;

/**
 * A value that may be bound: `{ from: /pointer }`, with `else`; `{ text: Liquid }`; a constant; or a mapping or list that
 * holds such, however deep. What holds no binding is returned as it is, and costs nothing.
 */
export function compileBinding(value: unknown, compose: Compose): Resolver {
  if (!holdsBinding(value)) return () => value;
  if (Array.isArray(value)) return listOf(value.map((item) => compileBinding(item, compose)));
  if (isFrom(value)) return fromOf(value);
  if (isComposed(value)) return compose(value.text);
  return compileBindings(value as Answers, compose);
}

/** A mapping of values that may be bound, whose own keys are never taken for those of a binding. */
export function compileBindings(values: Answers, compose: Compose): Resolver<Answers> {
  if (!Object.values(values).some(holdsBinding)) return () => values;
  const resolvers = Object.entries(values).map(
    ([name, value]) => [name, compileBinding(value, compose)] as const,
  );
  return (data) => {
    const resolved: Record<string, unknown> = {};
    for (const [name, resolve] of resolvers) {
      const value = resolve(data);
      if (value !== undefined) resolved[name] = value;
    }
    return resolved;
  };
}

/** A gap in a list would have no meaning in JSON, so what stands nowhere is left out. */
function listOf(resolvers: readonly Resolver[]): Resolver {
  return (data) => resolvers.map((resolve) => resolve(data)).filter((value) => value !== undefined);
}

function fromOf({ from, else: otherwise }: From): Resolver {
  const read = readerOf(from);
  return otherwise === undefined ? read : (data) => read(data) ?? otherwise;
}

interface From {
  readonly from: string;
  readonly else?: unknown;
}

function isFrom(value: unknown): value is From {
  return (
    isMapping(value) &&
    typeof value['from'] === 'string' &&
    Object.keys(value).every((key) => key === 'from' || key === 'else')
  );
}

export function isComposed(value: unknown): value is { readonly text: string } {
  return isMapping(value) && typeof value['text'] === 'string' && Object.keys(value).length === 1;
}

function holdsBinding(value: unknown): boolean {
  if (Array.isArray(value)) return value.some(holdsBinding);
  if (!isMapping(value)) return false;
  return isFrom(value) || isComposed(value) || Object.values(value).some(holdsBinding);
}

function isMapping(value: unknown): value is { readonly [key: string]: unknown } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
