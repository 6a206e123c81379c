import { misfit, withoutCodes } from './assignable.ts';
import { ANYTHING, BOOLEAN, type DataType, DATE, objectOf, typeAt } from './data-type.ts';
import { linkLiteral } from './conditions.ts';
import type { FlowScope } from './flow-scope.ts';
import { hintFor } from '../hint.ts';
import type { Linker } from './linker.ts';
import { linkPermission, linkService, type RoleOf } from './permissions.ts';
import type { Place } from './place.ts';
import { type Ground, linkPointer, segmentsOf } from './pointers.ts';

/** What the rows of a table are, and so what its columns, counters and actions refer to. */
interface Rows {
  readonly flows: readonly FlowScope[];
  /** What pointers read; for several flows, what stands in any of them. */
  readonly grounds: readonly Ground[];
  readonly ofCases: boolean;
}

export function linkTable(linker: Linker, table: Place, scopes: ReadonlyMap<string, FlowScope>): void {
  const rows = rowsOf(linker, table, scopes);
  linkPermission(linker, table.get('permission'));
  linkService(linker, table.get('service'));
  for (const [, column] of table.get('columns').entries()) linkShown(linker, column, rows);
  for (const [, filter] of table.get('filters').entries()) linkShown(linker, filter, rows);
  for (const [, counter] of table.get('counters').entries())
    for (const condition of [...counter.get('all').items(), ...counter.get('any').items()])
      linkRowCondition(linker, condition, rows);
  for (const choice of table.get('add', 'choices').items()) {
    linker.name(choice.get('form'), 'unknown-form', 'form', linker.symbols.all('form'));
    linker.name(choice.get('record'), 'unknown-record', 'record', linker.symbols.all('record'));
    linkPermission(linker, choice.get('permission'));
  }
  for (const action of table.get('actions').items()) linkRowAction(linker, action, rows);
  linkBulk(linker, table.get('bulk'));
}

function rowsOf(linker: Linker, table: Place, scopes: ReadonlyMap<string, FlowScope>): Rows {
  const listed = table
    .get('rows', 'flows')
    .items()
    .filter((flow) => linker.name(flow, 'unknown-flow', 'flow', linker.symbols.all('flow')) !== undefined);
  const flows = listed.flatMap((flow) => scopes.get(flow.text ?? '') ?? []);
  if (table.get('rows', 'flows').exists)
    return { flows, grounds: flows.map((scope) => scope.ground()), ofCases: true };
  const record = linker.name(
    table.get('rows', 'record'),
    'unknown-record',
    'record',
    linker.symbols.all('record'),
  );
  const types = linker.types;
  const type =
    record !== undefined
      ? types.entry(record.id)
      : table.get('rows', 'companies').exists
        ? companyRow(linker)
        : ANYTHING;
  return {
    flows,
    grounds: [
      { type, code: 'unknown-attribute', called: record === undefined ? 'a company' : `record ${record.id}` },
    ],
    ofCases: false,
  };
}

function companyRow(linker: Linker): DataType {
  return objectOf(new Map([...linker.types.company().properties, ['relationship', ANYTHING]]));
}

/** What each way of showing shows. */
const SHOWN_AS: { readonly [as: string]: DataType } = { date: DATE, relativeTime: DATE, yesNo: BOOLEAN };

function linkShown(linker: Linker, shown: Place, rows: Rows): void {
  const type = linkAttribute(linker, shown.get('attribute'), rows);
  const wanted = SHOWN_AS[shown.get('as').text ?? ''];
  const wrong = type === undefined || wanted === undefined ? undefined : misfit(withoutCodes(type), wanted);
  if (wrong !== undefined)
    linker.report(
      shown.get('as'),
      'binding-type',
      `"${shown.get('as').text}" cannot show what stands at "${shown.get('attribute').text}": ${wrong.message}`,
    );
  linkFacetName(linker, shown.get('facet'), rows);
  const list = linker.name(shown.get('list'), 'unknown-list', 'list', linker.symbols.all('list'));
  if (shown.get('as').text === 'listLabel' && !shown.get('list').exists && list === undefined)
    linker.report(shown.get('as'), 'missing-list', 'a column as listLabel does not say of which list', {
      hint: 'add list: with the id of a list',
    });
}

/** A place that at least one of the flows has; in cases of the others the cell stays empty. */
function linkAttribute(linker: Linker, attribute: Place, rows: Rows): DataType | undefined {
  const segments = segmentsOf(attribute.text);
  if (segments === undefined || rows.grounds.length === 0) return undefined;
  for (const ground of rows.grounds) {
    const found = typeAt(ground.type, segments);
    if (found.type !== undefined) return found.type;
  }
  return linkPointer(linker, attribute, rows.grounds[0] as Ground);
}

/** The facets that a name means: `flow.strand` of that flow, or `strand` of every flow that is listed. */
function facetsNamed(name: string, flows: readonly FlowScope[]): Place[] {
  return flows.flatMap(
    (scope) => scope.facets?.get(name) ?? scope.facets?.get(withoutFlow(name, scope)) ?? [],
  );
}

function withoutFlow(name: string, scope: FlowScope): string {
  return name.startsWith(`${scope.flow.id}.`) ? name.slice(scope.flow.id.length + 1) : '';
}

function linkFacetName(linker: Linker, facet: Place, rows: Rows): Place[] {
  const name = facet.text;
  if (name === undefined || rows.flows.some((scope) => scope.facets === undefined)) return [];
  const found = facetsNamed(name, rows.flows);
  if (found.length > 0 || (rows.ofCases && rows.flows.length === 0)) return found;
  const many = rows.flows.length > 1;
  const names = rows.flows.flatMap((scope) =>
    [...(scope.facets?.keys() ?? [])].map((each) => (many ? `${scope.flow.id}.${each}` : each)),
  );
  linker.report(facet, 'unknown-facet', `there is no facet named "${name}" in the flows of this table`, {
    hint: () => hintFor(name, 'facet', names),
  });
  return [];
}

function linkRowCondition(linker: Linker, condition: Place, rows: Rows): void {
  const type = linkAttribute(linker, condition.get('attribute'), rows);
  if (type !== undefined) for (const value of condition.get('in').items()) linkLiteral(linker, value, type);
  const facets = linkFacetName(linker, condition.get('facet'), rows);
  if (facets.length === 0) return;
  const statuses = facets.flatMap((facet) =>
    facet
      .get('states')
      .entries()
      .map(([path]) => path),
  );
  for (const status of condition.get('in').items())
    linkStatus(linker, status, String(condition.get('facet').text), statuses);
}

function linkStatus(linker: Linker, status: Place, facet: string, statuses: readonly string[]): void {
  const { text } = status;
  if (text === undefined || statuses.includes(text)) return;
  linker.report(status, 'unknown-status', `the facet "${facet}" has no status for a state "${text}"`, {
    hint: () => hintFor(text, 'status', statuses),
  });
}

const COMES_BY: Record<string, RoleOf> = { starter: 'partner', company: 'partner', operator: 'provider' };

function linkRowAction(linker: Linker, action: Place, rows: Rows): void {
  const event = action.get('event').text;
  const declared = rows.flows.flatMap((scope) => scope.events?.get(event ?? '') ?? []);
  if (
    event !== undefined &&
    declared.length === 0 &&
    rows.flows.every((scope) => scope.events !== undefined) &&
    (rows.flows.length > 0 || !rows.ofCases)
  )
    linker.unknown(
      action.get('event'),
      'unknown-event',
      'event',
      event,
      rows.flows.flatMap((scope) => [...(scope.events?.keys() ?? [])]),
    );
  const by = declared[0]?.get('by').text;
  linkPermission(linker, action.get('permission'), by === undefined ? undefined : COMES_BY[by]);
  linker.name(action.get('form'), 'unknown-form', 'form', linker.symbols.all('form'));
  linker.name(action.get('table'), 'unknown-table', 'table', linker.symbols.all('table'));
  if (action.get('act').text === 'openTable' && !action.get('table').exists)
    linker.report(action.get('act'), 'missing-table', 'the action does not say which table it opens', {
      hint: 'add table: with the id of a table',
    });
}

/** The file of many rows is written as the form says. */
function linkBulk(linker: Linker, bulk: Place): void {
  const form = linker.name(bulk.get('form'), 'unknown-form', 'form', linker.symbols.all('form'));
  if (form === undefined) return;
  linkPointer(linker, bulk.get('same'), {
    type: linker.types.answers(form.id),
    code: 'unknown-field',
    called: `form ${form.id}`,
  });
  if (!form.get('columns').exists && !linker.symbols.isBroken(form))
    linker.report(
      bulk.get('form'),
      'form-without-columns',
      `the form "${form.id}" does not say how a row of a file is written`,
      { hint: `add columns to form ${form.id}` },
    );
  const flows = linker.types.flowsStartedBy(form.id).flatMap((id) => linker.symbols.find('flow', id) ?? []);
  if (
    flows.length > 0 &&
    !flows.some((flow) => flow.get('start', 'bulk').value === true || linker.symbols.isBroken(flow))
  )
    linker.report(
      bulk.get('form'),
      'form-without-columns',
      `no flow that form "${form.id}" begins allows many cases from a file`,
      { hint: `add bulk: true to start of flow ${flows[0]?.id}` },
    );
}
