import { Problem } from '../http/kit/problem.ts';
import { PROBLEM_KINDS } from '../http/kit/problem-kinds.ts';

/** A parameter names something that the definitions do not have. */
export function unknownName(parameter: string): Problem {
  return new Problem(PROBLEM_KINDS.invalidParameters, {
    errors: [{ parameter, code: 'unknown', message: 'names nothing that this table has' }],
  });
}
