import type { DecisionRecord } from './types.ts';

/**
 * What is noted while one step is decided. XState hands guards and parameters nothing but context and event, and the
 * event is another one after `onDone`, `always` or `raise`; so what belongs to the whole step stands here. It is set for
 * the length of one synchronous call and cleared whatever happens, so that nothing of one case can reach another.
 */
export interface Recorder {
  readonly decisions: DecisionRecord[];
  readonly problems: string[];
}

let current: Recorder | undefined;

export function recording<T>(recorder: Recorder, work: () => T): T {
  const outer = current;
  current = recorder;
  try {
    return work();
  } finally {
    current = outer;
  }
}

export function recordDecision(decision: DecisionRecord): void {
  current?.decisions.push(decision);
}

export function reportProblem(problem: string): void {
  current?.problems.push(problem);
}
