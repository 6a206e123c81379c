import {
  type FlowDefinition,
  forWhom,
  mayStart,
  type Release,
  type TableDefinition,
} from '../../engine/index.ts';
import type { AppServices } from '../app-services.ts';
import { READ_LIMITS } from '../bulk/index.ts';
import { NotFound } from '../http/kit/problems.ts';
import { refusalProblem } from '../http/refusals.ts';
import { actsForCustomer, type Caller } from '../identity/caller.ts';
import type { UserOrigin } from '../identity/permissions.ts';
import { openTable } from '../usecases/show-table.ts';

/** A table to which many rows can be added at once, by whoever asks. */
export interface BulkTable {
  readonly inForce: Release;
  readonly table: TableDefinition;
  readonly form: string;
  readonly maxRows: number;
  /** The answer by which a row that is there already is recognised. */
  readonly same: string | undefined;
  /** The flows that a row may begin. */
  readonly flows: readonly FlowDefinition[];
  readonly caller: Caller;
  readonly by: UserOrigin;
}

/** Throws a problem where nothing can be added so, or not by whoever asks. */
export async function openBulk(
  app: AppServices,
  pack: string,
  id: string,
  caller: Caller,
  language?: string,
): Promise<BulkTable> {
  const { table, looking } = await openTable(app, { pack, table: id, caller, language });
  const { bulk } = table;
  if (bulk === undefined) throw new NotFound({ detail: 'Nothing is added to this table from a file.' });
  const { inForce, by } = looking;
  const declared = Object.values(inForce.definitions.flow).filter(
    ({ start }) => start.form === bulk.form && start.bulk === true,
  );
  const barred = declared.map(({ id, start }) =>
    mayStart(inForce, id, forWhom(start.for, actsForCustomer(caller)), by),
  );
  const flows = declared.filter((_, index) => barred[index] === undefined);
  const [first] = barred;
  if (flows.length === 0 && first !== undefined) throw refusalProblem(first);
  if (flows.length === 0) throw new NotFound({ detail: 'Nothing is added to this table from a file.' });
  const { form, same, maxRows = READ_LIMITS.maxRows } = bulk;
  return { inForce, table, form, maxRows, same, flows, caller, by };
}
