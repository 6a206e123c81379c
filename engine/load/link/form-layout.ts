import { linkCondition } from './conditions.ts';
import type { DataType } from './data-type.ts';
import type { FormScope } from './form-scope.ts';
import type { Linker } from './linker.ts';
import type { Place } from './place.ts';
import { linkPointer, segmentsOf } from './pointers.ts';
import { formatPointer } from '../../pointer.ts';
import { linkText } from './templates.ts';

/** Steps, groups and fields: every pointer has a field, and every field a place. */
export function linkLayout(linker: Linker, form: Place, scope: FormScope): void {
  const shown = new Map<string, Place>();
  for (const step of form.get('layout', 'steps').items()) {
    linkWhen(linker, step, scope);
    for (const element of step.get('fields').items()) linkElement(linker, element, scope, shown);
  }
  linkText(linker, form.get('layout', 'done'), scope.reads);
  if (!linker.symbols.isBroken(form)) reportNotShown(linker, form, scope.fields.type, shown);
}

function linkWhen(linker: Linker, place: Place, scope: FormScope): void {
  if (place.get('when').exists) linkCondition(linker, place.get('when'), scope.conditions);
}

function linkElement(linker: Linker, element: Place, scope: FormScope, shown: Map<string, Place>): void {
  if (element.text !== undefined) return linkField(linker, element, scope, shown);
  linkWhen(linker, element, scope);
  if (element.get('note').exists) return linkText(linker, element.get('note'), scope.reads);
  for (const inside of element.get('fields').items()) linkElement(linker, inside, scope, shown);
  if (element.get('required').isMapping) linkCondition(linker, element.get('required'), scope.conditions);
  linker.name(element.get('create', 'record'), 'unknown-record', 'record', linker.symbols.all('record'));
  linker.name(element.get('create', 'form'), 'unknown-form', 'form', linker.symbols.all('form'));
  if (element.get('field').exists) linkField(linker, element.get('field'), scope, shown);
}

function linkField(linker: Linker, pointer: Place, scope: FormScope, shown: Map<string, Place>): void {
  const text = pointer.text;
  if (text === undefined || linkPointer(linker, pointer, scope.fields) === undefined) return;
  const before = shown.get(text);
  if (before === undefined) shown.set(text, pointer);
  else
    linker.report(
      pointer,
      'field-shown-twice',
      `the field "${text}" is shown twice; it stands at ${before.pointer} already`,
      { hint: 'take one of them out' },
    );
}

/** A field that the layout leaves out could be sent and never be seen. */
function reportNotShown(
  linker: Linker,
  form: Place,
  type: DataType,
  shown: ReadonlyMap<string, Place>,
): void {
  const covered = [...shown.keys()].map((pointer) => segmentsOf(pointer) ?? []);
  for (const field of leavesOf(type, []))
    if (!covered.some((pointer) => pointer.every((part, index) => part === field[index])))
      linker.report(
        schemaPlace(form, field),
        'field-not-shown',
        `the field "${formatPointer(field)}" has no place in the layout`,
        { atKey: true, hint: `add ${formatPointer(field)} to a step` },
      );
}

function leavesOf(type: DataType, at: readonly string[]): string[][] {
  if (type.is !== 'object' || type.properties.size === 0) return at.length === 0 ? [] : [[...at]];
  return [...type.properties].flatMap(([name, inside]) => leavesOf(inside, [...at, name]));
}

function schemaPlace(form: Place, field: readonly string[]): Place {
  return form.get('schema', ...field.flatMap((name) => ['properties', name]));
}
