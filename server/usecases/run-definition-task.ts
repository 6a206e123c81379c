import { Busy } from '../http/kit/problems.ts';
import { Problem, type ProblemKind } from '../http/kit/problem.ts';
import type { TaskAnswer } from '../registry/definition-tasks.ts';
import type { Services } from '../runtime/services.ts';

const TASK_PROBLEMS = {
  notPossible: {
    code: 'not-possible',
    status: 422,
    title: 'This cannot be run so',
    description:
      'The detail says what is not there, or why the definitions cannot be run with what was given.',
  },
  tookTooMuch: {
    code: 'took-too-much',
    status: 422,
    title: 'It was stopped',
    description:
      'What the definitions ask for did not come to an end in time, or needed more memory than it may have. Ask for less, or look for what is far larger than the rest.',
  },
} as const satisfies { readonly [name: string]: ProblemKind };

export const TASK_PROBLEM_KINDS: readonly ProblemKind[] = Object.values(TASK_PROBLEMS);

/** The errors in which a task says that it was asked for something that is not there. */
const SAID = /^(?:Misuse|WorldError): (.*)$/s;

/** The result of a task, or the problem that stands for what became of it. */
export async function resultOf<T>({ log }: Pick<Services, 'log'>, answer: Promise<TaskAnswer>): Promise<T> {
  const come = await answer;
  switch (come.kind) {
    case 'done':
      return come.result as T;
    case 'busy':
      throw new Busy(10);
    case 'tooSlow':
    case 'noMemory':
      throw new Problem(TASK_PROBLEMS.tookTooMuch, { detail: come.message });
    case 'failed': {
      const said = SAID.exec(come.message)?.[1];
      if (said !== undefined) throw new Problem(TASK_PROBLEMS.notPossible, { detail: said });
      log.error({ error: come.message }, 'a task on definitions failed');
      throw new Problem(TASK_PROBLEMS.notPossible, { detail: 'The definitions cannot be run with this.' });
    }
  }
}
