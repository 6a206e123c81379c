import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type BetterSqlite from 'better-sqlite3';
import { ROOT } from '../../root.ts';

const FOLDER = join(ROOT, 'server/store/migrations/sqlite');

export class NewerDatabase extends Error {
  override readonly name = 'NewerDatabase';

  constructor(theirs: number, ours: number) {
    super(
      `the data were written by a newer version of Slipway (step ${theirs}, this version knows ${ours}); start that version, or restore an older back-up`,
    );
  }
}

/** Brings a database to where this version wants it, all or nothing. One that is further on is refused. */
export function migrate(database: BetterSqlite.Database): void {
  const steps = stepFiles();
  const done = stepsDone(database);
  if (done > steps.length) throw new NewerDatabase(done, steps.length);
  if (done === steps.length) return;
  database.transaction(() => {
    for (const step of steps.slice(done)) database.exec(readFileSync(join(FOLDER, step), 'utf8'));
    database.pragma(`user_version = ${steps.length}`);
  })();
}

/** Whether a database is as this version wants it. */
export const isCurrent = (database: BetterSqlite.Database): boolean =>
  stepsDone(database) === stepFiles().length;

const stepsDone = (database: BetterSqlite.Database): number =>
  database.pragma('user_version', { simple: true }) as number;

function stepFiles(): string[] {
  return readdirSync(FOLDER)
    .filter((file) => /^\d{4}\.sql$/.test(file))
    .sort();
}
