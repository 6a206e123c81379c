import type { AppServices } from './app-services.ts';
import { sessionCookie } from './http/cookies.ts';
import { createApi } from './http/kit/api.ts';
import type { RequestFacts } from './http/kit/incoming.ts';
import { createPages } from './http/pages/index.ts';
import { createPortal } from './http/portal/index.ts';
import type { Access } from './http/route.ts';
import { problemOf } from './http/problem-of.ts';
import { routesOfApi } from './http/routes.ts';
import { TAGS } from './http/tags.ts';
import type { Caller } from './identity/caller.ts';
import { callerOfSession, callerOfToken } from './identity/sessions.ts';
import { operationsEndpoints } from './operations/endpoints.ts';
import { VERSION } from './root.ts';

/** The HTTP interface over the use cases. */
export function createApp(app: AppServices) {
  const { config, log } = app;
  const api = createApi<Caller, Access>({
    routes: routesOfApi(app),
    info: {
      title: 'Slipway',
      version: VERSION,
      description:
        'Rules, flows and forms are definitions; this interface runs them. Everything that a portal shows comes from here.',
      license: { name: 'MIT', identifier: 'MIT' },
      basePath: '/api/v1',
      cookieName: sessionCookie(config.publicUrl),
      tags: TAGS,
      accessText: () => 'For users of the provider.',
    },
    hooks: {
      authenticate: (request) => authenticate(app, request),
      authorise: ({ company }, { operator }) => !operator || company.kind === 'provider',
      scopeOf: ({ user }) => user.id,
      problemOf,
      newRequestId: app.newId,
      now: () => performance.now(),
      log: (entry) => {
        const { level, ...rest } = entry;
        log[level](rest, 'request');
        app.metrics.logged(entry);
      },
    },
    limits: config.limits,
    publicUrl: config.publicUrl,
    hosts: config.hosts,
    proxyHops: config.proxyHops,
    checkAnswers: config.checkAnswers,
    file: createPortal(app),
    fallback: createPages(app),
  });
  for (const [path, answer] of operationsEndpoints(app)) api.get(path, (c) => answer(c.req.raw, c.env));
  return api;
}

function authenticate(app: AppServices, request: RequestFacts): Promise<Caller | undefined> | undefined {
  const { bearer } = request;
  if (bearer !== undefined) return callerOfToken(app, bearer);
  const cookie = request.cookie(sessionCookie(app.publicUrl));
  return cookie === undefined || cookie === '' ? undefined : callerOfSession(app, cookie);
}
