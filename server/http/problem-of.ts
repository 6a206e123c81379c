import { Overtaken } from '../store/repositories/cases.ts';
import { StorageFault, StoreClosed } from '../store/faults.ts';
import { Busy, PreconditionFailed, StorageFull } from './kit/problems.ts';
import type { Problem } from './kit/problem.ts';

/** What an expected failure of the store means to a client. */
export function problemOf(error: unknown): Problem | undefined {
  if (error instanceof StorageFault) return error.kind === 'full' ? new StorageFull() : new Busy(5);
  if (error instanceof StoreClosed) return new Busy(5);
  if (error instanceof Overtaken)
    return new PreconditionFailed({ detail: 'The case has gone on in the meantime. Read it again.' });
  return undefined;
}
