import type { CaseRow } from '../../store/repositories/cases.ts';
import type { Services } from '../services.ts';

/**
 * Tells whoever listens that a case has gone on, once that is on the disk. The line in the log publishes its head: a tail of
 * events that is cut off later shows by it.
 */
export function tellCase(services: Services, row: CaseRow): void {
  const { id, pack, partner, company, sequence, head } = row;
  services.changes.publish({ kind: 'case', id, pack, partner, company });
  services.log.info({ case: id, sequence, digest: head }, 'case went on');
}
