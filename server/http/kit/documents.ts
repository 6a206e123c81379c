import { createHash } from 'node:crypto';
import type { Document } from './answering.ts';
import type { ApiOptions } from './api-options.ts';
import { isKnown } from './etag.ts';
import { openApiOf } from './openapi.ts';
import { problemsOf } from './openapi-problems.ts';
import { type ProblemKind, problemType } from './problem.ts';
import { PROBLEM_KINDS } from './problem-kinds.ts';
import { referenceFiles } from './reference.ts';
import { apiHeaders, pageHeaders } from './security-headers.ts';

/** What the API says of itself, by path. Each is made when it is first asked for. */
export function documents<Caller, Access>({
  routes,
  info,
  publicUrl,
}: ApiOptions<Caller, Access>): ReadonlyMap<string, Document> {
  const found = new Map<string, Document>();
  const specPath = `${info.basePath}/openapi.json`;
  const json = { ...apiHeaders({ publicUrl }), 'content-type': 'application/json' };
  found.set(
    specPath,
    document(() => JSON.stringify(openApiOf(routes, info)), json),
  );
  for (const kind of kindsOf(routes))
    found.set(
      problemType(kind.code),
      document(() => JSON.stringify(described(kind)), json),
    );
  for (const { path, mediaType, read } of referenceFiles(info.title, specPath))
    found.set(path, document(read, { ...pageHeaders({ publicUrl }), 'content-type': mediaType }));
  return found;
}

function document(
  read: () => string | Uint8Array<ArrayBuffer>,
  always: { readonly [name: string]: string },
): Document {
  let made: { content: string | Uint8Array<ArrayBuffer>; etag: string } | undefined;
  return (request) => {
    made ??= tagged(read());
    const headers = { ...always, 'cache-control': 'no-cache', etag: made.etag };
    if (isKnown(request.headers.get('if-none-match') ?? undefined, made.etag))
      return new Response(null, { status: 304, headers });
    return new Response(made.content, { headers });
  };
}

function tagged(content: string | Uint8Array<ArrayBuffer>) {
  return { content, etag: `"${createHash('sha256').update(content).digest('base64url').slice(0, 22)}"` };
}

function kindsOf<Caller, Access>(routes: ApiOptions<Caller, Access>['routes']): ReadonlySet<ProblemKind> {
  const all = [...Object.values(PROBLEM_KINDS), ...routes.flatMap((route) => problemsOf(route))];
  return new Set(new Map(all.map((kind) => [kind.code, kind])).values());
}

function described({ code, status, title, description }: ProblemKind) {
  return { type: problemType(code), title, status, description };
}
