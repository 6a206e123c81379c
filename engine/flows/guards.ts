import type { Answers } from '../forms/types.ts';
import type { Guard, Refusal } from '../language/types.generated.ts';
import type { Active, GuardAnswer, Place, Told, View } from './catalogue/entry.ts';
import { guardNamed } from './catalogue/index.ts';
import { recordDecision } from './recorder.ts';

/** A guard at one place of a flow. */
export interface GuardUse {
  /** `guard of approve in toValidate`. */
  readonly at: string;
  readonly type: string;
  readonly params: Answers;
  readonly ask: (view: View, active: Active) => GuardAnswer;
  /** What the user is told where it refuses, in a language. */
  readonly refusal?: { readonly message: Told; readonly cite?: readonly string[] };
}

export function guardAt(guard: Guard, at: string, place: Place): GuardUse {
  const entry = guardNamed(guard.type);
  if (entry === undefined) throw new RangeError(`there is no guard named ${guard.type}`);
  const params = guard.params as Answers;
  const refusal = params['refusal'] as Refusal | undefined;
  const use = { at, type: guard.type, params, ask: entry.handler(params, place) };
  if (refusal === undefined) return use;
  const message = place.tell(refusal, 'message');
  return { ...use, refusal: refusal.cite === undefined ? { message } : { message, cite: refusal.cite } };
}

/** Asks, and notes the decision. */
export function holds(use: GuardUse, view: View, active: Active): boolean {
  const answer = use.ask(view, active);
  if (answer.decision !== undefined) {
    recordDecision({ rules: answer.rules ?? use.type, at: use.at, decision: answer.decision });
  }
  return answer.holds === true;
}
