import { queryOptions } from '@tanstack/react-query';
import type { Schemas } from '../../client/client.ts';
import { api } from '../api/api.ts';
import { answerOf } from '../api/refusal.ts';

export type System = Schemas['Twin'];
export type Act = System['acts'][number];
export type Fault = Schemas['TwinFault'];

/** What goes on at a simulation is news for nobody but those who look. */
const LOOK_AGAIN = 5_000;

export const systemsQuery = queryOptions({
  queryKey: ['operations', 'systems'],
  queryFn: async () => (await answerOf(api.GET('/twins'))).twins,
  refetchInterval: LOOK_AGAIN,
});
