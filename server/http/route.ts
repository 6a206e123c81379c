import type { Caller } from '../identity/caller.ts';
import { type Route, routesOf } from './kit/route.ts';

/** What a route asks of whoever calls, beyond being signed in. What a definition asks for is decided by the use case. */
export interface Access {
  /** A user of the provider. */
  readonly operator: true;
}

export const OPERATOR: Access = { operator: true };

export type ApiRoute = Route<Caller, Access>;

export const route = routesOf<Caller, Access>();
