import type { Problem } from '../../diagnostic.ts';
import { comparisonsIn } from '../conditions.ts';
import type { CompiledForm } from '../compiled.ts';
import type { PlacedCondition } from '../layout.ts';
import { isWithin } from '../schema.ts';
import { type FormField, inOrderOfDependence } from '../visibility.ts';
import { formProblem } from './report.ts';

/** The operators that every renderer has. */
export const LAYOUT_OPERATORS: readonly string[] = [
  'equal',
  'notEqual',
  'in',
  'notIn',
  'contains',
  'doesNotContain',
  'lessThan',
  'lessThanInclusive',
  'greaterThan',
  'greaterThanInclusive',
  'present',
  'matches',
];

export function layoutProblems(form: CompiledForm): Problem[] {
  return [
    ...cycleProblems(form),
    ...conditionsOf(form).flatMap((placed) => conditionProblems(form, placed)),
    ...nestingProblems(form),
    ...reviewProblems(form),
    ...readOnlyProblems(form),
  ];
}

function cycleProblems(form: CompiledForm): Problem[] {
  return inOrderOfDependence(form.fields).cycles.map((cycle) => {
    const [first] = cycle as [FormField];
    const names = [...cycle, first].map((field) => field.pointer).join(' depends on ');
    const message =
      cycle.length === 1
        ? `whether ${first.pointer} is shown depends on its own value`
        : `whether these fields are shown goes round in a circle: ${names}`;
    const at = first.placements.flatMap(({ conditions }) => conditions).at(-1)?.at ?? '/layout';
    return formProblem(form.id, 'form-condition-cycle', at, { message });
  });
}

/** Every condition of the layout, each once. */
function conditionsOf(form: CompiledForm): PlacedCondition[] {
  const all = new Map<string, PlacedCondition>();
  for (const { conditions, required } of form.fields.flatMap((field) => field.placements)) {
    for (const placed of conditions) all.set(placed.at, placed);
    if (typeof required === 'object') all.set(required.at, required);
  }
  return [...all.values()];
}

function conditionProblems(form: CompiledForm, { condition, at }: PlacedCondition): Problem[] {
  return comparisonsIn(condition, at).flatMap(({ pointer, comparison }) => {
    const { operator, value } = comparison;
    if (!LAYOUT_OPERATORS.includes(String(operator)))
      return formProblem(form.id, 'form-condition-operator', `${pointer}/operator`, {
        message: `renderers do not have the operator "${String(operator)}"`,
        hint: `one of ${LAYOUT_OPERATORS.join(', ')}`,
      });
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return [];
    return formProblem(form.id, 'form-condition-operand', `${pointer}/value`, {
      message: 'a condition of the layout compares with a constant, and this is another answer',
    });
  });
}

function nestingProblems(form: CompiledForm): Problem[] {
  return form.fields.flatMap((inner) => {
    const outer = form.fields.find((other) => other !== inner && isWithin(inner.pointer, other.pointer));
    if (outer === undefined) return [];
    return formProblem(form.id, 'form-field-inside-field', placedAt(inner), {
      message: `the field ${inner.pointer} stands inside the field ${outer.pointer}, which the layout shows as well`,
    });
  });
}

function reviewProblems(form: CompiledForm): Problem[] {
  const { steps } = form.definition.layout;
  return steps.flatMap(({ review, title }, index) =>
    review === true && index < steps.length - 1
      ? formProblem(form.id, 'form-review-not-last', `/layout/steps/${index}/review`, {
          message: `the step "${title}" reviews the form, and ${steps.length - 1 - index} more come after it`,
        })
      : [],
  );
}

function readOnlyProblems(form: CompiledForm): Problem[] {
  const filled = new Set([
    ...form.prefill.map(({ pointer }) => pointer),
    ...form.checks.flatMap(({ check }) => Object.keys(check.fills ?? {})),
    ...form.choices.flatMap(({ choice }) => ('list' in choice ? Object.keys(choice.fills ?? {}) : [])),
  ]);
  return form.fields
    .filter((field) => field.readOnly && !filled.has(field.pointer))
    .map((field) =>
      formProblem(form.id, 'form-read-only-empty', placedAt(field), {
        message: `the field ${field.pointer} cannot be changed, and nothing fills it`,
      }),
    );
}

export function placedAt(field: FormField): string {
  return field.placements[0]?.at ?? '/layout';
}
