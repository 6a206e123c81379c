import { type Admission, admission } from './admission.ts';
import type { Answer } from './answer.ts';
import type { ApiOptions } from './api-options.ts';
import type { CompiledRoute } from './compiled-route.ts';
import { type Bindings, Incoming } from './incoming.ts';
import { Problem } from './problem.ts';
import { PROBLEM_KINDS } from './problem-kinds.ts';
import { NotFound } from './problems.ts';
import { limiter } from './rate-limit.ts';
import { responder } from './response.ts';
import { apiHeaders } from './security-headers.ts';
import { serve } from './serve.ts';

/** A request as Hono hands it over, with what it found in the path. */
export interface Received {
  readonly raw: Request;
  readonly bindings: Bindings | undefined;
  param(name: string): string | undefined;
}

/** Something that is always the same: the description of the API, or a file. */
export type Document = (request: Request) => Response;

export interface Answering<Caller, Access> {
  byRoute(received: Received, compiled: CompiledRoute<Caller, Access>): Promise<Response>;
  byDocument(received: Received, document: Document): Promise<Response>;
  /** Where no route fits; `allowed` are the methods that the address has. */
  byNobody(received: Received, allowed: readonly string[]): Promise<Response>;
  /** After an error that nothing above has caught. */
  byAccident(received: Received, error: unknown): Response;
}

interface Rules {
  readonly anyHost?: boolean;
  readonly anyOrigin?: boolean;
}

/** What every request passes: it is numbered, admitted, counted, answered, logged. */
export function answering<Caller, Access>(options: ApiOptions<Caller, Access>): Answering<Caller, Access> {
  const { hooks, info, publicUrl, hosts = [], proxyHops = 0, file, fallback } = options;
  const source = admission(publicUrl, hosts);
  const limits = limiter(options.limits);
  const serving = { hooks, limiter: limits, checkAnswers: options.checkAnswers ?? false };
  const respond = responder(apiHeaders({ publicUrl }), ({ id, method }, error) =>
    hooks.log({ level: 'error', requestId: id, method, error }),
  );

  const numbered = ({ raw, bindings }: Received) =>
    new Incoming(raw, bindings, { id: hooks.newRequestId(), proxyHops });

  async function admit(incoming: Incoming, budget: string, rules: Rules): Promise<void> {
    checkSource(source, incoming, rules);
    await limits.countIp(budget, incoming.ip);
  }

  function refused(incoming: Incoming, error: unknown, route: string | undefined): [Response, Problem] {
    const expected = error instanceof Problem ? error : hooks.problemOf?.(error);
    const problem = expected ?? new Problem(PROBLEM_KINDS.internal);
    if (expected === undefined)
      hooks.log({ level: 'error', requestId: incoming.id, method: incoming.method, route, error });
    return [respond.problem(incoming, problem), problem];
  }

  async function answered(
    received: Received,
    route: string | undefined,
    work: (incoming: Incoming) => Promise<Response>,
  ): Promise<Response> {
    const started = hooks.now();
    const incoming = numbered(received);
    const [response, problem] = await work(incoming).then(
      (response): [Response, Problem?] => [response],
      (error: unknown) => refused(incoming, error, route),
    );
    hooks.log({
      level: 'info',
      requestId: incoming.id,
      method: incoming.method,
      route,
      status: response.status,
      problem: problem?.kind.code,
      milliseconds: hooks.now() - started,
    });
    return response;
  }

  return {
    byRoute: (received, compiled) =>
      answered(received, compiled.route.id, async (incoming) => {
        await admit(incoming, compiled.budget, compiled.route);
        const answer = await serve(serving, compiled, incoming, (name) => received.param(name));
        return respond.answer(incoming, answer, compiled.route.conditional === 'etag');
      }),
    byDocument: (received, document) =>
      answered(received, 'description', async (incoming) => {
        await admit(incoming, 'read', {});
        return document(incoming.raw);
      }),
    byNobody: (received, allowed) =>
      answered(received, undefined, async (incoming) => {
        checkSource(source, incoming, { anyOrigin: true });
        const isOfApi = isBelow(info.basePath, incoming.path);
        const found = isOfApi ? undefined : await file?.(incoming);
        if (found !== undefined) return found;
        await limits.countIp('read', incoming.ip);
        const page = isOfApi ? undefined : await fallback?.(incoming.raw, incoming);
        return page ?? respond.answer(incoming, methodsAnswer(incoming, allowed), false);
      }),
    byAccident: (received, error) => refused(numbered(received), error, undefined)[0],
  };
}

function checkSource(source: Admission, incoming: Incoming, { anyHost, anyOrigin }: Rules): void {
  if (anyHost !== true) source.checkHost(incoming);
  if (anyOrigin !== true) source.checkOrigin(incoming);
}

function isBelow(basePath: string, path: string): boolean {
  return path === basePath || path.startsWith(`${basePath}/`);
}

/** `OPTIONS` tells the methods of an address, and nothing of CORS: pages of other sites are told nothing. */
function methodsAnswer({ method }: Incoming, allowed: readonly string[]): Answer {
  if (allowed.length === 0) throw new NotFound();
  const headers = { allow: allowed.join(', ') };
  if (method === 'OPTIONS') return { status: 204, headers };
  throw new Problem(PROBLEM_KINDS.methodNotAllowed, { headers });
}
