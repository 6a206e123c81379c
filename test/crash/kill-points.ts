import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { judge } from './judge.ts';
import { newSubmission, type Submission, Victim } from './victim.ts';

/**
 * Kills a server at the n-th write and at the n-th wait for the disk of a submission, for every n that a submission has, and
 * makes the disk refuse instead of killing: whatever was acknowledged is there, and whole. `every` takes each n-th only.
 */
const every = Number(process.argv[2] ?? 1);

const CALLS = ['pwrite64', 'fdatasync,fsync'] as const;
const ENDS = ['signal=SIGKILL', 'error=ENOSPC', 'error=EIO'] as const;
/** More than a submission and what follows from it need; where a run reaches none, the sweep of a call is over. */
const MOST = 60;

if (spawnSync('strace', ['-V']).status !== 0) {
  console.log(JSON.stringify({ name: 'kill points', skipped: 'strace is not installed' }));
  process.exit(process.env['CI'] === 'true' ? 1 : 0);
}

const folder = mkdtempSync(join(process.cwd(), '.crash-'));
const submissions: Submission[] = [];
let [points, refused] = [0, 0];
try {
  // A first one, so that what is done once only is done.
  await run(undefined);
  for (const calls of CALLS)
    for (const end of ENDS)
      for (let n = 1; n <= MOST; n += every) {
        const reached = await run({ calls, end, n });
        if (!reached) break;
        points += 1;
        if (end !== 'signal=SIGKILL') refused += 1;
      }
  const before = await judge(folder, submissions);
  const victim = await Victim.start(folder);
  for (const submission of submissions) await victim.submit(submission);
  await victim.end('SIGTERM');
  const after = await judge(folder, submissions);
  const report = {
    name: 'kill points',
    points,
    refused,
    sent: submissions.length,
    acknowledged: before.acknowledged,
    unacknowledged: before.unacknowledged,
    lost: before.lost + after.lost,
    torn: before.torn + after.torn,
    doubled: after.doubled,
  };
  console.log(JSON.stringify(report));
  const good = points > 0 && report.lost === 0 && report.torn === 0 && report.doubled === 0;
  process.exitCode = good && after.cases === submissions.length ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** One submission to a server whose n-th call ends so. `false` where it made fewer of those calls. */
async function run(fault: { calls: string; end: string; n: number } | undefined): Promise<boolean> {
  const victim = await Victim.start(folder);
  const submission = newSubmission();
  submissions.push(submission);
  if (fault === undefined) {
    await victim.submit(submission);
    await victim.end('SIGTERM');
    return false;
  }
  const { tracer, hits } = await trace(victim, fault);
  await victim.submit(submission, 4_000);
  // What follows from the submission is done after it is acknowledged, and can be hit, too.
  await new Promise((resolve) => setTimeout(resolve, 150));
  await victim.end('SIGKILL');
  if (tracer.exitCode === null) await once(tracer, 'exit');
  return hits();
}

async function trace(
  { process: { pid } }: Victim,
  { calls, end, n }: { calls: string; end: string; n: number },
): Promise<{ tracer: ChildProcess; hits: () => boolean }> {
  const tracer = spawn(
    'strace',
    ['-p', String(pid), '-e', `trace=${calls}`, '-e', `inject=${calls}:${end}:when=${n}`],
    { stdio: ['ignore', 'ignore', 'pipe'] },
  );
  let text = '';
  tracer.stderr?.on('data', (chunk: Buffer) => (text += chunk.toString()));
  await new Promise<void>((resolve, reject) => {
    tracer.once('exit', (code) => reject(new Error(`strace ended with ${code}: ${text}`)));
    tracer.stderr?.on('data', () => {
      if (text.includes('attached')) resolve();
    });
  });
  tracer.removeAllListeners('exit');
  return {
    tracer,
    hits: () => text.includes('INJECTED') || (/killed by SIGKILL/.test(text) && callsIn(text, calls) >= n),
  };
}

function callsIn(text: string, calls: string): number {
  const names = calls.split(',').join('|');
  return text.match(new RegExp(`^(${names})\\(`, 'gm'))?.length ?? 0;
}
