import { Worker } from 'node:worker_threads';

/** What a worker says to the thread that started it. */
export type WorkerMessage =
  | { readonly kind: 'ready' }
  | { readonly kind: 'done'; readonly result: unknown }
  | { readonly kind: 'failed'; readonly name: string; readonly message: string };

export class TookTooLong extends Error {
  override readonly name = 'TookTooLong';

  constructor(deadlineMs: number) {
    super(`it did not come to an end within ${deadlineMs / 1000} s and was stopped`);
  }
}

/**
 * Runs tasks on what an author wrote, one after the other, in a thread that can be killed: neither a pattern nor a proof
 * that does not come to an end can hang the command. A thread that was killed is replaced by the next task.
 */
export class TaskThread {
  #worker: Promise<Worker> | undefined;

  /** The deadline counts from when the thread is ready to begin, in milliseconds of processor time. */
  async run<T>(task: string, input: unknown, deadlineMs: number): Promise<T> {
    this.#worker ??= started();
    const worker = await this.#worker;
    try {
      return await answerOf<T>(worker, { task, input }, deadlineMs);
    } catch (error) {
      if (error instanceof TookTooLong) await this.close();
      throw error;
    }
  }

  async close(): Promise<void> {
    const worker = this.#worker;
    this.#worker = undefined;
    await (await worker)?.terminate();
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
function started(): Promise<Worker> {
  const worker = new Worker(new URL('./worker.bundle.js', import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: 2048, maxYoungGenerationSizeMb: 256 },
  });
  return new Promise((resolve, reject) => {
    worker.once('message', () => resolve(worker));
    worker.once('error', reject);
  });
}

/** How much longer than its processor time a task may take by the clock, on a machine that is busy with other things. */
const PATIENCE = 15;
const LOOK_EVERY_MS = 20;

/**
 * The deadline is one of processor time: what never ends uses it up as fast as the clock, and a busy machine makes no
 * mistakes of an author.
 */
function answerOf<T>(worker: Worker, request: unknown, deadlineMs: number): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    const [cpu, clock] = [process.cpuUsage(), performance.now()];
    const timer = setInterval(() => {
      const { user, system } = process.cpuUsage(cpu);
      if ((user + system) / 1000 < deadlineMs && performance.now() - clock < deadlineMs * PATIENCE) return;
      clearInterval(timer);
      reject(new TookTooLong(deadlineMs));
    }, LOOK_EVERY_MS);
    worker.removeAllListeners('error');
    worker.once('error', (error) => {
      clearInterval(timer);
      reject(error);
    });
    worker.once('message', (message: WorkerMessage) => {
      clearInterval(timer);
      if (message.kind === 'done') resolve(message.result as T);
      else if (message.kind === 'failed')
        reject(Object.assign(new Error(message.message), { name: message.name }));
    });
    worker.postMessage(request);
  });
}
