import { nearest } from '../nearest.ts';
import {
  type Codes,
  type DataType,
  isCode,
  nameOf,
  NUMBER,
  type ObjectType,
  TEXT,
  WHOLE,
} from './data-type.ts';
import type { Hint } from './linker.ts';
import { isMapping } from './place.ts';

/** Why a value does not fit. */
export interface Misfit {
  readonly message: string;
  readonly hint?: Hint;
  /** It has the right type, and is no value that is known. */
  readonly isStranger?: boolean;
}

/** Whether every value of a type fits where another is expected; if not, why. */
export function misfit(from: DataType, to: DataType): Misfit | undefined {
  if (from.is === 'anything' || to.is === 'anything') return undefined;
  if (from.is === 'date' && to.is === 'text') return to.codes === undefined ? undefined : unlike(from, to);
  if (from.is === 'text' && to.is === 'date') return from.codes === undefined ? unlike(from, to) : undefined;
  if (from.is === 'object' && to.is === 'object') return objectMisfit(from, to);
  if (from.is === 'list' && to.is === 'list') return misfit(from.items, to.items);
  if (from.is !== to.is) return unlike(from, to);
  if (from.is === 'number' && to.is === 'number' && to.whole && !from.whole) return unlike(from, to);
  if (
    from.is === 'text' &&
    to.is === 'text' &&
    from.record !== to.record &&
    from.record !== undefined &&
    to.record !== undefined
  )
    return unlike(from, to);
  return codesMisfit(from, to);
}

function unlike(from: DataType, to: DataType): Misfit {
  return { message: `expected ${nameOf(to)}, and this is ${nameOf(from)}` };
}

/** The type without what limits its values: enough where a form judges the value that arrives. */
export function withoutCodes(type: DataType): DataType {
  if (type.is === 'text') return TEXT;
  if (type.is === 'number') return type.whole ? WHOLE : NUMBER;
  return type.is === 'list' ? { is: 'list', items: withoutCodes(type.items) } : type;
}

/** A free text does not fit where only certain codes are known: what else it says would be silently unknown to the rules. */
function codesMisfit(from: DataType, to: DataType): Misfit | undefined {
  const wanted = codesOf(to);
  if (wanted === undefined) return undefined;
  const given = codesOf(from);
  if (given === undefined) return unlike(from, to);
  const stranger = given.values.find((value) => !isCode(value, wanted));
  if (stranger === undefined) return undefined;
  return { message: `expected ${nameOf(to)}, and this can be ${JSON.stringify(stranger)}` };
}

function codesOf(type: DataType): Codes | undefined {
  return type.is === 'text' || type.is === 'number' ? type.codes : undefined;
}

function objectMisfit(from: ObjectType, to: ObjectType): Misfit | undefined {
  if (from.record !== undefined && to.record !== undefined && from.record !== to.record)
    return unlike(from, to);
  for (const name of to.required ?? [])
    if (!from.properties.has(name) && from.rest === undefined)
      return { message: `expected an object with "${name}", which this has not` };
  for (const [name, type] of from.properties) {
    const wanted = to.properties.get(name) ?? to.rest;
    const inside = wanted === undefined ? undefined : misfit(type, wanted);
    if (inside !== undefined) return { message: `at "${name}": ${inside.message}` };
  }
  return undefined;
}

/** Whether a constant fits; if not, why, and the nearest right code. */
export function literalMisfit(value: unknown, to: DataType): Misfit | undefined {
  if (to.is === 'anything') return undefined;
  if (!isOfType(value, to))
    return { message: `expected ${nameOf(to)}, and ${JSON.stringify(value)} is ${kindOf(value)}` };
  const wanted = codesOf(to);
  if (wanted === undefined)
    return to.is === 'text' && to.usual !== undefined ? unusual(value, to.usual) : undefined;
  if (isCode(value, wanted)) return undefined;
  return {
    message: `${JSON.stringify(value)} is not ${nameOf(to)}`,
    hint: () => nearestCode(value, wanted),
    isStranger: true,
  };
}

/** A value that is nearly a usual one is misspelt; any other may be meant. */
function unusual(value: unknown, { values, of = 'these' }: Codes): Misfit | undefined {
  const near =
    typeof value === 'string'
      ? nearest(
          value,
          values.filter((each) => typeof each === 'string'),
        )
      : undefined;
  if (near === undefined || near === value) return undefined;
  return {
    message: `${JSON.stringify(value)} is not among ${of}`,
    hint: `did you mean "${near}"?`,
    isStranger: true,
  };
}

function nearestCode(value: unknown, { values }: Codes): string | undefined {
  const texts = values.filter((each) => typeof each === 'string');
  const near = typeof value === 'string' ? nearest(value, texts) : undefined;
  if (near !== undefined) return `did you mean "${near}"?`;
  return values.length <= 8
    ? `expected one of ${values.map((each) => JSON.stringify(each)).join(', ')}`
    : undefined;
}

const DAY_OR_INSTANT = /^[0-9]{4}-[0-9]{2}-[0-9]{2}(T[0-9:.]+(Z|[+-][0-9:]+))?$/;

function isOfType(value: unknown, to: DataType): boolean {
  switch (to.is) {
    case 'text':
      return typeof value === 'string';
    case 'date':
      return typeof value === 'string' && DAY_OR_INSTANT.test(value);
    case 'number':
      return typeof value === 'number' && (!to.whole || Number.isInteger(value));
    case 'boolean':
      return typeof value === 'boolean';
    case 'list':
      return Array.isArray(value);
    case 'object':
      return isMapping(value);
    case 'anything':
      return true;
  }
}

function kindOf(value: unknown): string {
  if (typeof value === 'string') return 'a text';
  if (typeof value === 'number') return 'a number';
  if (typeof value === 'boolean') return 'true or false';
  if (Array.isArray(value)) return 'a list';
  return value === null ? 'nothing' : 'an object';
}
