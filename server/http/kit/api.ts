import { type Context, Hono } from 'hono';
import { answering, type Received } from './answering.ts';
import type { ApiOptions } from './api-options.ts';
import { compileRoute } from './compiled-route.ts';
import { documents } from './documents.ts';
import type { Bindings } from './incoming.ts';
import { mostExactFirst } from './route-order.ts';
import type { Method } from './route.ts';
import { validation } from './validation.ts';

export interface Env {
  Bindings: Bindings;
}

const METHODS: readonly Method[] = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'];

/**
 * The routes as a Hono app, and beside them the description of itself: `<basePath>/openapi.json`, `/reference`,
 * `/problems/<code>`. One handler a route and no middleware: what a request passes is in `answering`, and whether a
 * caller may is asked by the route that does it, never by the beginning of a path.
 */
export function createApi<Caller, Access>(options: ApiOptions<Caller, Access>): Hono<Env> {
  const app = new Hono<Env>();
  const answer = answering(options);
  const validatorOf = validation();
  for (const route of mostExactFirst(options.routes)) {
    const compiled = compileRoute(route, validatorOf);
    if (!Object.hasOwn(options.limits, compiled.budget))
      throw new Error(`${route.id} counts to ${compiled.budget}, for which there is no limit`);
    app.on(route.method, honoPath(options.info.basePath + route.path), (c) =>
      answer.byRoute(received(c), compiled),
    );
  }
  for (const [path, document] of documents(options))
    app.get(path, (c) => answer.byDocument(received(c), document));
  app.notFound((c) => answer.byNobody(received(c), allowedMethods(app, c.req.path)));
  app.onError((error, c) => answer.byAccident(received(c), error));
  return app;
}

function received({ req, env }: Context<Env>): Received {
  return { raw: req.raw, bindings: env, param: (name) => req.param(name) };
}

function allowedMethods(app: Hono<Env>, path: string): readonly string[] {
  const found: string[] = METHODS.filter((method) => app.router.match(method, path)[0].length > 0);
  if (found.length === 0) return found;
  return [...found, ...(found.includes('GET') ? ['HEAD'] : []), 'OPTIONS'];
}

function honoPath(path: string): string {
  const segments = path.split('/').map((segment) => {
    const parameter = /^\{(\w+)\}$/.exec(segment)?.[1];
    if (parameter !== undefined) return `:${parameter}`;
    if (/^[\w.~-]*$/.test(segment)) return segment;
    throw new Error(`a segment of a path is a literal or one {parameter}: ${path}`);
  });
  return segments.join('/');
}
