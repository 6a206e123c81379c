import type { FormDefinition } from '../../language/types.generated.ts';
import { fieldsOf, type LayoutField } from '../../forms/layout.ts';
import type { Release } from '../../release.ts';
import { overValuations, type Valuation, valuationsFor } from './valuations.ts';
import { answerFields, isWithin } from './answer-fields.ts';
import { meaningOfAnswer } from './domains.ts';

/**
 * Whether every valid submission of a form has an answer, where some other answers are fixed. A field may stand in the
 * layout more than once, and be asked for under conditions: it is answered if in each case one of its places is shown
 * and asks for it.
 */
export function isAnswered(
  release: Release,
  formId: string,
  form: FormDefinition,
  pointer: string,
  fixed: Valuation,
): boolean {
  const field = answerFields(form).get(pointer);
  if (field === undefined) return false;
  if (field.always) return true;
  const places = fieldsOf(form.layout).filter((place) => isWithin(pointer, place.pointer));
  if (places.length === 0) return false;
  const inSchema = isRequired(form, pointer, places);
  const asks = places.filter(
    (place) =>
      inSchema || (place.pointer === pointer && place.required !== undefined && place.required !== false),
  );
  const conditions = asks.flatMap(conditionsOf).map((placed) => placed.condition);
  const cases = valuationsFor(conditions, {}, (other) => domainOf(release, formId, other, fixed));
  if (cases === undefined) return false;
  const asked = asks.map((place) =>
    conditionsOf(place).map((placed) => overValuations(placed.condition, {})),
  );
  return cases.every((one) => asked.some((holds) => holds.every((condition) => condition(one))));
}

function conditionsOf(place: LayoutField) {
  return typeof place.required === 'object' ? [...place.conditions, place.required] : place.conditions;
}

/** Required by the schema, all the way from a place of the layout. */
function isRequired(form: FormDefinition, pointer: string, places: readonly LayoutField[]): boolean {
  const required = (at: string): boolean => {
    const around = at.slice(0, at.lastIndexOf('/'));
    const parent = around === '' ? form.schema : answerFields(form).get(around)?.schema;
    const names = (parent?.['required'] ?? []) as string[];
    return names.includes(at.slice(around.length + 1)) && (around === '' || required(around));
  };
  return places.length > 0 && required(pointer);
}

function domainOf(release: Release, formId: string, pointer: string, fixed: Valuation) {
  if (fixed.has(pointer)) return { values: [fixed.get(pointer)], always: true };
  const meaning = meaningOfAnswer(release, formId, pointer);
  return {
    always: meaning?.always ?? false,
    ...(meaning?.values === undefined ? {} : { values: meaning.values }),
  };
}
