import { liveValue, useLiveValue } from '../../ui/live-value.ts';

/** `found` for a moment after it was lost. */
export type Connection = 'connected' | 'lost' | 'found';

const connection = liveValue<Connection>('connected');

export const noteConnection = connection.set;
export const currentConnection = connection.get;
export const useConnection = (): Connection => useLiveValue(connection);
