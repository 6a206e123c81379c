import { type Answer, LastingFault, type Operation, PassingFault } from './connector.ts';

/**
 * An operation that somebody waits for while filling in a form. Whatever keeps the service from answering is
 * `unavailable`, never a fault and never a no; `output.reason` says what it was where the operation declares it.
 */
export function asCheck(ask: Operation): Operation {
  return async (call) => {
    try {
      return await ask(call);
    } catch (error) {
      if (error instanceof PassingFault || error instanceof LastingFault) return unavailable();
      throw error;
    }
  };
}

export const yes = (output: Answer['output'] = {}): Answer => ({ outcome: 'yes', output });
export const no = (output: Answer['output'] = {}): Answer => ({ outcome: 'no', output });
export const unavailable = (output: Answer['output'] = {}): Answer => ({ outcome: 'unavailable', output });
