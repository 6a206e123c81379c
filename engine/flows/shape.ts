import type { Answers } from '../forms/types.ts';
import type { Action } from '../language/types.generated.ts';
import type { Done, Place, View } from './catalogue/entry.ts';
import { actionNamed } from './catalogue/index.ts';
import { FlowError } from './error.ts';
import type { GuardUse } from './guards.ts';

/** A machine as it is handed to XState, with its parameters compiled. The types are ours, so that XState's stay outside. */
export interface StateShape {
  readonly type?: string;
  readonly history?: string;
  readonly target?: string;
  readonly initial?: string;
  readonly states?: { readonly [name: string]: StateShape };
  readonly on?: ByKey;
  readonly after?: ByKey;
  readonly always?: readonly TransitionShape[];
  readonly onDone?: readonly TransitionShape[];
  readonly entry?: readonly ActionShape[];
  readonly exit?: readonly ActionShape[];
}

export type ByKey = { readonly [key: string]: readonly TransitionShape[] };

export interface TransitionShape {
  readonly target?: string;
  readonly guard?: GuardUse;
  readonly actions: readonly ActionShape[];
  readonly reenter?: boolean;
}

/** XState calls `params` with the context as it is at the action's place in its list. */
export interface ActionShape {
  readonly type: string;
  readonly params: (args: { readonly context: View }) => Done | string;
}

export function actionShape(action: Action, place: Place): ActionShape {
  const entry = actionNamed(action.type);
  if (entry === undefined) throw new FlowError(`there is no action named ${action.type}`);
  const run = entry.handler(action.params as Answers, place);
  return { type: entry.id, params: ({ context }) => run(context) };
}

/** The type of the action that stands for making a request; its parameter is the id of the invoke. */
export const REQUEST = 'request';

/**
 * A request to a connector is a note among the entry actions, and its answers are events of the state. To XState's own
 * invokes this is the same, without actors: it would create one for each, and report the ones that it does not know.
 */
export function requestShape(id: string): ActionShape {
  return { type: REQUEST, params: () => id };
}
