import { closeSync, fdatasyncSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';

/** What the disk does by itself: one page written and waited for, over and over, for half a second. */
export function syncsPerSecond(folder: string): number {
  const file = openSync(join(folder, 'sync'), 'w');
  const page = Buffer.alloc(4096, 1);
  const start = process.hrtime.bigint();
  let syncs = 0;
  let elapsed = 0;
  while (elapsed < 0.5) {
    writeSync(file, page, 0, page.length, (syncs % 256) * 4096);
    fdatasyncSync(file);
    syncs += 1;
    elapsed = Number(process.hrtime.bigint() - start) / 1e9;
  }
  closeSync(file);
  return syncs / elapsed;
}
