import { literalMisfit, misfit, withoutCodes } from './assignable.ts';
import { linkBinding, reportMisfit } from './bindings.ts';
import { BOOLEAN, codes, type DataType, isCode, nameOf, typeAt } from './data-type.ts';
import { linkFacts } from './facts.ts';
import type { FormScope } from './form-scope.ts';
import type { Linker } from './linker.ts';
import type { Place } from './place.ts';
import { type Ground, linkPointer, segmentsOf } from './pointers.ts';
import { typeOfSchema } from './schema-type.ts';

/** From what the values of fields are chosen, and which rules judge the candidates. */
export function linkChoices(linker: Linker, form: Place, scope: FormScope): void {
  for (const [, choice] of form.get('choices').entries()) {
    const fields = linkFieldPattern(linker, choice, scope);
    for (const type of typesMeant(choice, scope)) linkChosenType(linker, choice, type);
    linkListChoice(linker, choice, scope);
    linkRecordChoice(linker, choice, fields, scope);
  }
}

/** The names of the fields that a pointer means, in which `*` stands for every field at that place. */
export function linkFieldPattern(linker: Linker, place: Place, scope: FormScope): string[] {
  const segments = segmentsOf(place.key) ?? [];
  const star = segments.indexOf('*');
  if (star < 0)
    return linkPointer(linker, place, scope.fields, true) === undefined ? [] : [segments.at(-1) ?? ''];
  return starFields(linker, place, scope, segments, star);
}

/** The types of the fields that a pointer means, in which `*` stands for every field at that place. */
function typesMeant(place: Place, scope: FormScope): DataType[] {
  let types: readonly DataType[] = [scope.fields.type];
  for (const part of segmentsOf(place.key) ?? [])
    types = types.flatMap((type) =>
      part === '*' && type.is === 'object'
        ? [...type.properties.values()]
        : (typeAt(type, [part === '*' ? '0' : part]).type ?? []),
    );
  return [...types];
}

/** Codes and ids of records are texts. */
function linkChosenType(linker: Linker, place: Place, type: DataType): void {
  const one = type.is === 'list' ? type.items : type;
  if (one.is !== 'text' && one.is !== 'anything')
    linker.report(
      place,
      'binding-type',
      `what is chosen is a text, and the field "${place.key}" is ${nameOf(type)}`,
      { atKey: true, hint: 'give the field the type string' },
    );
}

function starFields(
  linker: Linker,
  place: Place,
  scope: FormScope,
  segments: string[],
  star: number,
): string[] {
  const parent = typeAt(scope.fields.type, segments.slice(0, star)).type;
  if (parent?.is === 'anything') return [];
  if (parent?.is === 'list') return [segments[star - 1] ?? ''];
  const names = parent?.is === 'object' ? [...parent.properties.keys()] : [];
  const rest = segments.slice(star + 1);
  const fitting = names.filter(
    (name) => typeAt(scope.fields.type, [...segments.slice(0, star), name, ...rest]).type !== undefined,
  );
  if (fitting.length === 0 && !linker.symbols.isBroken(place))
    linker.report(place, 'unknown-field', `no field of ${scope.fields.called} is meant by "${place.key}"`, {
      atKey: true,
      hint: hintForStar(scope, segments, star),
    });
  return rest.length === 0 ? fitting : [rest.at(-1) ?? ''];
}

function hintForStar(scope: FormScope, segments: string[], star: number): string {
  const way = typeAt(scope.fields.type, segments.slice(0, star));
  return way.type === undefined ? `there is no "${way.name}"` : 'a star stands for every field at that place';
}

function linkListChoice(linker: Linker, choice: Place, scope: FormScope): void {
  const list = linker.name(choice.get('list'), 'unknown-list', 'list', linker.symbols.all('list'));
  if (list === undefined) return;
  linkFills(linker, choice, list, scope);
  const only = choice.get('only');
  const attributes = linker.symbols.section(list.get('attributes'));
  const attribute = linker.name(
    only.get('attribute'),
    'unknown-attribute',
    `attribute of list ${list.id}`,
    attributes,
  );
  if (attribute !== undefined && only.get('equal').exists)
    reportMisfit(
      linker,
      only.get('equal'),
      literalMisfit(only.get('equal').value, typeOfSchema(attribute.value)),
    );
}

/** What the entry chosen fills in besides. */
function linkFills(linker: Linker, choice: Place, list: Place, scope: FormScope): void {
  const ground: Ground = {
    type: linker.types.entryOf(list),
    code: 'unknown-attribute',
    called: `an entry of list ${list.id}`,
  };
  for (const [, source] of choice.get('fills').entries()) {
    const target = linkPointer(linker, source, scope.fields, true);
    const type = linkPointer(linker, source, ground);
    if (target !== undefined && type !== undefined)
      reportMisfit(linker, source, misfit(type, withoutCodes(target)));
  }
}

function linkRecordChoice(linker: Linker, choice: Place, fields: string[], scope: FormScope): void {
  const record = choice.get('record');
  linker.name(record, 'unknown-record', 'record', linker.symbols.all('record'));
  linkDuty(linker, choice.get('duty'), fields);
  const rules = linker.name(choice.get('rules'), 'unknown-rules', 'rule set', linker.symbols.all('rules'));
  if (choice.get('rules').exists)
    linkFacts(linker, choice.get('facts'), rules, (binding, type) =>
      linkChoiceFact(linker, binding, type, choice, fields, scope),
    );
}

/** The list that tells what each person chosen will do has a code for each field. */
function linkDuty(linker: Linker, duty: Place, fields: string[]): void {
  const list = linker.name(duty, 'unknown-list', 'list', linker.symbols.all('list'));
  const known = linker.types.codeOf(list?.id);
  if (known.is !== 'text' || known.codes === undefined) return;
  for (const field of fields)
    if (!isCode(field, known.codes))
      linker.report(
        duty,
        'unknown-code',
        `list ${list?.id} has no code "${field}", which is a field that is chosen here`,
        { hint: `add an entry with the code ${field}` },
      );
}

function linkChoiceFact(
  linker: Linker,
  binding: Place,
  type: DataType,
  choice: Place,
  fields: string[],
  scope: FormScope,
): void {
  const what = binding.get('choice').text;
  if (what === 'record')
    return reportMisfit(linker, binding, misfit(linker.types.entry(choice.get('record').text), type));
  if (what === 'owner')
    return reportMisfit(
      linker,
      binding,
      misfit(
        codes(
          choice
            .get('of')
            .items()
            .flatMap((of) => of.text ?? []),
        ),
        type,
      ),
    );
  if (what === 'self') return reportMisfit(linker, binding, misfit(BOOLEAN, type));
  if (binding.get('field').exists)
    return fields.length === 0 ? undefined : reportMisfit(linker, binding, misfit(codes(fields), type));
  linkBinding(linker, binding, type, scope.facts);
}

/** The rule sets that judge the form as a whole; there is no candidate and no field that they could be told. */
export function linkFormRules(linker: Linker, form: Place, scope: FormScope): void {
  for (const rule of form.get('rules').items()) {
    const rules = linker.name(rule.get('rules'), 'unknown-rules', 'rule set', linker.symbols.all('rules'));
    linkPointer(linker, rule.get('at'), scope.fields);
    linkFacts(linker, rule.get('facts'), rules, (binding, type) => {
      if (!binding.get('choice').exists && !binding.get('field').exists)
        return linkBinding(linker, binding, type, scope.facts);
      linker.report(
        binding,
        'no-candidate',
        'there is no candidate and no field here: these rules judge the whole form',
        { hint: 'write { from: /pointer }, or a constant' },
      );
    });
  }
}
