import { setTimeout as sleep } from 'node:timers/promises';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import type { Context, MiddlewareHandler } from 'hono';
import { matches, type Route } from './route-pattern.ts';
import type { TwinEnv } from './twin.ts';
import type { TwinStore } from './twin-store.ts';

/** What goes wrong, on purpose, at a twin. The first fault in the list that fits a request is taken. */
export interface Fault {
  readonly id: string;
  /** An operation of the twin; or method and path; neither: every request. */
  readonly operation?: string;
  readonly method?: string;
  /** Of the service itself, such as `/v1/customers/:id`; `*` is one part, `**` the rest. */
  readonly path?: string;
  /**
   * `status` answers with it; `delay` answers later; `drop` hangs up; `dropAfterApplying` does what is asked and hangs up;
   * `malformed` answers 200 with something that is not JSON.
   */
  readonly kind: FaultKind;
  readonly status?: number;
  /** In seconds, for the header Retry-After. */
  readonly retryAfter?: number;
  readonly delayMs?: number;
  readonly body?: string;
  /** How many requests it meets; absent: until it is removed. */
  readonly times?: number;
}

export const FAULT_KINDS = ['status', 'delay', 'drop', 'dropAfterApplying', 'malformed'] as const;
type FaultKind = (typeof FAULT_KINDS)[number];

const key = (system: string) => `faults/${system}`;

export function listFaults(store: TwinStore, system: string): readonly Fault[] {
  const list = store.get(key(system));
  return Array.isArray(list) ? (list as readonly Fault[]) : [];
}

/** Adds a fault at the end; one of the same id is replaced where it stands. */
export function addFault(store: TwinStore, system: string, fault: Fault): void {
  const list = listFaults(store, system);
  const known = list.some((each) => each.id === fault.id);
  store.put(
    key(system),
    known ? list.map((each) => (each.id === fault.id ? fault : each)) : [...list, fault],
  );
}

/** True if there was one. */
export function removeFault(store: TwinStore, system: string, id: string): boolean {
  const list = listFaults(store, system);
  const rest = list.filter((each) => each.id !== id);
  store.put(key(system), rest);
  return rest.length < list.length;
}

export function faults(
  store: TwinStore,
  system: string,
  routes: { readonly [operation: string]: Route },
): MiddlewareHandler<TwinEnv> {
  return async (c, next) => {
    const path = c.req.path.slice(c.get('mount').length);
    const fault = take(store, system, routes, c.req.method, path);
    if (!fault) return next();
    const waited = fault.kind !== 'delay' && !fault.delayMs ? true : await wait(c, fault.delayMs ?? 1_000);
    return waited ? strike(c, next, fault) : hangUp(c);
  };
}

/** Goes on also when the client has given up, as a slow service does; false where the twins stop meanwhile. */
async function wait(c: Context<TwinEnv>, milliseconds: number): Promise<boolean> {
  const signal = c.env.closing;
  return sleep(milliseconds, true, signal && { signal }).catch(() => false);
}

async function strike(c: Context<TwinEnv>, next: () => Promise<void>, fault: Fault) {
  switch (fault.kind) {
    case 'delay':
      return next();
    case 'drop':
      return hangUp(c);
    case 'dropAfterApplying':
      await next();
      c.res = hangUp(c);
      return undefined;
    case 'malformed':
      return c.body(fault.body ?? '{"value":[', 200, { 'content-type': 'application/json' });
    case 'status':
      return new Response(fault.body ?? null, {
        status: fault.status ?? 503,
        headers: fault.retryAfter === undefined ? {} : { 'retry-after': String(fault.retryAfter) },
      });
    default:
      return fault.kind satisfies never;
  }
}

function hangUp(c: Context<TwinEnv>): Response {
  c.env.incoming.socket.destroy();
  return RESPONSE_ALREADY_SENT;
}

/** Finds the first fault that fits and counts it, in one step, so that two requests at once do not share the last one. */
function take(
  store: TwinStore,
  system: string,
  routes: { readonly [operation: string]: Route },
  method: string,
  path: string,
): Fault | undefined {
  const fault = listFaults(store, system).find((each) => fits(each, routes, method, path));
  if (fault?.times === undefined) return fault;
  if (fault.times <= 1) removeFault(store, system, fault.id);
  else addFault(store, system, { ...fault, times: fault.times - 1 });
  return fault;
}

function fits(
  fault: Fault,
  routes: { readonly [operation: string]: Route },
  method: string,
  path: string,
): boolean {
  if (fault.operation !== undefined) {
    const route = Object.hasOwn(routes, fault.operation) ? routes[fault.operation] : undefined;
    return route !== undefined && matches(route, method, path);
  }
  return matches({ method: fault.method ?? '*', path: fault.path ?? '/**' }, method, path);
}
