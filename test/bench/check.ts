import { spawnSync } from 'node:child_process';
import { folderOf, SHIPPED } from '../prove/packs.ts';
import { type Item, item, median } from './measure.ts';

const ROUNDS = 7;

/** The whole command, as a user starts it, over the three packs: wall time, since the user waits. */
export async function benches(): Promise<Item[]> {
  const seconds = Array.from({ length: ROUNDS }, () => timeOf(['check', ...SHIPPED.map(folderOf)]));
  return [item('slipway check of the three packs', median(seconds), 's', '<= 2')];
}

function timeOf(args: readonly string[]): number {
  const start = process.hrtime.bigint();
  const { status, stdout } = spawnSync(process.execPath, ['bin/slipway.js', ...args], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`slipway ${args.join(' ')} ended with ${status}:\n${stdout}`);
  return Number(process.hrtime.bigint() - start) / 1e9;
}
