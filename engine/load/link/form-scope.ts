import type { ConditionScope } from './conditions.ts';
import { ANYTHING, DATE, type DataType, objectOf } from './data-type.ts';
import type { Linker } from './linker.ts';
import type { Place } from './place.ts';
import { type Ground, linkPointer } from './pointers.ts';
import { caseType, formsOf, recordsOf } from './view-type.ts';

/** What the parts of a form refer to. */
export interface FormScope {
  /** The answers. */
  readonly fields: Ground;
  /** What the rules are told: the answers, and under its own name the case. */
  readonly facts: Ground;
  /** What other bindings and texts read besides: the checks, and the answers of forms that were filled in earlier. */
  readonly reads: Ground;
  readonly conditions: ConditionScope;
}

export function formScope(linker: Linker, form: Place): FormScope {
  const answers = linker.types.answers(form.id);
  const called = `form ${form.id}`;
  const known = { case: caseType(linker.types), checks: objectOf(linker.types.checks(form)) };
  const flows = flowsThatAsk(linker, form.id);
  const more = {
    ...known,
    answers: answersBefore(linker, flows),
    records: peopleOf(linker, flows),
    now: DATE,
  };
  const fields: Ground = { type: answers, code: 'unknown-field', called };
  return {
    fields,
    facts: { ...fields, type: withMore(answers, { case: known.case }) },
    reads: { ...fields, type: withMore(answers, more) },
    conditions: {
      read: (reading) => readPointer(linker, reading, fields),
      shared: new Map(),
      operators: linker.operators,
    },
  };
}

function withMore(answers: DataType, more: { readonly [name: string]: DataType }): DataType {
  return answers.is === 'object'
    ? { ...answers, properties: new Map([...answers.properties, ...Object.entries(more)]) }
    : answers;
}

/** The flows in which the form is filled in. */
function flowsThatAsk(linker: Linker, form: string): Place[] {
  return [...linker.symbols.all('flow').values()].filter((flow) => formsOf(flow).includes(form));
}

/** The forms that were perhaps filled in before, in the same case. */
function answersBefore(linker: Linker, flows: readonly Place[]): DataType {
  const forms = new Set(flows.flatMap(formsOf));
  return objectOf(new Map([...forms].map((form) => [form, linker.types.answers(form)])));
}

function peopleOf(linker: Linker, flows: readonly Place[]): DataType {
  const people = flows.flatMap((flow) => [...recordsOf(linker.types, flow)]);
  const hidden = flows.some((flow) => linker.symbols.section(flow.get('people')) === undefined);
  return { ...objectOf(new Map(people)), ...(hidden ? { rest: ANYTHING } : {}) };
}

/** What a comparison reads whose facts are pointers. */
export function readPointer(linker: Linker, reading: Place, ground: Ground): DataType | undefined {
  const type = linkPointer(linker, reading.get('fact'), ground);
  const path = reading.get('path');
  if (type === undefined || !path.exists) return type;
  return linkPointer(linker, path, { ...ground, type, called: `"${reading.get('fact').text}"` });
}
