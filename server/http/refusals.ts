import type { FormError, Refused } from '../../engine/index.ts';
import { Problem, type ProblemKind } from './kit/problem.ts';

/** Why the definitions refuse something, for each reason of the engine. */
export const REFUSALS = {
  notNow: {
    code: 'not-now',
    status: 409,
    title: 'This is not possible now',
    description: 'The case is in no state that takes this event. Read the case again: it says what it takes.',
  },
  refused: {
    code: 'refused',
    status: 409,
    title: 'A rule refuses it',
    description: '`findings` say which rule, why, by which clause, and what would help.',
  },
  taken: {
    code: 'taken',
    status: 409,
    title: 'Something like it is under way already',
    description: 'Another case holds the same unique value.',
  },
  invalid: {
    code: 'invalid-answers',
    status: 422,
    title: 'The answers are not accepted',
    description:
      'Each entry of `errors` points into the answers and says what is wrong, and by which clause.',
  },
  notAllowed: {
    code: 'not-allowed',
    status: 403,
    title: 'You may not do this',
    description: 'The detail says what is missing, and who can help.',
  },
} as const satisfies { readonly [because in Refused['because']]: ProblemKind };

export const REFUSAL_KINDS: readonly ProblemKind[] = Object.values(REFUSALS);

/** `at` is where the answers stand in the body. */
export function refusalProblem(refused: Refused, at = '/answers'): Problem {
  const { because, message, findings, errors, cite } = refused;
  return new Problem(REFUSALS[because], {
    detail: message,
    ...(errors.length === 0 ? {} : { errors: errors.map((error) => faultOf(error, at)) }),
    ...(findings.length === 0 ? {} : { findings }),
    ...(cite === undefined ? {} : { members: { cite } }),
  });
}

function faultOf({ pointer, code, message, cite }: FormError, at: string) {
  return { pointer: at + pointer, code, message, ...(cite === undefined ? {} : { cite }) };
}
