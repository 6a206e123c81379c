import { StorageFault } from '../faults.ts';

/** A fault of the storage, where an error of SQLite is one; `undefined` for a mistake of ours. */
export function storageFaultOf(error: unknown): StorageFault | undefined {
  const code = codeOf(error);
  if (code === undefined) return undefined;
  // A full disk shows as SQLITE_FULL, a limit on the size of files as an I/O error of the write.
  if (code === 'SQLITE_FULL' || code === 'SQLITE_IOERR_WRITE') return new StorageFault('full', error);
  if (code.startsWith('SQLITE_BUSY') || code === 'SQLITE_LOCKED') return new StorageFault('busy', error);
  if (code.startsWith('SQLITE_IOERR') || code === 'SQLITE_CORRUPT' || code === 'SQLITE_READONLY')
    return new StorageFault('broken', error);
  return undefined;
}

/** Drizzle wraps what the driver throws. */
function codeOf(error: unknown): string | undefined {
  for (let one = error; one instanceof Error; one = one.cause) {
    const { code } = one as { code?: unknown };
    if (typeof code === 'string' && code.startsWith('SQLITE_')) return code;
  }
  return undefined;
}
