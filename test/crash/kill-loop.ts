import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { judge } from './judge.ts';
import { newSubmission, type Submission, Victim } from './victim.ts';

/**
 * Kills a server with SIGKILL in the middle of its work, over and over with the same data, and then sends every request
 * again with its key: nothing that was acknowledged may be lost, nothing may be half there, and nothing may happen twice.
 */
const rounds = Number(process.argv[2] ?? 60);
const CLIENTS = 12;

const folder = mkdtempSync(join(process.cwd(), '.crash-'));
try {
  const all: Submission[] = [];
  for (let round = 0; round < rounds; round++) all.push(...(await oneRound(round)));
  const before = await judge(folder, all);
  const repeated = await sendAgain(all);
  const after = await judge(folder, all);
  const report = {
    name: 'kill -9 during load',
    kills: rounds,
    sent: all.length,
    acknowledged: before.acknowledged,
    unacknowledged: before.unacknowledged,
    lost: before.lost + after.lost,
    torn: before.torn + after.torn,
    repeated,
    doubled: after.doubled,
    cases: after.cases,
  };
  console.log(JSON.stringify(report));
  const good =
    report.lost === 0 &&
    report.torn === 0 &&
    report.doubled === 0 &&
    after.cases === all.length &&
    before.acknowledged > 0;
  process.exitCode = good ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function oneRound(round: number): Promise<Submission[]> {
  const victim = await Victim.start(folder);
  const sent: Submission[] = [];
  const client = async () => {
    while (victim.isAlive) {
      const submission = newSubmission();
      sent.push(submission);
      if ((await victim.submit(submission)) === undefined) return;
    }
  };
  const clients = Array.from({ length: CLIENTS }, client);
  // Spread evenly, so that a kill meets every part of the work sooner or later.
  await new Promise((resolve) => setTimeout(resolve, 50 + ((round * 137) % 700)));
  await victim.end('SIGKILL');
  await Promise.all(clients);
  return sent;
}

/** Everything once more, concurrently twice: each of them has one effect, and the same answer. */
async function sendAgain(all: readonly Submission[]): Promise<number> {
  const victim = await Victim.start(folder);
  for (let from = 0; from < all.length; from += 50)
    await Promise.all(
      all.slice(from, from + 50).map(async (submission) => {
        const former = submission.acknowledged;
        const [one, other] = await Promise.all([victim.submit(submission), victim.submit({ ...submission })]);
        if (one === undefined || one !== other || (former !== undefined && one !== former))
          throw new Error(`a repeated request was answered ${one} and ${other}, and ${former} before`);
      }),
    );
  await victim.end('SIGTERM');
  return all.length * 2;
}
