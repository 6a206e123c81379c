import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import autocannon from 'autocannon';
import { freePort } from '../support/free-port.ts';
import { type Item, item, median } from './measure.ts';
import { syncsPerSecond } from './syncs.ts';
import type { Target } from '../support/ready.ts';

const ROUNDS = 7;
const CONNECTIONS = 50;
const SECONDS = 3;

interface Side {
  readonly name: string;
  readonly process: ChildProcess;
  readonly port: number;
  readonly target: Target;
}

interface Round {
  readonly rate: number;
  readonly p99: number;
}

/**
 * A submission over HTTP that is on the disk before it is acknowledged, against what one would write without an engine. The
 * sides take turns; each is a process of its own, and so is what loads them.
 */
export async function benches(): Promise<Item[]> {
  // Not in the temporary folder: that is often kept in memory, where waiting for the disk costs nothing.
  const folder = mkdtempSync(join(process.cwd(), '.bench-'));
  const sides: Side[] = [];
  try {
    sides.push(await startSide('ours', '../support/loan-server.js', folder, []));
    sides.push(await startSide('each', 'submit/plain.js', folder, ['each']));
    sides.push(await startSide('together', 'submit/plain.js', folder, ['together']));
    const rounds = new Map(sides.map(({ name }) => [name, [] as Round[]]));
    const syncs: number[] = [];
    for (const side of sides) await load(side, 1);
    for (let round = 0; round < ROUNDS; round++) {
      for (const side of sides) rounds.get(side.name)?.push(await load(side, SECONDS));
      syncs.push(syncsPerSecond(folder));
    }
    return figures(rounds, median(syncs));
  } finally {
    for (const side of sides) side.process.kill('SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  }
}

function figures(rounds: ReadonlyMap<string, readonly Round[]>, syncs: number): Item[] {
  const of = (name: string, what: keyof Round) => (rounds.get(name) ?? []).map((round) => round[what]);
  const ratios = (name: string, what: keyof Round, to: string) => {
    const others = of(to, what);
    return median(of(name, what).map((value, index) => value / (others[index] as number)));
  };
  return [
    item('durable submit, rate', median(of('ours', 'rate')), 'requests/s'),
    item('durable submit, p99', median(of('ours', 'p99')), 'ms'),
    item('one commit each, no engine, rate', median(of('each', 'rate')), 'requests/s'),
    item('one commit each, no engine, p99', median(of('each', 'p99')), 'ms'),
    item('commits together, no engine, rate', median(of('together', 'rate')), 'requests/s'),
    item('the disk itself, fdatasync', syncs, '1/s'),
    item('durable submit against one commit each, rate', ratios('ours', 'rate', 'each'), 'x', '>= 1.5'),
    item('durable submit against one commit each, p99', ratios('ours', 'p99', 'each'), 'x', '<= 1'),
    item('durable submit against commits together, rate', ratios('ours', 'rate', 'together'), 'x', '>= 0.45'),
  ];
}

async function startSide(
  name: string,
  script: string,
  parent: string,
  args: readonly string[],
): Promise<Side> {
  const folder = mkdtempSync(join(parent, `${name}-`));
  const file = fileURLToPath(new URL(`./${script}`, import.meta.url));
  const child = spawn(process.execPath, [file, folder, String(await freePort()), ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const { port, target } = await firstLine(child);
  return { name, process: child, port, target };
}

function firstLine(child: ChildProcess): Promise<{ port: number; target: Target }> {
  return new Promise((resolve, reject) => {
    let text = '';
    child.once('exit', (code) => reject(new Error(`a side of the bench ended with ${code}`)));
    child.stdout?.on('data', (chunk: Buffer) => {
      text += chunk.toString();
      const line = text.split('\n').find((each) => each.startsWith('{"port"'));
      if (line !== undefined) resolve(JSON.parse(line) as { port: number; target: Target });
    });
  });
}

async function load({ port, target }: Side, seconds: number): Promise<Round> {
  const result = await autocannon({
    url: `http://127.0.0.1:${port}`,
    connections: CONNECTIONS,
    duration: seconds,
    requests: [
      {
        method: 'POST',
        path: target.path,
        body: JSON.stringify(target.body),
        setupRequest: (request) => ({
          ...request,
          body: JSON.stringify(target.body).replace('a shelf', randomUUID()),
          headers: { ...target.headers, 'idempotency-key': randomUUID() },
        }),
      },
    ],
  });
  if (result.non2xx > 0 || result.errors > 0)
    throw new Error(`${result.non2xx} answers were no acknowledgement, ${result.errors} requests failed`);
  return { rate: result.requests.average, p99: result.latency.p99 };
}
