import { TaskThread, ThreadDied, TookTooLong } from '../../cli/in-worker.ts';

/** What the server asks of the process in which definitions are judged. */
export interface ChildRequest {
  readonly task: string;
  readonly input: unknown;
  readonly deadlineMs: number;
}

/** Said on the way, when a stage of the task begins. */
export interface ChildStage {
  readonly kind: 'stage';
  readonly name: string;
}

/** What came of it. `soFar` is what the stages before had found. */
export type ChildAnswer =
  | { readonly kind: 'done'; readonly result: unknown }
  | { readonly kind: 'tooSlow' | 'noMemory' | 'failed'; readonly message: string; readonly soFar?: unknown };

/*
 * Runs as a process of its own: a thread that needs more memory than it may have can take its whole process with it (a
 * map that grows does). What an author wrote runs in a thread of this process, which this thread stops at its deadline;
 * so the time that counts is that of this task alone, whatever the server does meanwhile.
 */
const memoryMb = Number(process.argv[2]);
const thread = new TaskThread(memoryMb);

process.on('message', (request: ChildRequest) => {
  void answer(request).then((message) => process.send?.(message));
});

// The server has gone, or wants no more.
process.on('disconnect', () => process.exit());

async function answer({ task, input, deadlineMs }: ChildRequest): Promise<ChildAnswer> {
  const tell = (name: string) => process.send?.({ kind: 'stage', name } satisfies ChildStage);
  try {
    return { kind: 'done', result: await thread.run<unknown>(task, input, deadlineMs, tell) };
  } catch (error) {
    const message = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    if (error instanceof TookTooLong) return { kind: 'tooSlow', message: error.message, ...soFar(error) };
    if (error instanceof ThreadDied)
      return { kind: error.outOfMemory ? 'noMemory' : 'failed', message, ...soFar(error) };
    return { kind: 'failed', message };
  }
}

function soFar({ stage }: TookTooLong | ThreadDied): { soFar?: unknown } {
  return stage === undefined ? {} : { soFar: stage.soFar };
}
