import { join } from 'node:path';
import { loadPack } from '../../../engine/index.ts';
import { judgeRows, readCsv } from '../../../server/bulk/index.ts';
import { readPackFolder } from '../../../server/registry/read-packs.ts';
import { ROOT } from '../../../server/root.ts';
import { pieces } from './rows.ts';

/** A program: reads and judges so many rows, and tells the most memory that it had. */
const count = Number(process.argv[2]);

const { files } = await readPackFolder(join(ROOT, 'definitions/msp-hub'));
const { release } = loadPack(files);
if (release === undefined) throw new Error('the pack cannot be loaded');
const file = await readCsv(source(), { maxRows: count, maxBytes: 1e9 });
if (file.refused !== undefined) throw new Error('the file was refused');

const context = { case: {}, records: {}, checks: {}, now: '2026-03-01T12:00:00Z' };
const judging = {
  release,
  form: 'enrolment',
  same: '/domain',
  rows: file.rows,
  contextFor: () => context,
  taken: (values: readonly unknown[]) => values.map(() => false),
};
let good = 0;
for await (const { verdict } of judgeRows(judging)) if (verdict === 'good') good += 1;
if (good !== count) throw new Error(`${good} rows were good`);
console.log(JSON.stringify({ kilobytes: process.resourceUsage().maxRSS }));

async function* source(): AsyncGenerator<Uint8Array, void> {
  yield* pieces(count);
}
