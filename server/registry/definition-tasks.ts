import type { PackFile } from '../../engine/index.ts';
import type { PackInput } from '../cli/tasks/check.ts';
import { CheckProcess } from './check/check-process.ts';
import type { ChildAnswer } from './check/child.ts';
import { takeIn } from './check/intake.ts';

/** `busy`: too many others wait for the same. */
export type TaskAnswer = ChildAnswer | { readonly kind: 'busy' };

/**
 * What runs what an author wrote because somebody wants to see it: simulations, decisions, comparisons. In processes of its
 * own, one task at a time, each with an end; so that nothing that is written can hold up those who use a portal.
 */
export interface DefinitionTasks {
  /** Seconds at most. */
  quick(task: string, input: unknown): Promise<TaskAnswer>;
  /** Up to minutes: whole suites, and many recorded cases. */
  long(task: string, input: unknown): Promise<TaskAnswer>;
  close(): Promise<void>;
}

export interface DefinitionTaskOptions {
  readonly memoryMb?: number;
  readonly idleMs?: number;
  /** In milliseconds of processor time. */
  readonly quickMs?: number;
  readonly longMs?: number;
  /** How many may wait for each process. */
  readonly mostWaiting?: number;
}

export function createDefinitionTasks({
  memoryMb = 1_024,
  idleMs = 60_000,
  quickMs = 10_000,
  longMs = 120_000,
  mostWaiting = 8,
}: DefinitionTaskOptions = {}): DefinitionTasks {
  const [quick, long] = [queue(quickMs), queue(longMs)];
  function queue(deadlineMs: number) {
    const process = new CheckProcess({ memoryMb, idleMs });
    let waiting = 0;
    return {
      async run(task: string, input: unknown): Promise<TaskAnswer> {
        if (waiting >= mostWaiting) return { kind: 'busy' };
        waiting += 1;
        try {
          return await process.run({ task, input, deadlineMs });
        } finally {
          waiting -= 1;
        }
      },
      close: () => process.close(),
    };
  }
  return {
    quick: quick.run,
    long: long.run,
    async close() {
      await Promise.all([quick.close(), long.close()]);
    },
  };
}

/** Files as a task takes them: bounded, and with their mistakes told by their path in the pack. */
export function packInputOf(files: readonly PackFile[]): PackInput {
  const taken = takeIn(files);
  const show = { format: 'frames', colour: false, folder: '' } as const;
  return { files: 'refused' in taken ? [] : taken.files, show };
}
