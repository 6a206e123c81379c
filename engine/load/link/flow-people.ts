import { misfit } from './assignable.ts';
import { reportMisfit } from './bindings.ts';
import { ANYTHING, type DataType, TEXT } from './data-type.ts';
import { linkGuard } from './flow-guards.ts';
import type { FlowScope } from './flow-scope.ts';
import type { Linker } from './linker.ts';
import { linkOperation } from './operations.ts';
import { linkPermission, linkService, type RoleOf } from './permissions.ts';
import type { Place } from './place.ts';
import { type Ground, linkPointer } from './pointers.ts';
import { linkText } from './templates.ts';
import { relationshipType } from './view-type.ts';

/** Who begins a case, with which form. */
export function linkStart(linker: Linker, scope: FlowScope): void {
  const start = scope.flow.get('start');
  linker.name(start.get('form'), 'unknown-form', 'form', linker.symbols.all('form'));
  linkPermission(linker, start.get('permission'), 'partner');
  linkService(linker, start.get('service'));
  linkTyped(linker, start.get('relationship'), relationshipType(linker.types), scope.ground());
  linkWhom(linker, start);
  if (start.get('guard').exists) linkGuard(linker, scope, start.get('guard'), scope.ground(scope.startEvent));
}

/** What else a start needs, by for whom it is and from where it comes. */
function linkWhom(linker: Linker, start: Place): void {
  const isNew = start
    .get('for')
    .items()
    .some((whom) => whom.text === 'new');
  const pack = linker.symbols.pack;
  if (
    isNew &&
    !start.get('relationship').exists &&
    pack?.get('relationships').exists &&
    !linker.symbols.isBroken(start)
  )
    linker.report(
      start.get('for'),
      'no-relationship',
      'for a customer who is not registered yet, nothing says how the partner stands to it',
      { hint: 'add relationship: with the pointer of the answer' },
    );
  linkBulkStart(linker, start);
}

/** Many cases from a file: the form says how a row is written. Where a table offers it, it is said there. */
function linkBulkStart(linker: Linker, start: Place): void {
  const form = linker.symbols.find('form', start.get('form').text);
  const offered = [...linker.symbols.all('table').values()].some(
    (table) => table.get('bulk', 'form').text === form?.id,
  );
  if (start.get('bulk').value !== true || form === undefined || offered) return;
  if (!form.get('columns').exists && !linker.symbols.isBroken(form))
    linker.report(
      start.get('bulk'),
      'form-without-columns',
      `the form "${form.id}" does not say how a row of a file is written`,
      { hint: `add columns to form ${form.id}` },
    );
}

export function linkPeople(linker: Linker, scope: FlowScope): void {
  for (const [, person] of scope.flow.get('people').entries()) {
    const record = linker.name(
      person.get('record'),
      'unknown-record',
      'record',
      linker.symbols.all('record'),
    );
    if (record !== undefined) linkNamesRecord(linker, person.get('from'), record.id, scope.ground());
    linkTyped(linker, person.get('address', 'email'), TEXT, scope.ground());
    linkTyped(linker, person.get('address', 'name'), TEXT, scope.ground());
    const organisation = person.get('organisation').text;
    if (person.get('permission').exists)
      linkPermission(linker, person.get('permission'), organisation === 'provider' ? 'provider' : 'partner');
  }
}

/** A person of the directory stands in an answer that is chosen among records of that kind. */
function linkNamesRecord(linker: Linker, from: Place, record: string, ground: Ground): void {
  const type = linkPointer(linker, from, ground);
  if (type === undefined || type.is === 'anything') return;
  if (type.is === 'text' && type.record === record) return;
  if (from.text === '/case/starter/record') return;
  const actual =
    type.is === 'text' && type.record !== undefined ? `it names a ${type.record}` : 'it names no record';
  linker.report(
    from,
    'person-without-record',
    `the answer at "${from.text}" must be chosen among records of kind ${record}, and ${actual}`,
    {
      hint: `in the form, add to choices a key for this field with record: ${record}`,
    },
  );
}

export function linkTyped(linker: Linker, pointer: Place, expected: DataType, ground: Ground): void {
  const type = linkPointer(linker, pointer, ground);
  if (type !== undefined) reportMisfit(linker, pointer, misfit(type, expected));
}

const COMES_BY: Record<string, RoleOf> = { starter: 'partner', company: 'partner', operator: 'provider' };

export function linkEvents(linker: Linker, scope: FlowScope): void {
  for (const [, event] of scope.flow.get('events').entries()) {
    const by = event.get('by').text;
    linkPermission(linker, event.get('permission'), by === undefined ? undefined : COMES_BY[by]);
    linker.name(event.get('form'), 'unknown-form', 'form', linker.symbols.all('form'));
    linker.name(event.get('person'), 'unknown-person', 'person', scope.people);
    linker.name(event.get('facet'), 'unknown-facet', 'facet', scope.facets);
    if (event.get('connector').exists) linkNotice(linker, event, scope);
    linkText(linker, event.get('confirm'), scope.ground());
    linkOrigin(linker, event, by);
  }
}

/** The notice finds its case by a value that both have. */
function linkNotice(linker: Linker, event: Place, scope: FlowScope): void {
  const notice = linkOperation(linker, event.get('connector'), 'notice');
  const said: Ground = {
    type: notice === undefined ? ANYTHING : linker.types.output(event.get('connector').text),
    code: 'unknown-place',
    called: 'the notice',
  };
  linkPointer(linker, event.get('about', 'payload'), said);
  linkPointer(linker, event.get('about', 'case'), scope.ground());
}

/** By link, somebody has the link; by connector, some notice brings it. */
function linkOrigin(linker: Linker, event: Place, by: string | undefined): void {
  const wanted = by === 'link' ? 'person' : by === 'connector' ? 'connector' : undefined;
  for (const key of ['person', 'connector']) {
    if (key === wanted && !event.get(key).exists)
      linker.report(
        event.get('by'),
        'event-origin',
        `the event comes by ${by}, and "${key}" does not say ${key === 'person' ? 'whose link it is' : 'which notice brings it'}`,
        { hint: `add ${key}: …` },
      );
    if (key !== wanted && event.get(key).exists && by !== undefined)
      linker.report(
        event.get(key),
        'event-origin',
        `"${key}" is for events by ${key === 'person' ? 'link' : 'connector'}, and this one comes by ${by}`,
        { atKey: true, hint: 'take it out, or change by' },
      );
  }
}

export function linkUnique(linker: Linker, scope: FlowScope): void {
  const unique = scope.flow.get('unique');
  const type = linkPointer(linker, unique.get('key'), scope.ground());
  if (type?.is === 'object' || type?.is === 'list')
    linker.report(
      unique.get('key'),
      'binding-type',
      `a unique key is one value, and at "${unique.get('key').text}" stands ${type.is === 'list' ? 'a list' : 'an object'}`,
    );
  linkText(linker, unique.get('refusal', 'message'), scope.ground());
}
