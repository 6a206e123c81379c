import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Browser } from '../support/http.ts';
import { startIn, startServer, type TestServer } from '../support/server.ts';
import { plainImport, type Plain } from './bulk/plain.ts';
import { pieces } from './bulk/rows.ts';
import { type Item, item, median } from './measure.ts';
import { syncsPerSecond } from './syncs.ts';

const ROUNDS = 7;
/** What a file may have. */
const ROWS = 5_000;
const BULK = '/api/v1/bulk/msp-hub/customer-onboarding';
const JUDGING = fileURLToPath(new URL('./bulk/judge-alone.js', import.meta.url));

/** Files over HTTP, judged and kept, against what one would write for it without an engine; the sides take turns. */
export async function benches(): Promise<Item[]> {
  // Not in the temporary folder: that is often kept in memory, where waiting for the disk costs nothing.
  const folder = mkdtempSync(join(process.cwd(), '.bench-'));
  const server = await serverIn(folder);
  const plain = plainImport(folder);
  try {
    return [...(await rates(server, plain, folder)), await memory()];
  } finally {
    plain.close();
    await server.end();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function serverIn(folder: string): Promise<TestServer> {
  const prepared = await startServer({ checkAnswers: false });
  await prepared.stop();
  const own = join(folder, 'ours');
  cpSync(prepared.folder, own, { recursive: true });
  rmSync(prepared.folder, { recursive: true, force: true });
  return startIn(own, { checkAnswers: false });
}

interface Round {
  readonly judging: number;
  readonly whole: number;
  readonly plain: number;
  readonly syncs: number;
}

async function rates(server: TestServer, plain: Plain, folder: string): Promise<Item[]> {
  const browser = await server.browser().play('ada-user');
  const rounds: Round[] = [];
  for (let round = -1; round < ROUNDS; round++) {
    const from = (round + 1) * ROWS;
    const [judging, whole] = await ours(server, browser, from);
    const other = await seconds(async () => {
      if ((await plain.take(pieces(ROWS, from))) !== ROWS) throw new Error('rows were lost');
    });
    if (round >= 0) rounds.push({ judging, whole, plain: other, syncs: syncsPerSecond(folder) });
  }
  const rate = (of: 'judging' | 'whole' | 'plain') => ROWS / median(rounds.map((round) => round[of]));
  const ratio = median(rounds.map(({ judging, plain }) => plain / judging));
  return [
    item('import, rows read, judged and kept', rate('judging'), 'rows/s'),
    item('import, rows become cases, from the file to the last case', rate('whole'), 'rows/s'),
    item('csv-parse, ajv and an insert, no engine', rate('plain'), 'rows/s'),
    item('the disk itself, fdatasync', median(rounds.map(({ syncs }) => syncs)), '1/s'),
    item('import, rows read, judged and kept against no engine', ratio, 'x', '>= 1'),
  ];
}

/** Seconds until all rows are judged, and until all are cases. */
async function ours({ app }: TestServer, browser: Browser, from: number): Promise<[number, number]> {
  const bytes = Buffer.concat([...pieces(ROWS, from)]);
  let id = '';
  const judging = await seconds(async () => {
    const path = `${BULK}?actingFor=northwind`;
    const { status, body } = await browser.request('POST', path, bytes, { 'content-type': 'text/csv' });
    if (status !== 201) throw new Error(`the file was answered ${status}`);
    id = body.id;
    await app.imports.settled();
  });
  const accepting = await seconds(async () => {
    await browser.post(`/api/v1/bulk/imports/${id}/accept`, { actingFor: 'northwind' });
    await app.imports.settled();
  });
  const { counts } = (await browser.get(`/api/v1/bulk/imports/${id}`)).body;
  if (counts.begun !== ROWS) throw new Error(`${counts.begun} cases were begun`);
  await app.scheduler.settled();
  return [judging, judging + accepting];
}

async function seconds(work: () => Promise<void>): Promise<number> {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1000;
}

/** Whether a file of a million rows needs more than one of a hundred thousand; each in a process of its own. */
async function memory(): Promise<Item> {
  const few = await kilobytes(100_000);
  return item(
    'memory of judging 1,000,000 rows against 100,000',
    (await kilobytes(1_000_000)) / few,
    'x',
    '<= 1.3',
  );
}

async function kilobytes(rows: number): Promise<number> {
  const { stdout } = await promisify(execFile)(process.execPath, [JUDGING, String(rows)]);
  return (JSON.parse(stdout) as { kilobytes: number }).kilobytes;
}
