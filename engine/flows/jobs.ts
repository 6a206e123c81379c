import type { Answers } from '../forms/types.ts';
import type { Place, Read } from './catalogue/entry.ts';
import { invokesOf, type StatePlace } from './states.ts';

/** A request to a connector that a state makes while it is active. */
export interface Job {
  readonly id: string;
  /** The connector and its operation. */
  readonly src: string;
  /** The path of the state. */
  readonly state: string;
  readonly input: Read<Answers>;
}

export function jobsOf(states: readonly StatePlace[], place: Place): Job[] {
  return states.flatMap(({ path, state }) =>
    invokesOf(state).map(({ id, src, input }) => ({
      id,
      src,
      state: path,
      input: place.bindEach((input ?? {}) as Answers),
    })),
  );
}

/** The title of what is asked, as its connector declares it. */
export function operationOf(place: Place, src: string) {
  const [connector = '', operation = ''] = src.split('.');
  return place.release.definitions.connector[connector]?.operations[operation];
}
