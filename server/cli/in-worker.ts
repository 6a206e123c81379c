import { Worker } from 'node:worker_threads';

/**
 * Runs one task on what an author wrote in a thread that can be killed: neither a pattern nor a proof that does not
 * come to an end can hang the command. The deadline counts from when the thread is ready.
 */
export function inWorker<T>(task: string, input: unknown, deadlineMs: number): Promise<T> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./worker.js', import.meta.url), { resourceLimits: { maxOldGenerationSizeMb: 2048 } });
    let timer: NodeJS.Timeout | undefined;
    const end = (settle: () => void) => {
      clearTimeout(timer);
      void worker.terminate();
      settle();
    };
    worker.on('message', (message: WorkerMessage) => {
      if (message.kind === 'ready') {
        timer = setTimeout(() => end(() => reject(new TookTooLong(deadlineMs))), deadlineMs);
        worker.postMessage({ task, input });
      } else if (message.kind === 'done') end(() => resolve(message.result as T));
      else end(() => reject(new Error(message.message)));
    });
    worker.on('error', (error) => end(() => reject(error)));
  });
}

export type WorkerMessage =
  | { readonly kind: 'ready' }
  | { readonly kind: 'done'; readonly result: unknown }
  | { readonly kind: 'failed'; readonly message: string };

export class TookTooLong extends Error {
  override readonly name = 'TookTooLong';

  constructor(deadlineMs: number) {
    super(`it did not come to an end within ${deadlineMs / 1000} s and was stopped`);
  }
}
