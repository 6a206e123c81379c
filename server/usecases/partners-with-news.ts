import { and, eq } from 'drizzle-orm';
import type { Partner } from '../adapters/connector.ts';
import type { Services } from '../runtime/services.ts';
import { companiesById } from '../store/repositories/companies.ts';
import { sqliteSchema as schema } from '../store/schema/index.ts';

const { cases, caseNotices } = schema;

/** The partners with cases that wait for news: at the accounts of others there is nothing to look for. */
export async function partnersWithNews({ store }: Services): Promise<Partner[]> {
  const waiting = await store.read
    .selectDistinct({ partner: cases.partner })
    .from(cases)
    .innerJoin(caseNotices, eq(caseNotices.case, cases.id))
    .where(and(eq(cases.status, 'active')));
  const rows = await companiesById(
    store.read,
    waiting.map(({ partner }) => partner),
    { sees: 'everything' },
  );
  return rows.map(({ id, name, attributes }) => ({ id, attributes: { ...attributes, name } }));
}
