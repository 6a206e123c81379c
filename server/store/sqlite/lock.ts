import BetterSqlite from 'better-sqlite3';

export class AlreadyRunning extends Error {
  override readonly name = 'AlreadyRunning';

  constructor(folder: string) {
    super(
      `another process already works with the data in ${folder}; stop it first, or choose another folder`,
    );
  }
}

/**
 * Keeps a second process from the same data. The lock is one of the operating system on a small database beside the real
 * one, so it goes with the process, however that ends.
 */
export function lockFolder(folder: string, file: string): { release(): void } {
  const lock = new BetterSqlite(file, { timeout: 0 });
  try {
    lock.pragma('locking_mode = EXCLUSIVE');
    lock.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    lock.close();
    if ((error as { code?: string }).code?.startsWith('SQLITE_BUSY') === true)
      throw new AlreadyRunning(folder);
    throw error;
  }
  return {
    release() {
      lock.close();
    },
  };
}
