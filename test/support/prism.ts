import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from '../../server/root.ts';
import { freePort } from './free-port.ts';

/** A proxy that holds every answer of a server against the description that the server gives of itself. */
export interface Prism {
  readonly url: string;
  end(): Promise<void>;
}

export const BASE_PATH = '/api/v1';

export async function startPrism(server: string): Promise<Prism> {
  const folder = await mkdtemp(join(tmpdir(), 'slipway-prism-'));
  const description = join(folder, 'openapi.json');
  const response = await fetch(`${server}${BASE_PATH}/openapi.json`);
  await writeFile(description, await response.text());
  const port = await freePort();
  const program = join(ROOT, 'node_modules/@stoplight/prism-cli/dist/index.js');
  const child = spawn(
    process.execPath,
    [program, 'proxy', description, server + BASE_PATH, '--port', String(port)],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  await listening(child);
  return {
    url: `http://127.0.0.1:${port}`,
    async end() {
      child.kill('SIGTERM');
      await rm(folder, { recursive: true, force: true });
    },
  };
}

function listening(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let text = '';
    child.once('exit', (code) => reject(new Error(`prism ended with ${code}: ${text.slice(-500)}`)));
    child.stdout?.on('data', (chunk: Buffer) => {
      text = (text + chunk.toString()).slice(-5_000);
      if (text.includes('Prism is listening')) resolve();
    });
  });
}

interface Violation {
  readonly location: readonly string[];
  readonly message: string;
}

/** What an answer has against its description; what a request has is the business of the test that sent it. */
export function violationsIn(headers: Headers): string[] {
  const told = headers.get('sl-violations');
  if (told === null) return [];
  return (JSON.parse(told) as Violation[])
    .filter(({ location }) => location[0] === 'response')
    .map(({ location, message }) => `${location.join('.')}: ${message}`);
}
