import type { Release } from '../../engine/index.ts';
import type { ListedCase } from '../runtime/steps/listed.ts';
import type { CompanyRow } from '../store/repositories/companies.ts';

/** A row of any table. */
export interface TableRow {
  readonly id: string;
  readonly kind: 'case' | 'record' | 'company';
  /** Of what is listed, as it was read. */
  readonly version: number;
  /** What the pointers of columns and filters point into. */
  readonly data: object;
  /** Whose statuses and lists count: for a case, the release on which it runs. */
  readonly own: Release;
  readonly listed?: ListedCase;
  readonly company?: CompanyRow;
}
