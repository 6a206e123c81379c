import type { Table } from './table-query.ts';

/** A way to add something: where it leads, or why it is closed. */
export interface AddEntry {
  readonly title: string;
  readonly description?: string | undefined;
  readonly to: string;
  readonly barred?: string;
}

/** One by one, each by its form, and many at once from a file. */
export function addEntries(
  { pack, table, add, bulk }: Table,
  bulkHint: (rows: number) => string,
): AddEntry[] {
  const choices = (add?.choices ?? []).map(({ title, description, allowed, message, ...choice }) => ({
    title,
    description,
    to: placeOf(pack, choice),
    ...(allowed ? {} : { barred: message ?? title }),
  }));
  if (bulk === undefined) return choices;
  const { title, maxRows, allowed, message } = bulk;
  const many = { title, description: bulkHint(maxRows), to: `/bulk/${pack}/${table}` };
  return [...choices, allowed ? many : { ...many, barred: message ?? title }];
}

type Choice = Pick<NonNullable<Table['add']>['choices'][number], 'form' | 'record' | 'flows'>;

function placeOf(pack: string, { form, record, flows }: Choice): string {
  if (record !== undefined) return `/records/${pack}/${record}/new?form=${encodeURIComponent(form)}`;
  const [flow, ...more] = flows;
  // Where several flows can be begun, the form asks which.
  const chosen = flow !== undefined && more.length === 0 ? `?flow=${encodeURIComponent(flow)}` : '';
  return `/start/${pack}/${form}${chosen}`;
}
