import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { ROOT } from '../../server/root.ts';
import { freePort } from './free-port.ts';
import { Browser } from './http.ts';

export interface ServerProcess {
  readonly url: string;
  readonly pid: number;
  /** All that it has written so far, on both of its outputs. */
  readonly output: () => string;
  browser(): Browser;
  signal(signal: NodeJS.Signals): void;
  /** The exit code, or the signal that ended it. */
  readonly ended: Promise<number | string>;
}

export interface ProcessOptions {
  readonly folder: string;
  readonly env?: { readonly [name: string]: string };
  readonly args?: readonly string[];
  /** A command, such as `prlimit`, that runs the server. */
  readonly under?: readonly string[];
}

/** The server as it is used: the built command, in a process of its own. Needs `npm run build`. */
export async function startProcess({
  folder,
  env = {},
  args = [],
  under = [],
}: ProcessOptions): Promise<ServerProcess> {
  const port = await freePort();
  const command = [...under, process.execPath, join(ROOT, 'bin/slipway.js'), 'start', '--json', ...args];
  const [file = '', ...rest] = [...command, '--data', folder, '--port', String(port)];
  const child = spawn(file, rest, {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { PATH: process.env['PATH'], ...env },
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => void (output += text));
  const ended = once(child, 'close').then(([code, signal]) => (code ?? signal) as number | string);
  const url = await Promise.race([readyUrl(child), ended.then((code) => failed(code, output))]);
  return {
    url,
    pid: child.pid ?? 0,
    output: () => output,
    browser: () => new Browser(url),
    signal: (signal) => void child.kill(signal),
    ended,
  };
}

function failed(code: number | string, output: string): never {
  throw new Error(`the server ended with ${code}: ${output}`);
}

async function readyUrl({ stdout }: ChildProcess): Promise<string> {
  if (stdout === null) throw new Error('the output of the server is not read');
  for await (const line of createInterface({ input: stdout })) {
    const started = line.startsWith('{"url"') ? (JSON.parse(line) as { url: string }) : undefined;
    if (started !== undefined) return started.url;
  }
  throw new Error('the server never said that it runs');
}
