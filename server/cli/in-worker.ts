import { Worker } from 'node:worker_threads';

/** What a worker says to the thread that started it. */
export type WorkerMessage =
  | { readonly kind: 'ready' }
  | Stage
  | { readonly kind: 'done'; readonly result: unknown }
  | { readonly kind: 'failed'; readonly name: string; readonly message: string };

/** A task that has several stages says when one begins; from then on the deadline is that of the stage. */
export interface Stage {
  readonly kind: 'stage';
  /** In words: `comparing rules`. */
  readonly name: string;
  readonly deadlineMs: number;
  /** What the stages before it have found. */
  readonly soFar: unknown;
}

export class TookTooLong extends Error {
  override readonly name = 'TookTooLong';
  readonly deadlineMs: number;
  readonly stage: Stage | undefined;

  constructor(deadlineMs: number, stage?: Stage) {
    super(`${stage?.name ?? 'it'} did not come to an end within ${deadlineMs / 1000} s and was stopped`);
    this.deadlineMs = deadlineMs;
    this.stage = stage;
  }
}

/** The thread came to its end instead of the task's: it had not enough memory, or the engine did what it never should. */
export class ThreadDied extends Error {
  override readonly name = 'ThreadDied';
  readonly outOfMemory: boolean;
  readonly stage: Stage | undefined;

  constructor(error: Error, stage?: Stage) {
    super(error.message, { cause: error });
    this.outOfMemory = 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
    this.stage = stage;
  }
}

/**
 * Runs tasks on what an author wrote, one after the other, in a thread that can be killed: neither a pattern nor a proof
 * that does not come to an end can hang the command. A thread that was killed, or died, is replaced by the next task.
 */
export class TaskThread {
  #worker: Promise<Worker> | undefined;
  readonly #memoryMb: number;

  /** With how much memory for what lives long, in MiB. */
  constructor(memoryMb = 2048) {
    this.#memoryMb = memoryMb;
  }

  /**
   * The deadline counts from when the thread is ready to begin, in milliseconds of processor time. `onStage` is told each
   * stage of a task that has several.
   */
  async run<T>(
    task: string,
    input: unknown,
    deadlineMs: number,
    onStage?: (name: string) => void,
  ): Promise<T> {
    try {
      return await answerOf<T>(await this.#running(), { task, input }, deadlineMs, onStage);
    } catch (error) {
      if (error instanceof TookTooLong || error instanceof ThreadDied) await this.close();
      throw error;
    }
  }

  #running(): Promise<Worker> {
    if (this.#worker !== undefined) return this.#worker;
    const worker = started(this.#memoryMb, () => {
      if (this.#worker === worker) this.#worker = undefined;
    });
    this.#worker = worker;
    return worker;
  }

  async close(): Promise<void> {
    const worker = this.#worker;
    this.#worker = undefined;
    await (await worker?.catch(() => undefined))?.terminate();
  }
}

/** One task in a thread of its own. */
export async function inWorker<T>(task: string, input: unknown, deadlineMs: number): Promise<T> {
  const thread = new TaskThread();
  try {
    return await thread.run<T>(task, input, deadlineMs);
  } finally {
    await thread.close();
  }
}

/** In one file (`npm run bundle`): reading some six hundred modules takes longer than checking a pack. */
function started(memoryMb: number, whenGone: () => void): Promise<Worker> {
  const worker = new Worker(new URL('./worker.bundle.js', import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: memoryMb, maxYoungGenerationSizeMb: Math.min(256, memoryMb) },
  });
  return new Promise((resolve, reject) => {
    worker.once('message', () => resolve(worker));
    // It stays: a thread may also die when nobody waits for it, or while it is being stopped.
    worker.on('error', (error) => reject(new ThreadDied(error)));
    worker.once('exit', whenGone);
  });
}

/** How much longer than its processor time a task may take by the clock, on a machine that is busy with other things. */
const PATIENCE = 15;
const LOOK_EVERY_MS = 20;

/**
 * The deadline is one of processor time: what never ends uses it up as fast as the clock, and a busy machine makes no
 * mistakes of an author.
 */
function answerOf<T>(
  worker: Worker,
  request: unknown,
  deadlineMs: number,
  onStage?: (name: string) => void,
): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    let stage: Stage | undefined;
    let isUp = deadline(deadlineMs);
    const timer = setInterval(() => {
      if (isUp()) end(() => reject(new TookTooLong(stage?.deadlineMs ?? deadlineMs, stage)));
    }, LOOK_EVERY_MS);
    const died = (error: Error) => end(() => reject(new ThreadDied(error, stage)));
    const gone = () => died(new Error('the thread has ended'));
    const heard = (message: WorkerMessage) => {
      if (message.kind === 'stage') {
        stage = message;
        onStage?.(stage.name);
        isUp = deadline(stage.deadlineMs);
      } else if (message.kind === 'done') end(() => resolve(message.result as T));
      else if (message.kind === 'failed')
        end(() => reject(Object.assign(new Error(message.message), { name: message.name })));
    };
    const end = (settle: () => void) => {
      clearInterval(timer);
      worker.off('error', died).off('exit', gone).off('message', heard);
      settle();
    };
    worker.on('error', died).on('exit', gone).on('message', heard);
    worker.postMessage(request);
  });
}

function deadline(afterMs: number): () => boolean {
  const [cpu, clock] = [process.cpuUsage(), performance.now()];
  return () => {
    const { user, system } = process.cpuUsage(cpu);
    return (user + system) / 1000 >= afterMs || performance.now() - clock >= afterMs * PATIENCE;
  };
}
