import { LastingFault, PassingFault } from './connector.ts';
import type { HttpAnswer } from './http.ts';

/**
 * For a refusal that no declared code explains. What the service says is not repeated: it may quote personal data, and the
 * message is shown in the history of a case. Its status and the code are enough for an operator to look it up.
 */
export function refused(service: string, answer: HttpAnswer, code?: string): Error {
  const why = code === undefined ? `${answer.status}` : `${answer.status}, ${code}`;
  return answer.status < 400
    ? new PassingFault(`${service} gave an unexpected answer (${why}).`)
    : new LastingFault('refused', `${service} refused the request (${why}).`);
}
