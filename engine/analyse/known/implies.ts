import type { FlowDefinition } from '../../language/types.generated.ts';
import { parsePointer } from '../../pointer.ts';
import { find, type Release } from '../../release.ts';
import { isWithin, placesIn } from '../meaning/answer-fields.ts';
import { splitAnswer } from '../meaning/domains.ts';
import { formBrings, recordHas } from './gains.ts';

/** Whether a place is known wherever another one is. */
export function implies(release: Release, flow: FlowDefinition, known: string, pointer: string): boolean {
  if (isWithin(known, pointer)) return true;
  return byRecord(release, flow, known, pointer) || byAnswers(release, flow, known, pointer);
}

/** The answer that names a record, the record, and what every such record has. */
function byRecord(release: Release, flow: FlowDefinition, known: string, pointer: string): boolean {
  return Object.entries(flow.people ?? {}).some(([name, person]) => {
    if (!('record' in person)) return false;
    const at = `/records/${name}`;
    if (known !== person.from && !isWithin(known, at)) return false;
    if (pointer === person.from) return true;
    return isWithin(pointer, at) && recordHas(release, person.record, parsePointer(pointer).slice(2));
  });
}

/** One answer of a form comes with all that are always asked; a group of answers, with what is required in it. */
function byAnswers(release: Release, flow: FlowDefinition, known: string, pointer: string): boolean {
  const [one, other] = [splitAnswer(known), splitAnswer(pointer)];
  if (one === undefined || other === undefined || one.form !== other.form) return false;
  if (formBrings(release, flow, one.form, pointer) === true) return true;
  const schema = find(release, 'form', one.form)?.schema;
  if (schema === undefined || !isWithin(other.rest, one.rest)) return false;
  const group = placesIn(schema, '', true).find((place) => place.pointer === one.rest);
  return (
    group !== undefined &&
    placesIn(group.schema, one.rest, true).some((place) => place.pointer === other.rest && place.required)
  );
}
