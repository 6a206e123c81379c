import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isUpload } from '../../server/http/kit/route.ts';
import { routesOfApi } from '../../server/http/routes.ts';
import type { ApiRoute } from '../../server/http/route.ts';
import type { Reply } from '../support/http.ts';
import { allPlanted, plant, type Planted } from '../support/isolation/plant.ts';
import { bodyTakesId, idsIn, pathsFor, queryFor, sample, takesId } from '../support/isolation/sample.ts';
import { ANYWHERE, canaryOf, type Subject, subjectsOf } from '../support/isolation/subjects.ts';
import { startServer, type TestServer } from '../support/server.ts';

/*
 * Generated from the routes of the interface: a new one is asked by everybody for everything without a line here.
 */

let server: TestServer;
let subjects: Subject[];
let planted: Planted[];
let canaries: { readonly text: string; readonly company: string; readonly user?: string }[];
beforeAll(async () => {
  server = await startServer();
  subjects = await subjectsOf(server);
  await plant(server, subjects);
  planted = await allPlanted(server);
  canaries = subjects.flatMap(({ acting, user, companies }) => [
    ...companies.map((company) => ({ text: canaryOf(company), company })),
    ...(user === '' ? [] : [{ text: canaryOf(acting, user), company: acting, user }]),
    ...(user === '' ? [] : [{ text: canaryOf(ANYWHERE, user), company: ANYWHERE, user }]),
  ]);
}, 120_000);
afterAll(() => server.end());

const routes = (): ApiRoute[] =>
  routesOfApi(server.app).filter(
    ({ answers }) =>
      !Object.values(answers).some(({ mediaTypes }) => mediaTypes?.includes('text/event-stream')),
  );

const isForOperators = ({ access }: ApiRoute): boolean => typeof access === 'object';

interface Owned {
  readonly company: string;
  readonly user?: string;
}

/** What is somebody's alone is theirs while they act for the company for which it was made. */
const maySee = ({ companies, user, acting }: Subject, of: Owned): boolean =>
  of.user === undefined
    ? companies.includes(of.company)
    : of.user === user && (of.company === acting || of.company === ANYWHERE);

/** One thing of each kind of each company that is not the subject's to see. */
function foreignTo(subject: Subject, { id: route }: ApiRoute): Planted[] {
  const chosen = new Map<string, Planted>();
  const { reach } = subject;
  // Everybody may see their own company; and switching is to a company for which one does not act yet.
  const isReached = ({ what, id }: Planted) =>
    what === 'companies' && (route === 'switchCompany' ? reach.includes(id) : reach[0] === id);
  for (const one of planted.filter((each) => !isReached(each)))
    if (!maySee(subject, one) && one.user !== subject.user) chosen.set(`${one.what} ${one.company}`, one);
  return [...chosen.values()];
}

function leaks(subject: Subject, { text }: Reply): string[] {
  const said = text.toLowerCase();
  return canaries
    .filter((canary) => !maySee(subject, canary) && said.includes(canary.text))
    .map(({ text }) => text);
}

/** The ids that a request may name back are those that it named. */
async function ask(subject: Subject, route: ApiRoute, path: string, id: string): Promise<Reply> {
  const filling = { id, acting: subject.acting };
  const query = queryFor(route.query ?? {}, filling);
  const headers: Record<string, string> = route.conditional === 'ifMatch' ? { 'if-match': '*' } : {};
  const { body } = route;
  const upload = body !== undefined && isUpload(body);
  if (upload) headers['content-type'] = body.stream[0] ?? 'application/pdf';
  const sent =
    body === undefined ? undefined : isUpload(body) ? new Uint8Array(10) : sample(body, '', filling);
  return subject.browser.request(route.method, `/api/v1${path}${query}`, sent, headers);
}

const takesIds = (route: ApiRoute): boolean =>
  idsIn(route.path) ||
  Object.entries(route.query ?? {}).some(([name, schema]) => takesId(name, schema)) ||
  (route.body !== undefined && !isUpload(route.body) && bodyTakesId(route.body));

describe('what belongs to others', () => {
  it('was planted: every kind of thing, in every company, and is seen by those to whom it belongs', async () => {
    const kinds = new Set(planted.map(({ what }) => what));
    for (const kind of [
      'records',
      'cases',
      'documents',
      'users',
      'companies',
      'formDrafts',
      'tokens',
      'jobs',
    ])
      expect(kinds, kind).toContain(kind);
    const seen = new Set<string>();
    for (const subject of subjects.slice(1))
      for (const route of routes().filter(({ method, path }) => method === 'GET' && !idsIn(path)))
        for (const path of pathsFor(route.path, '')) {
          const { text } = await ask(subject, route, path, '');
          for (const canary of canaries)
            if (text.toLowerCase().includes(canary.text)) seen.add(`${subject.name}: ${canary.text}`);
        }
    for (const { name, acting, user } of subjects.slice(1).filter(({ acting }) => acting !== 'clinic')) {
      expect(seen).toContain(`${name}: ${canaryOf(acting)}`);
      if (name.includes(' for ')) expect(seen).toContain(`${name}: ${canaryOf(acting, user)}`);
    }
  });

  it('is in no list, no menu, no table and no count', async () => {
    const found: string[] = [];
    for (const subject of subjects)
      for (const route of routes().filter(({ method, path }) => method === 'GET' && !idsIn(path)))
        for (const path of pathsFor(route.path, '')) {
          const reply = await ask(subject, route, path, 'nothing');
          for (const leak of leaks(subject, reply)) found.push(`${subject.name} GET ${path}: ${leak}`);
          if (reply.status >= 500) found.push(`${subject.name} GET ${path}: ${reply.status}`);
        }
    expect(found).toEqual([]);
  });

  it('is not there for whoever names it, wherever an id can stand, and stays as it is', async () => {
    const before = await everythingStored();
    const found: string[] = [];
    const told = new Map<string, Set<number>>();
    let asked = 0;
    for (const subject of subjects)
      for (const route of routes().filter((one) => takesIds(one) && !isForOperators(one)))
        for (const { id, what, company } of foreignTo(subject, route))
          for (const path of pathsFor(route.path, id, 1)) {
            const reply = await ask(subject, route, path, id);
            asked += 1;
            const at = `${subject.name} ${route.method} ${route.path} with ${what} of ${company}`;
            const allowed = isRefusal(subject, route, reply);
            if (!allowed) found.push(`${at}: ${reply.status} ${reply.text.slice(0, 200)}`);
            for (const leak of leaks(subject, reply)) found.push(`${at}: ${leak}`);
            told.set(route.id, (told.get(route.id) ?? new Set()).add(reply.status));
          }
    expect(found.slice(0, 20)).toEqual([]);
    expect(asked).toBeGreaterThan(5_000);
    // Were a route to refuse everything before it looks, nothing would have been shown.
    const blind = [...told].filter(([, statuses]) => ![403, 404].some((status) => statuses.has(status)));
    expect(blind.map(([id]) => id)).toEqual([]);
    expect(differences(before, await everythingStored())).toEqual([]);
  }, 600_000);

  it('is not for operators only where somebody else asks: those routes are closed to all others', async () => {
    const found: string[] = [];
    for (const subject of subjects)
      for (const route of routes().filter(isForOperators))
        for (const path of pathsFor(route.path, 'anything')) {
          const { status } = await ask(subject, route, path, 'anything');
          if (status !== (subject.user === '' ? 401 : 403))
            found.push(`${subject.name} ${route.method} ${path}: ${status}`);
        }
    expect(found).toEqual([]);
  });
});

/** Whoever has no session is told so; all others that it is not there, or not for them. */
function isRefusal(subject: Subject, route: ApiRoute, { status }: Reply): boolean {
  if (subject.user === '' && route.access !== 'public') return status === 401;
  if (route.method === 'GET')
    return status === 403 || status === 404 || (status === 200 && !idsIn(route.path));
  // What is wrong besides may be said first; a lack of rights or of the thing itself is what most are told.
  return [400, 401, 403, 404, 409, 410, 412, 415, 422, 428].includes(status);
}

/** Digests of all rows that belong to somebody. Sessions and jobs come and go by themselves. */
async function everythingStored(): Promise<Map<string, string>> {
  const { read, schema } = server.app.store;
  const { companies, records, users, userGrants, tokens, cases, documents, formDrafts, companyServices } =
    schema;
  const stored = new Map<string, string>();
  for (const [name, table] of Object.entries({
    companies,
    records,
    users,
    userGrants,
    tokens,
    cases,
    documents,
    formDrafts,
    companyServices,
  }))
    for (const row of await read.select().from(table)) {
      const text = JSON.stringify(row);
      stored.set(`${name} ${String((row as { id?: string }).id ?? text)}`, digest(text));
    }
  return stored;
}

const digest = (text: string): string => createHash('sha256').update(text).digest('hex');

/** What is new belongs to whoever asked for it; nothing that was there may have changed. */
function differences(before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): string[] {
  return [...before].filter(([key, value]) => after.get(key) !== value).map(([key]) => key);
}
