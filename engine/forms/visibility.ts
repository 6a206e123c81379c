import type { Condition } from '../language/types.generated.ts';
import { parsePointer, readAt } from '../pointer.ts';
import { compileCondition } from '../rules/index.ts';
import { factsRead, layoutCondition } from './conditions.ts';
import type { LayoutField, PlacedCondition } from './layout.ts';
import { isWithin, type Place, placeIn, tooLong } from './schema.ts';
import type { Answers } from './types.ts';

export type Holds = (answers: Answers) => boolean;

/** A field of the form, wherever it stands in the layout. */
export interface FormField {
  readonly pointer: string;
  readonly segments: readonly string[];
  /** One for each place at which the layout shows it; it is shown if any is. */
  readonly placements: readonly LayoutField[];
  /** Without it, the field is always shown. */
  readonly shown?: Holds;
  /** Whether it must be given while it is shown, beyond what the schema requires. */
  readonly required?: Holds;
  readonly readOnly: boolean;
}

/**
 * A condition of a form: an answer that is not there, and all that rests on it, counts as not holding. A text that is
 * longer than its field allows is as good as not there: patterns are safe for texts that are not.
 */
export function compileFormCondition(condition: Condition, root: Place): Holds {
  const compiled = compileCondition(layoutCondition(condition) as Condition, {
    read: (fact) => {
      const segments = parsePointer(fact);
      const most = tooLong(placeIn(root, segments)?.schema ?? {});
      return (answers) => {
        const value = readAt(answers, segments);
        return typeof value === 'string' && value.length >= most ? undefined : value;
      };
    },
  });
  return (answers) => compiled(answers) === true;
}

export function formFields(placements: readonly LayoutField[], root: Place): FormField[] {
  const compiled = new Map<string, Holds>();
  const compile = ({ condition, at }: PlacedCondition) => {
    const known = compiled.get(at) ?? compileFormCondition(condition, root);
    compiled.set(at, known);
    return known;
  };
  const groups = new Map<string, LayoutField[]>();
  for (const placement of placements)
    groups.set(placement.pointer, [...(groups.get(placement.pointer) ?? []), placement]);
  return [...groups.values()].map((group) => formField(group, compile));
}

function formField(group: LayoutField[], compile: (placed: PlacedCondition) => Holds): FormField {
  const [{ pointer, segments }] = group as [LayoutField];
  const shown = anyOf(group.map((placement) => allOf(placement.conditions.map(compile))));
  const required = anyOf(group.map((placement) => requirement(placement, compile)));
  return {
    pointer,
    segments,
    placements: group,
    ...(shown !== always && { shown }),
    ...(required !== never && { required }),
    readOnly: group.every((placement) => placement.readOnly),
  };
}

const always: Holds = () => true;
const never: Holds = () => false;

function requirement(placement: LayoutField, compile: (placed: PlacedCondition) => Holds): Holds {
  if (placement.required === undefined || placement.required === false) return never;
  return placement.required === true ? always : compile(placement.required);
}

function allOf(conditions: readonly Holds[]): Holds {
  return conditions.length === 0 ? always : (answers) => conditions.every((holds) => holds(answers));
}

function anyOf(conditions: readonly Holds[]): Holds {
  if (conditions.includes(always)) return always;
  const real = conditions.filter((holds) => holds !== never);
  return real.length === 0 ? never : (answers) => real.some((holds) => holds(answers));
}

/** The fields that decide whether this one is shown. */
export function dependencies(field: FormField, fields: readonly FormField[]): FormField[] {
  const read = field.placements.flatMap((placement) =>
    placement.conditions.flatMap(({ condition }) => [...factsRead(condition)]),
  );
  return fields.filter((other) =>
    read.some((pointer) => isWithin(pointer, other.pointer) || isWithin(other.pointer, pointer)),
  );
}

/**
 * The fields that have conditions, each after those on which it depends, so that one pass settles all: a condition that
 * reads a hidden field sees nothing there. Cycles, which checking refuses, are cut where they are met.
 */
export function inOrderOfDependence(fields: readonly FormField[]): {
  readonly order: FormField[];
  readonly cycles: readonly (readonly FormField[])[];
} {
  const order: FormField[] = [];
  const cycles: FormField[][] = [];
  const done = new Set<FormField>();
  const path: FormField[] = [];
  const visit = (field: FormField): void => {
    if (path.includes(field)) cycles.push(path.slice(path.indexOf(field)));
    if (done.has(field) || path.includes(field)) return;
    path.push(field);
    for (const other of dependencies(field, fields)) visit(other);
    path.pop();
    done.add(field);
    if (field.shown !== undefined) order.push(field);
  };
  for (const field of fields) visit(field);
  return { order, cycles };
}
