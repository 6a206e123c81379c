import { parentPort } from 'node:worker_threads';
import type { Progress } from '../registry/check/judge-pack.ts';
import type { WorkerMessage } from './in-worker.ts';
import { TASKS } from './tasks/index.ts';

const port = parentPort;
if (port === null) throw new Error('this file runs as a worker');

const send = (message: WorkerMessage) => port.postMessage(message);
const progress: Progress = (name, deadlineMs, soFar) => send({ kind: 'stage', name, deadlineMs, soFar });

port.on('message', ({ task, input }: { task: keyof typeof TASKS; input: never }) => {
  void Promise.resolve()
    .then(async (): Promise<unknown> => TASKS[task](input, progress))
    .then((result) => send({ kind: 'done', result }))
    .catch((error: unknown) => {
      const { name, message } = error instanceof Error ? error : new Error(String(error));
      send({ kind: 'failed', name, message });
    });
});

send({ kind: 'ready' });
