import { and, eq, type SQL, sql } from 'drizzle-orm';
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core';

/**
 * What somebody may see of what belongs to companies. Every repository that reads such things wants one, so that forgetting
 * it does not compile.
 */
export type Scope =
  /** All of a partner: itself and its customers. */
  | { readonly sees: 'partner'; readonly partner: string }
  /** One company of a partner: a customer, or the partner without its customers. */
  | { readonly sees: 'company'; readonly partner: string; readonly company: string }
  /** Whatever is stored: operators of the provider, and the running of cases itself. */
  | { readonly sees: 'everything' };

interface Owned {
  readonly partner: SQLiteColumn;
  readonly company: SQLiteColumn;
}

/** Never empty: a condition that is missing would mean everything. */
export function within(table: Owned, scope: Scope): SQL {
  switch (scope.sees) {
    case 'partner':
      return eq(table.partner, scope.partner);
    case 'company':
      return and(eq(table.partner, scope.partner), eq(table.company, scope.company)) as SQL;
    case 'everything':
      return sql`1 = 1`;
  }
}
