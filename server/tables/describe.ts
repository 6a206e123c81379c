import {
  facetNamed,
  mayNotUse,
  type Release,
  statusesOfFacet,
  type TableDefinition,
  translate,
} from '../../engine/index.ts';
import { READ_LIMITS } from '../bulk/index.ts';
import { actsForCustomer } from '../identity/caller.ts';
import { valueOf } from './find-rows.ts';
import { beginnable } from './may-fill-in.ts';
import { helpOf, type Say, wordsOfTable } from './own-words.ts';
import type { Looking } from './row-actions.ts';
import type { TableRow } from './table-row.ts';
import { labelsOf, languageIn } from './words.ts';

type Filter = NonNullable<TableDefinition['filters']>[string];

/** Values that are offered where no list says which there are. */
const MOST_VALUES = 200;

/** What a table looks like before any row is in it. */
export function describeTable(table: TableDefinition, rows: readonly TableRow[], looking: Looking) {
  const { inForce, by } = looking;
  const say = wordsOfTable(inForce, table.id, by.language);
  const { empty, help, cite } = table;
  return {
    pack: inForce.pack,
    table: table.id,
    title: say(['title'], table.title),
    kind: kindOf(table),
    ...('record' in table.rows ? { record: table.rows.record } : {}),
    columns: columnsIn(table, say),
    filters: Object.entries(table.filters ?? {}).map(([filter, definition]) => ({
      filter,
      title: say(['filters', filter, 'title'], definition.title),
      options: optionsOf(inForce, table, definition, rows, by.language),
    })),
    actions: actionsIn(table, say),
    ...(table.add === undefined ? {} : { add: addOf(table.add, say, looking) }),
    ...(table.bulk === undefined ? {} : { bulk: bulkOf(table.bulk, say, looking) }),
    ...(empty === undefined ? {} : { empty: say(['empty'], empty) }),
    ...(help === undefined ? {} : { help: helpOf(inForce, help, say, ['help'], by.language) }),
    ...(cite === undefined ? {} : { cite }),
  };
}

function kindOf({ rows }: TableDefinition): 'cases' | 'records' | 'companies' {
  if ('flows' in rows) return 'cases';
  return 'record' in rows ? 'records' : 'companies';
}

function columnsIn({ columns }: TableDefinition, say: Say) {
  return Object.entries(columns).map(([column, { title, hint, as, facet, sort, search }]) => ({
    column,
    title: say(['columns', column, 'title'], title),
    ...(hint === undefined ? {} : { hint: say(['columns', column, 'hint'], hint) }),
    as: as ?? (facet === undefined ? 'text' : 'status'),
    sort: sort === true,
    search: search === true,
  }));
}

function actionsIn({ actions = [] }: TableDefinition, say: Say) {
  return actions.map(({ title, event, form, act, table }, index) => ({
    title: say(['actions', index, 'title'], title),
    ...(event === undefined ? {} : { event }),
    ...(form === undefined ? {} : { form }),
    ...(act === undefined ? {} : { act }),
    ...(table === undefined ? {} : { table }),
  }));
}

/** What can be chosen: the codes of a list, the statuses of a strand, or the values that are there. */
function optionsOf(
  inForce: Release,
  { rows: of }: TableDefinition,
  filter: Filter,
  rows: readonly TableRow[],
  language?: string,
): { value: string; title: string }[] {
  const { list, facet } = filter;
  if (list !== undefined)
    return [...labelsOf(inForce, list, languageIn(inForce, language))].map(([value, title]) => ({
      value,
      title,
    }));
  if (facet !== undefined && 'flows' in of) return statusOptions(inForce, of.flows, facet, language);
  const values = new Set(rows.map((row) => valueOf(filter, row)).filter((value) => value !== ''));
  return [...values]
    .sort()
    .slice(0, MOST_VALUES)
    .map((value) => ({ value, title: value }));
}

/** Flows that have a strand of the same name share its statuses. */
function statusOptions(inForce: Release, flows: readonly string[], facet: string, language?: string) {
  const titles = new Map<string, string>();
  for (const flow of flows)
    for (const { state, title } of statusesOfFacet(inForce, flow, facetNamed(facet).strand, language))
      if (!titles.has(state)) titles.set(state, title);
  return [...titles].map(([value, title]) => ({ value, title }));
}

function addOf(add: NonNullable<TableDefinition['add']>, say: Say, looking: Looking) {
  return {
    title: say(['add', 'title'], add.title),
    choices: add.choices.map((choice, index) => {
      const { title, description, form, record } = choice;
      const way = ['add', 'choices', index];
      const called = say([...way, 'title'], title);
      return {
        title: called,
        ...(description === undefined ? {} : { description: say([...way, 'description'], description) }),
        form,
        ...(record === undefined ? {} : { record }),
        ...mayAdd(choice, called, looking),
      };
    }),
  };
}

function mayAdd(
  { form, permission }: NonNullable<TableDefinition['add']>['choices'][number],
  title: string,
  { inForce, by, caller }: Looking,
) {
  const lacking = mayNotUse(inForce, title, { permission }, by);
  const flows = beginnable(inForce, form, actsForCustomer(caller), by);
  const barred = lacking?.message ?? refusedBy(flows);
  return {
    flows: flows.filter(({ allowed }) => allowed).map(({ flow }) => flow),
    allowed: barred === undefined,
    ...(barred === undefined ? {} : { message: barred }),
  };
}

/** Why none of the flows may begin; a form that begins none adds a record. */
function refusedBy(flows: ReturnType<typeof beginnable>): string | undefined {
  return flows.length === 0 || flows.some(({ allowed }) => allowed) ? undefined : flows[0]?.message;
}

function bulkOf(bulk: NonNullable<TableDefinition['bulk']>, say: Say, { inForce, by, caller }: Looking) {
  const { form, title, maxRows } = bulk;
  const ofMany = beginnable(inForce, form, actsForCustomer(caller), by).filter(
    ({ flow }) => inForce.definitions.flow[flow]?.start.bulk === true,
  );
  const barred = refusedBy(ofMany);
  return {
    title: say(['bulk', 'title'], title),
    form,
    formTitle: translate(
      inForce,
      'form',
      form,
      '/title',
      inForce.definitions.form[form]?.title ?? form,
      by.language,
    ),
    maxRows: maxRows ?? READ_LIMITS.maxRows,
    allowed: barred === undefined,
    ...(barred === undefined ? {} : { message: barred }),
  };
}
