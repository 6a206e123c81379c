import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Target } from '../support/ready.ts';
import { freePort } from '../support/free-port.ts';

const PROGRAM = fileURLToPath(new URL('../support/loan-server.js', import.meta.url));

/** What was sent, and what was acknowledged of it. */
export interface Submission {
  readonly key: string;
  readonly purpose: string;
  /** The case that the server said to have begun. */
  acknowledged: string | undefined;
}

export const newSubmission = (): Submission => ({
  key: randomUUID(),
  purpose: randomUUID(),
  acknowledged: undefined,
});

/** A server in a process of its own, that can be killed at any moment. */
export class Victim {
  readonly process: ChildProcess;
  readonly #port: number;
  readonly #target: Target;

  private constructor(process: ChildProcess, port: number, target: Target) {
    this.process = process;
    this.#port = port;
    this.#target = target;
  }

  static async start(folder: string): Promise<Victim> {
    const child = spawn(process.execPath, [PROGRAM, folder, String(await freePort())], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const { port, target } = await firstLine(child);
    return new Victim(child, port, target);
  }

  /** Resolves to the case, or to nothing where the server died before it answered. */
  async submit(submission: Submission, timeoutMs = 20_000): Promise<string | undefined> {
    const body = JSON.stringify(this.#target.body).replace('a shelf', submission.purpose);
    try {
      const response = await fetch(`http://127.0.0.1:${this.#port}${this.#target.path}`, {
        method: 'POST',
        headers: { ...this.#target.headers, 'idempotency-key': submission.key },
        body,
        signal: AbortSignal.timeout(timeoutMs),
      });
      const text = await response.text();
      if (response.status >= 500 && response.status !== 507)
        throw new Unexpected(`the server answered ${response.status}: ${text}`);
      if (response.status !== this.#target.status) return undefined;
      submission.acknowledged = (JSON.parse(text) as { id: string }).id;
      return submission.acknowledged;
    } catch (error) {
      if (error instanceof Unexpected) throw error;
      return undefined;
    }
  }

  get isAlive(): boolean {
    return this.process.exitCode === null && this.process.signalCode === null;
  }

  async end(signal: NodeJS.Signals): Promise<void> {
    if (!this.isAlive) return;
    const ended = once(this.process, 'exit');
    this.process.kill(signal);
    await ended;
  }
}

class Unexpected extends Error {}

function firstLine(child: ChildProcess): Promise<{ port: number; target: Target }> {
  return new Promise((resolve, reject) => {
    let text = '';
    child.once('exit', (code, signal) => reject(new Error(`the server ended with ${code ?? signal}`)));
    child.stdout?.on('data', (chunk: Buffer) => {
      text += chunk.toString();
      const line = text.split('\n').find((each) => each.startsWith('{"port"'));
      if (line !== undefined) resolve(JSON.parse(line) as { port: number; target: Target });
    });
  });
}
