import { literalMisfit, misfit, type Misfit } from './assignable.ts';
import { ANYTHING, type DataType, type ObjectType, TEXT } from './data-type.ts';
import { hintFor } from '../hint.ts';
import type { Linker } from './linker.ts';
import { isMapping, type Place } from './place.ts';
import { type Ground, linkPointer } from './pointers.ts';
import { linkText } from './templates.ts';

/**
 * Checks a value that may be bound: `{ from: /pointer }`, `{ text: Liquid }`, or a constant that may hold such anywhere
 * inside. `ground` is what pointers and variables read, `expected` what is wanted.
 */
export function linkBinding(linker: Linker, place: Place, expected: DataType, ground: Ground): void {
  if (isFrom(place.value)) return linkFrom(linker, place, expected, ground);
  if (isComposed(place.value)) {
    linkText(linker, place.get('text'), ground);
    return reportMisfit(linker, place.get('text'), misfit(TEXT, expected));
  }
  if (place.isMapping && (expected.is === 'object' || expected.is === 'anything'))
    return linkMapping(linker, place, expected, ground);
  if (place.isList && (expected.is === 'list' || expected.is === 'anything')) {
    const items = expected.is === 'list' ? expected.items : ANYTHING;
    for (const item of place.items()) linkBinding(linker, item, items, ground);
    return;
  }
  reportMisfit(linker, place, literalMisfit(place.value, expected));
}

function isFrom(value: unknown): boolean {
  return (
    isMapping(value) &&
    typeof value['from'] === 'string' &&
    Object.keys(value).every((key) => key === 'from' || key === 'else')
  );
}

function isComposed(value: unknown): boolean {
  return isMapping(value) && typeof value['text'] === 'string' && Object.keys(value).length === 1;
}

function linkFrom(linker: Linker, place: Place, expected: DataType, ground: Ground): void {
  const type = linkPointer(linker, place.get('from'), ground);
  if (type !== undefined) reportMisfit(linker, place.get('from'), misfit(type, expected));
  if (place.get('else').exists)
    reportMisfit(linker, place.get('else'), literalMisfit(place.get('else').value, expected));
}

function linkMapping(
  linker: Linker,
  place: Place,
  expected: ObjectType | { is: 'anything' },
  ground: Ground,
): void {
  const known = expected.is === 'object' ? expected : undefined;
  for (const [name, inside] of place.entries()) {
    const type = known === undefined ? ANYTHING : (known.properties.get(name) ?? known.rest);
    if (type !== undefined) linkBinding(linker, inside, type, ground);
    else
      linker.report(inside, 'unknown-input', `"${name}" is not expected here`, {
        atKey: true,
        hint: () => hintFor(name, 'input', known?.properties.keys() ?? []),
      });
  }
  for (const name of known?.required ?? [])
    if (!place.get(name).exists)
      linker.report(place, 'missing-input', `"${name}" is missing`, { hint: `add "${name}"` });
}

export function reportMisfit(linker: Linker, place: Place, wrong: Misfit | undefined): void {
  if (wrong !== undefined) linker.report(place, 'binding-type', wrong.message, { hint: wrong.hint });
}
