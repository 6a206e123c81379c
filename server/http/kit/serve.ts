import type { Answer } from './answer.ts';
import { malformed, readJson } from './body.ts';
import type { BodyPlan, CompiledRoute } from './compiled-route.ts';
import { readIfMatch } from './etag.ts';
import type { Hooks } from './hooks.ts';
import { digestOf, type IdempotencyTicket, readKey, ticketOf } from './idempotency.ts';
import { decoded, type Incoming } from './incoming.ts';
import { readHeaders, readPath, readQuery } from './parameters.ts';
import { Problem } from './problem.ts';
import { PROBLEM_KINDS } from './problem-kinds.ts';
import { Forbidden, Unauthorised } from './problems.ts';
import type { Limiter } from './rate-limit.ts';
import type { AnyAsked } from './route.ts';
import { readUpload, type Upload } from './upload.ts';

/** Who is nobody: keys of callers that are not known share one scope. */
const NOBODY = 'public';

export interface Serving<Caller, Access> {
  readonly hooks: Hooks<Caller, Access>;
  readonly limiter: Limiter;
  readonly checkAnswers: boolean;
}

/** The answer of a route to a request that was admitted. `path` gives the parameters of the path as they were sent. */
export async function serve<Caller, Access>(
  { hooks, limiter, checkAnswers }: Serving<Caller, Access>,
  compiled: CompiledRoute<Caller, Access>,
  incoming: Incoming,
  path: (name: string) => string | undefined,
): Promise<Answer> {
  const { route, budget } = compiled;
  incoming.ignoreCookies = route.anyOrigin === true;
  const read = await readBody(compiled.body, incoming);
  const caller = await hooks.authenticate(incoming);
  const scope = caller === undefined ? NOBODY : hooks.scopeOf(caller);
  if (caller !== undefined) await limiter.countCaller(budget, scope);
  await allow(hooks, route.access, caller, incoming);
  const asked = askedOf(compiled, incoming, path, { read, caller, scope });
  const answer = await route.handler(asked);
  if (checkAnswers) checkAnswer(compiled, answer);
  return answer;
}

type ReadBody =
  | { readonly kind: 'none' }
  | { readonly kind: 'json'; readonly value: unknown }
  | { readonly kind: 'upload'; readonly upload: Upload };

async function readBody(plan: BodyPlan, incoming: Incoming): Promise<ReadBody> {
  if (plan.kind === 'json') return { kind: 'json', value: await readJson(incoming, plan.maxBytes) };
  // The bytes of an upload are read by the handler, so not for a caller who may not send them.
  if (plan.kind === 'upload')
    return { kind: 'upload', upload: readUpload(incoming, plan.mediaTypes, plan.maxBytes) };
  if (incoming.hasBody) throw malformed('There is no body to this operation.');
  return { kind: 'none' };
}

async function allow<Caller, Access>(
  hooks: Hooks<Caller, Access>,
  access: 'public' | 'session' | Access,
  caller: Caller | undefined,
  incoming: Incoming,
): Promise<void> {
  if (access === 'public') return;
  if (caller === undefined) throw new Unauthorised();
  if (access !== 'session' && !(await hooks.authorise(caller, access, incoming))) throw new Forbidden();
}

interface Known<Caller> {
  readonly read: ReadBody;
  readonly caller: Caller | undefined;
  readonly scope: string;
}

function askedOf<Caller, Access>(
  { route, params, query, headers, body }: CompiledRoute<Caller, Access>,
  incoming: Incoming,
  path: (name: string) => string | undefined,
  { read, caller, scope }: Known<Caller>,
): AnyAsked<Caller | undefined> {
  if (incoming.path.includes('%')) decoded(incoming.path, 'path');
  const asked = {
    params: params === undefined ? {} : readPath(params.declared, path, params.validate),
    query: readQuery(query.declared, incoming.queryText, query.validate),
    headers:
      headers === undefined
        ? {}
        : readHeaders(headers.declared, (name) => incoming.header(name), headers.validate),
    body: validBody(body, read),
    caller,
    requestId: incoming.id,
    ip: incoming.ip,
    request: incoming,
    idempotency: route.method === 'POST' ? ticketFor(route.idempotent, incoming, scope, read) : undefined,
    ifMatch: route.conditional === 'ifMatch' ? readIfMatch(incoming.header('if-match')) : undefined,
    lastEventId: incoming.header('last-event-id'),
    // Asked for late, because making it costs more than most handlers do.
    get signal() {
      return incoming.signal;
    },
  };
  return asked;
}

function validBody(plan: BodyPlan, read: ReadBody): unknown {
  if (read.kind === 'upload') return read.upload;
  if (read.kind === 'none' || plan.kind !== 'json') return undefined;
  const errors = plan.validate(read.value);
  if (errors.length > 0) throw new Problem(PROBLEM_KINDS.invalidBody, { errors });
  return read.value;
}

function ticketFor(
  idempotent: 'required' | 'optional' | undefined,
  incoming: Incoming,
  scope: string,
  read: ReadBody,
): IdempotencyTicket | undefined {
  const key = readKey(incoming.header('idempotency-key'));
  if (key === undefined) {
    if (idempotent === 'required') throw new Problem(PROBLEM_KINDS.keyRequired);
    return undefined;
  }
  const digest = () => (read.kind === 'upload' ? read.upload.digest() : digestOf(bodyOf(read)));
  return ticketOf(incoming, key, scope, digest);
}

function bodyOf(read: ReadBody): unknown {
  return read.kind === 'json' ? read.value : null;
}

/** Holds what is answered to what the description promises. */
function checkAnswer<Caller, Access>(
  { route, answers }: CompiledRoute<Caller, Access>,
  { status, body, replayed }: Answer,
): void {
  if (route.answers[status] === undefined)
    throw new Error(`${route.id} does not describe an answer ${status}`);
  const faults = body === undefined ? [] : (answers.get(status)?.(body) ?? [{ code: 'not described' }]);
  if (faults.length > 0 && replayed !== true)
    throw new Error(`${route.id} answered ${status} not as described: ${JSON.stringify(faults)}`);
}
