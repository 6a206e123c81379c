import { misfit, withoutCodes } from './assignable.ts';
import { linkBinding, reportMisfit } from './bindings.ts';
import { linkCondition } from './conditions.ts';
import { ANYTHING, type DataType } from './data-type.ts';
import { linkChoices, linkFieldPattern, linkFormRules } from './form-choices.ts';
import { linkLayout } from './form-layout.ts';
import { formScope, type FormScope } from './form-scope.ts';
import type { Linker } from './linker.ts';
import { linkOperation } from './operations.ts';
import type { Place } from './place.ts';
import { type Ground, linkPointer } from './pointers.ts';
import { linkText } from './templates.ts';

export function linkForm(linker: Linker, form: Place): void {
  const scope = formScope(linker, form);
  linkChoices(linker, form, scope);
  linkFormRules(linker, form, scope);
  for (const rule of form.get('rules').items())
    if (rule.get('when').exists) linkCondition(linker, rule.get('when'), scope.conditions);
  linkLayout(linker, form, scope);
  for (const [, check] of form.get('checks').entries()) linkCheck(linker, check, scope);
  for (const [, choice] of form.get('evidence').entries()) {
    linkPointer(linker, choice, scope.fields, true);
    linkPointer(linker, choice, scope.fields);
  }
  for (const [, value] of form.get('prefill').entries()) {
    const type = linkPointer(linker, value, scope.fields, true);
    linkBinding(linker, value, proposed(value, type), scope.reads);
  }
  for (const personal of form.get('personal').items()) linkPointer(linker, personal, scope.fields);
  for (const [, column] of form.get('columns').entries()) linkColumn(linker, column, scope);
  for (const [, steps] of form.get('normalise').entries()) linkNormalise(linker, steps, scope);
}

/** What is proposed is judged when it is submitted; a constant is known to be wrong now. */
function proposed(value: Place, type: DataType | undefined): DataType {
  if (type === undefined) return ANYTHING;
  return value.isMapping ? withoutCodes(type) : type;
}

/** A question to a connector: what is sent fits its input, and what comes back fits the fields that it fills. */
function linkCheck(linker: Linker, check: Place, scope: FormScope): void {
  const operation = linkOperation(linker, check.get('ask'), 'check');
  linkBinding(
    linker,
    check.get('with'),
    operation === undefined ? ANYTHING : linker.types.input(check.get('ask').text),
    scope.reads,
  );
  if (check.get('when').exists) linkCondition(linker, check.get('when'), scope.conditions);
  const answered: Ground = {
    type: linker.types.checkAnswer(check),
    code: 'unknown-place',
    called: 'the answer',
  };
  for (const [, source] of check.get('fills').entries()) {
    const target = linkPointer(linker, source, scope.fields, true);
    const type = linkPointer(linker, source, answered);
    if (target !== undefined && type !== undefined)
      reportMisfit(linker, source, misfit(type, withoutCodes(target)));
  }
  linkPointer(linker, check.get('refuses', 'at'), scope.fields);
  linkText(linker, check.get('refuses', 'message'), scope.reads);
}

function linkColumn(linker: Linker, column: Place, scope: FormScope): void {
  linkPointer(linker, column.get('to'), scope.fields);
  linker.name(column.get('list'), 'unknown-list', 'list', linker.symbols.all('list'));
}

function linkNormalise(linker: Linker, steps: Place, scope: FormScope): void {
  if (steps.key.includes('*')) linkFieldPattern(linker, steps, scope);
  else {
    const type = linkPointer(linker, steps, scope.fields, true);
    const items = type?.is === 'list' ? type.items : type;
    if (items !== undefined && items.is !== 'anything' && items.is !== 'text')
      linker.report(
        steps,
        'binding-type',
        `only texts are brought to a usual form, and "${steps.key}" is none`,
        { atKey: true },
      );
  }
}
