import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';
import { ROOT } from '../../root.ts';
import type { ChildAnswer, ChildRequest, ChildStage } from './child.ts';

/** Of the last build, also where the sources run, as they do in tests. */
const CHILD = join(ROOT, 'dist/server/registry/check/child.js');

export interface CheckProcessOptions {
  /** How much memory a task may use, in MiB. */
  readonly memoryMb: number;
  /** After so long without work, the process ends until it is needed again. */
  readonly idleMs: number;
}

/**
 * A process for tasks on what authors wrote, one at a time; others wait for their turn. Whatever becomes of it, every
 * task gets an answer, and the next task a process.
 */
export class CheckProcess {
  readonly #options: CheckProcessOptions;
  #child: ChildProcess | undefined;
  #last: Promise<unknown> = Promise.resolve();
  #idle: NodeJS.Timeout | undefined;
  #closed = false;

  constructor(options: CheckProcessOptions) {
    this.#options = options;
  }

  run(request: ChildRequest, onStage?: (name: string) => void): Promise<ChildAnswer> {
    const turn = this.#last.then(() => this.#take(request, onStage));
    this.#last = turn;
    return turn;
  }

  /** What runs is stopped, what waits is refused. */
  async close(): Promise<void> {
    this.#closed = true;
    this.#stop();
    await this.#last;
  }

  async #take(request: ChildRequest, onStage?: (name: string) => void): Promise<ChildAnswer> {
    if (this.#closed) return { kind: 'failed', message: 'the server is stopping' };
    clearTimeout(this.#idle);
    const child = (this.#child ??= this.#start());
    child.ref();
    child.channel?.ref();
    const answer = await answerOf(child, request, onStage);
    if (this.#child === child) this.#rest(child);
    return answer;
  }

  /** Without work it keeps nobody from coming to an end. */
  #rest(child: ChildProcess): void {
    child.unref();
    child.channel?.unref();
    this.#idle = setTimeout(() => this.#stop(), this.#options.idleMs).unref();
  }

  /** It is told nothing of the server: no environment, no arguments, no terminal. */
  #start(): ChildProcess {
    const child = fork(CHILD, [String(this.#options.memoryMb)], {
      serialization: 'advanced',
      env: {},
      execArgv: [],
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    const gone = () => {
      if (this.#child === child) this.#child = undefined;
    };
    child.on('error', gone).once('exit', gone);
    return child;
  }

  #stop(): void {
    clearTimeout(this.#idle);
    this.#child?.kill('SIGKILL');
    this.#child = undefined;
  }
}

function answerOf(
  child: ChildProcess,
  request: ChildRequest,
  onStage?: (name: string) => void,
): Promise<ChildAnswer> {
  return new Promise((resolve) => {
    const settle = (answer: ChildAnswer) => {
      child.off('message', heard).off('exit', ended).off('error', failed);
      resolve(answer);
    };
    const heard = (message: ChildAnswer | ChildStage) => {
      if (message.kind === 'stage') onStage?.(message.name);
      else settle(message);
    };
    const ended = (code: number | null, signal: string | null) => settle(endOf(code, signal));
    const failed = ({ message }: Error) => settle({ kind: 'failed', message });
    child.on('message', heard).once('exit', ended).once('error', failed);
    child.send(request, (error) => error && failed(error));
  });
}

/** V8 aborts the process where it can get no memory; so does the system's own killer. */
function endOf(code: number | null, signal: string | null): ChildAnswer {
  const message = `the process that checks has ended (${signal ?? `exit code ${code}`})`;
  return {
    kind: signal === 'SIGABRT' || signal === 'SIGTRAP' || code === 134 ? 'noMemory' : 'failed',
    message,
  };
}
