import { createHash, timingSafeEqual } from 'node:crypto';
import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { faults } from './faults.ts';
import type { Routes, TwinEnv, TwinOptions } from './twin.ts';

const MAX_BODY = 256 * 1024;

/** The empty API of a twin: it asks for the secret, lets scripted faults strike, and knows whose account is meant. */
export function createTwinApi(
  system: string,
  options: TwinOptions,
  routes: Routes,
  /** How the service says that it does not know who asks. */
  unauthorised: (c: Context<TwinEnv>) => Response,
): Hono<TwinEnv> {
  const api = new Hono<TwinEnv>();
  api.use('*', async (c, next) => {
    const account = accountOf(c.req.header('authorization'), options.secret);
    if (account === undefined) return unauthorised(c);
    c.set('account', account);
    c.set('mount', c.req.path.startsWith(`/${system}/`) ? `/${system}` : '');
    return next();
  });
  api.use('*', faults(options.store, system, routes));
  api.use('*', bodyLimit({ maxSize: MAX_BODY }));
  return api;
}

/** Undefined where the secret is wrong; empty for the portal's own account. */
function accountOf(authorization: string | undefined, secret: string): string | undefined {
  const token = authorization?.startsWith('Bearer ') ? authorization.slice('Bearer '.length) : '';
  if (!same(token.slice(0, secret.length), secret)) return undefined;
  const rest = token.slice(secret.length);
  if (rest === '') return '';
  try {
    return rest.startsWith('.') ? decodeURIComponent(rest.slice(1)) : undefined;
  } catch {
    return undefined;
  }
}

function same(a: string, b: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(a), digest(b));
}

/** The body of a request as an object; undefined where it is none. */
export async function bodyOf(c: Context<TwinEnv>): Promise<{ readonly [name: string]: unknown } | undefined> {
  try {
    const body: unknown = await c.req.json();
    return typeof body === 'object' && body !== null && !Array.isArray(body)
      ? (body as { readonly [name: string]: unknown })
      : undefined;
  } catch {
    return undefined;
  }
}
