import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createLog } from '../../server/operations/log.ts';
import type { Browser, Reply } from '../support/http.ts';
import { startServer, type TestServer } from '../support/server.ts';

/** What must never be seen again outside the data: each bears a mark that occurs nowhere else. */
const MARK = 'kanarie7f3';
const CANARY = {
  name: `Kanarie7f3 Jones`,
  email: `${MARK}@canary-${MARK}.example`,
  password: `${MARK}-password-of-somebody`,
  token: `${MARK}${'aB3_-'.repeat(7)}`.slice(0, 43),
  phone: '+32470991177',
};
const MARKS = /kanarie7f3|470991177/i;

let server: TestServer;
let log = '';
/** It knows nobody, and says the address when it says so. */
const mailServer = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS'],
  onAuth: (_, __, done) => done(null, { user: 'slipway' }),
  allowInsecureAuth: true,
  onRcptTo: ({ address }, _, done) =>
    done(Object.assign(new Error(`5.1.1 no such user <${address}>`), { responseCode: 550 })),
});

beforeAll(async () => {
  mailServer.listen(0, '127.0.0.1');
  await once(mailServer.server, 'listening');
  const { port } = mailServer.server.address() as AddressInfo;
  server = await startServer(
    { logLevel: 'trace', smtpUrl: `smtp://${MARK}-user:${CANARY.password}@127.0.0.1:${port}` },
    createLog('trace', { write: (line) => void (log += line) }),
  );
});
afterAll(async () => {
  await server.end();
  mailServer.close();
});

const problems: string[] = [];

/** Remembers what a problem says; everything else belongs to whoever asked. */
async function noted(asked: Promise<Reply>): Promise<Reply> {
  const reply = await asked;
  if (/problem/.test(reply.headers.get('content-type') ?? '')) problems.push(reply.text);
  return reply;
}

interface Schema {
  readonly [keyword: string]: unknown;
}
interface Operation {
  readonly operationId: string;
  readonly parameters?: readonly { readonly name: string; readonly in: string }[];
  readonly requestBody?: { readonly content: { readonly [type: string]: { readonly schema: Schema } } };
}
interface Description {
  readonly paths: { readonly [path: string]: { readonly [method: string]: Operation } };
  readonly components: { readonly schemas: { readonly [name: string]: Schema } };
}

/** A value of the described kind that is full of canaries. */
function canaryOf(schema: Schema, all: Description, name = '', depth = 0): unknown {
  const {
    $ref,
    type,
    properties,
    items,
    enum: choices,
    anyOf,
    oneOf,
    const: only,
  } = schema as {
    $ref?: string;
    type?: string | string[];
    properties?: { [name: string]: Schema };
    items?: Schema;
    enum?: unknown[];
    anyOf?: Schema[];
    oneOf?: Schema[];
    const?: unknown;
  };
  if (depth > 6) return CANARY.name;
  if ($ref !== undefined)
    return canaryOf(all.components.schemas[$ref.split('/').at(-1) ?? ''] ?? {}, all, name, depth + 1);
  if (only !== undefined) return only;
  if (choices !== undefined) return choices[0];
  const alternative = anyOf?.[0] ?? oneOf?.[0];
  if (alternative !== undefined) return canaryOf(alternative, all, name, depth + 1);
  switch ([type].flat()[0]) {
    case 'integer':
    case 'number':
      return 470991177;
    case 'boolean':
      return true;
    case 'array':
      return [canaryOf(items ?? {}, all, name, depth + 1)];
    case 'object': {
      const described = Object.entries(properties ?? {}).map(([key, one]): [string, unknown] => [
        key,
        canaryOf(one, all, key, depth + 1),
      ]);
      return { ...Object.fromEntries(described), ...(described.length === 0 ? CANARY : {}) };
    }
    default:
      return Object.hasOwn(CANARY, name) ? CANARY[name as keyof typeof CANARY] : CANARY.name;
  }
}

/** Every operation of the description, with canaries wherever one can send something. */
async function everything(browser: Browser, all: Description): Promise<number> {
  let sent = 0;
  for (const [path, methods] of Object.entries(all.paths))
    for (const [method, operation] of Object.entries(methods)) {
      if (!['get', 'post', 'put', 'patch', 'delete'].includes(method) || ENDLESS.has(operation.operationId))
        continue;
      const at = `/api/v1${path}`.replaceAll(/\{\w+\}/g, encodeURIComponent(CANARY.email));
      const query = (operation.parameters ?? [])
        .filter((parameter) => parameter.in === 'query')
        .map(({ name }) => `${name}=${encodeURIComponent(CANARY.email)}`);
      const body = operation.requestBody?.content['application/json']?.schema;
      const headers = {
        'if-match': `"${CANARY.token}"`,
        'accept-language': CANARY.name,
        referer: `/${CANARY.token}`,
      };
      const json = body === undefined ? undefined : canaryOf(body, all);
      const url = `${at}${query.length === 0 ? '' : `?${query.join('&')}`}`;
      await noted(browser.request(method.toUpperCase(), url, json, headers));
      if (json !== undefined)
        await noted(browser.request(method.toUpperCase(), url, { ...CANARY, ...(json as object) }, headers));
      sent += 1;
    }
  return sent;
}

/** They stream until the client leaves, or end the session that the next request needs. */
const ENDLESS = new Set(['signOut', 'followChanges', 'live', 'watchLive', 'streamEvents', 'switchCompany']);

it(
  'no secret and nothing of a person is in the log or in a problem, whatever is sent (P16)',
  { timeout: 120_000 },
  async () => {
    const all = (await (await fetch(`${server.url}/api/v1/openapi.json`)).json()) as Description;
    for (const operation of Object.values(all.paths).flatMap((methods) => Object.values(methods)))
      if (/event-stream/.test(JSON.stringify(operation))) ENDLESS.add(operation.operationId);
    const [nobody, ada, olga] = [
      server.browser(),
      await server.browser().play('ada-user'),
      await server.browser().play('operator'),
    ];
    let sent = 0;
    for (const browser of [nobody, ada, olga]) sent += await everything(browser, all);
    expect(sent).toBeGreaterThan(60);

    await asPeopleDo(nobody, await server.browser().play('ada-user'));
    await asNobodyShould(nobody);
    await server.settled();
    await server.pass(8 * 24 * 3_600_000);

    const lines = log.split('\n').filter((line) => line !== '');
    expect(lines.length).toBeGreaterThan(sent);
    expect(lines.filter((line) => /incident/.test(line)).length).toBeGreaterThan(0);
    const routes = lines.map((line) => (JSON.parse(line) as { route?: string }).route);
    expect(new Set(routes).size).toBeGreaterThan(60);
    expect(lines.filter((line) => MARKS.test(line))).toEqual([]);
    expect(problems.length).toBeGreaterThan(50);
    expect(problems.filter((text) => MARKS.test(text))).toEqual([]);
  },
);

/** What succeeds is logged, too. */
async function asPeopleDo(nobody: Browser, ada: Browser): Promise<void> {
  await noted(nobody.post('/api/v1/session', { email: CANARY.email, password: CANARY.password }));
  const begun = await ada.post('/api/v1/cases', {
    pack: 'msp-hub',
    flow: 'onboarding',
    actingFor: 'northwind',
    answers: {
      customerName: CANARY.name,
      email: CANARY.email,
      domain: `canary-${MARK}.example`,
      country: 'BE',
    },
  });
  expect(begun.status).toBe(201);
}

async function asNobodyShould(nobody: Browser): Promise<void> {
  const json = { 'content-type': 'application/json' };
  const broken = new TextEncoder().encode(`{"email": "${CANARY.email}", "password": ${CANARY.password}`);
  await noted(nobody.request('POST', '/api/v1/session', broken, json));
  await noted(nobody.get('/api/v1/session', { authorization: `Bearer ${CANARY.token}` }));
  await noted(nobody.get('/api/v1/session', { cookie: `slipway=${CANARY.token}` }));
  await noted(nobody.get(`/l/${CANARY.token}`));
  await noted(nobody.get(`/api/v1/${CANARY.email}?token=${CANARY.token}`));
  await noted(nobody.get(`/api/v1/cases/%ZZ${MARK}`));
}
