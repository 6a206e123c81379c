import { fieldsOf, type LayoutField } from '../../forms/layout.ts';
import type { FlowDefinition } from '../../language/types.generated.ts';
import { find, type Release } from '../../release.ts';
import { isWithin } from '../meaning/answer-fields.ts';
import { splitAnswer } from '../meaning/domains.ts';
import { ofCondition, type Wish } from './wishes.ts';

/** An answer is given where its field is shown: what is wished of it is wished of the conditions of its field as well. */
export function withConditions(release: Release, flow: FlowDefinition, wish: Wish): Wish {
  const found = new Map<string, unknown>();
  for (const [pointer, value] of wish)
    for (const [place, wanted] of conditionsFor(release, flow, pointer, value !== undefined))
      if (!found.has(place)) found.set(place, wanted);
  const answers = new Map([...found, ...wish]);
  return new Map([
    ...[...answers].flatMap(([pointer, value]) => prefilled(release, pointer, value)),
    ...answers,
  ]);
}

function conditionsFor(
  release: Release,
  flow: FlowDefinition,
  pointer: string,
  given: boolean,
): [string, unknown][] {
  const answer = splitAnswer(pointer);
  const form = answer === undefined ? undefined : find(release, 'form', answer.form);
  if (answer === undefined || form === undefined) return [];
  const field = fieldsOf(form.layout).find((one) => isWithin(answer.rest, one.pointer));
  return field === undefined ? [] : ofField(flow, answer.form, field, given);
}

/** Where a form begins with what the case knows, that is wished of the case. */
function prefilled(release: Release, pointer: string, value: unknown): [string, unknown][] {
  const answer = splitAnswer(pointer);
  const from =
    answer === undefined
      ? undefined
      : (find(release, 'form', answer.form)?.prefill?.[answer.rest] as { from?: unknown } | undefined)?.from;
  return typeof from === 'string' && from.startsWith('/case/') ? [[from, value]] : [];
}

/** A field is shown if all its conditions hold, and hidden if the last does not. */
function ofField(
  flow: FlowDefinition,
  form: string,
  { conditions }: LayoutField,
  shown: boolean,
): [string, unknown][] {
  const meant = shown ? conditions : conditions.slice(-1);
  return meant.flatMap(({ condition }) => {
    const [way] = ofCondition(flow, condition, shown);
    return [...(way ?? [])].map(([place, value]): [string, unknown] => [
      place.startsWith('/case/') ? place : `/answers/${form}${place}`,
      value,
    ]);
  });
}
