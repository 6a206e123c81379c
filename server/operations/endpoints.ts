import { createHash, timingSafeEqual } from 'node:crypto';
import type { Bindings } from '../http/kit/incoming.ts';
import { Problem, problemBody, PROBLEM_MEDIA_TYPE } from '../http/kit/problem.ts';
import { PROBLEM_KINDS } from '../http/kit/problem-kinds.ts';
import { apiHeaders } from '../http/kit/security-headers.ts';
import type { AppServices } from '../app-services.ts';

export type Endpoint = (request: Request, bindings: Bindings) => Promise<Response>;

/** What the machinery around a server asks, under whatever host it knows it by. Nothing of it is logged or counted. */
export function operationsEndpoints(app: AppServices): ReadonlyMap<string, Endpoint> {
  const headers = apiHeaders({ publicUrl: app.publicUrl });
  const json = (status: number, body: object, more: { [name: string]: string } = {}) =>
    new Response(JSON.stringify(body), {
      status,
      headers: { ...headers, 'content-type': 'application/json', ...more },
    });
  return new Map<string, Endpoint>([
    ['/healthz', async () => json(200, { status: 'alive' })],
    [
      '/readyz',
      async () => {
        const { ready, because } = await app.health.readiness(app.store);
        return ready
          ? json(200, { status: 'ready' })
          : json(503, { status: 'not ready', because }, { 'retry-after': '5' });
      },
    ],
    [
      '/metrics',
      async (request, bindings) => {
        if (!mayRead(request, bindings, app.config.metricsToken)) return refusal(headers, app.newId());
        const text = await app.metrics.text();
        return new Response(text, { headers: { ...headers, 'content-type': app.metrics.contentType } });
      },
    ],
  ]);
}

/** A proxy on this machine hands on what comes from anywhere, and says so. */
function mayRead({ headers }: Request, { incoming }: Bindings, token: string | undefined): boolean {
  const forwarded = headers.has('x-forwarded-for') || headers.has('forwarded') || headers.has('via');
  if (!forwarded && isOfThisMachine(incoming?.socket.remoteAddress ?? '')) return true;
  const bearer = /^bearer (.+)$/i.exec(headers.get('authorization') ?? '')?.[1];
  return token !== undefined && bearer !== undefined && isSame(bearer.trim(), token);
}

const isOfThisMachine = (address: string): boolean => /^(::1|(::ffff:)?127(\.\d{1,3}){3})$/.test(address);

function isSame(given: string, wanted: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(given), digest(wanted));
}

function refusal(headers: { readonly [name: string]: string }, requestId: string): Response {
  const problem = new Problem(PROBLEM_KINDS.forbidden, {
    detail:
      'Metrics are read from the machine itself, or with the token in SLIPWAY_METRICS_TOKEN as a bearer token.',
  });
  return new Response(JSON.stringify(problemBody(problem, requestId)), {
    status: problem.kind.status,
    headers: { ...headers, 'content-type': PROBLEM_MEDIA_TYPE },
  });
}
