import blns from 'big-list-of-naughty-strings' with { type: 'json' };
import { array, assert, asyncProperty, constantFrom, integer, oneof, record, string } from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ApiRoute } from '../../server/http/route.ts';
import { isUpload } from '../../server/http/kit/route.ts';
import { routesOfApi } from '../../server/http/routes.ts';
import type { JsonSchema } from '../../server/http/kit/json-schema.ts';
import type { Browser } from '../support/http.ts';
import { startServer, type TestServer } from '../support/server.ts';

/** Answers that only an operation that waits on purpose may take longer for. */
const LONGEST_MS = 1_000;
/** They end what the other requests need, or never end by themselves. */
const LEFT_OUT = new Set(['signOut', 'live', 'readLive', 'streamChanges', 'moveClock']);

let server: TestServer;
let people: Browser[];
let routes: ApiRoute[];
beforeAll(async () => {
  server = await startServer();
  people = [await server.browser().play('ada-user'), await server.browser().play('operator')];
  routes = routesOfApi(server.app).filter(({ id }) => !LEFT_OUT.has(id));
});
afterAll(() => server.end());

const naughty = constantFrom(...blns);
const text = oneof(
  naughty,
  string({ unit: 'binary', maxLength: 40 }),
  constantFrom(
    '',
    ' ',
    '\u0000',
    '\ud800',
    '__proto__',
    'constructor',
    '../..',
    'a'.repeat(5000),
    '%00',
    "' OR 1=1 --",
  ),
);
const anything = oneof(text, integer(), constantFrom(null, true, [], {}, [[[[]]]], 1e308, -0));

/** A value that fits the schema here and there, and is hostile elsewhere. */
function valueFor(schema: JsonSchema, pick: (most: number) => number, strange: () => unknown): unknown {
  if (pick(6) === 0) return strange();
  const {
    type,
    enum: choices,
    properties,
    items,
  } = schema as {
    type?: string;
    enum?: unknown[];
    properties?: Record<string, JsonSchema>;
    items?: JsonSchema;
  };
  if (choices !== undefined) return choices[pick(choices.length)];
  if (type === 'object')
    return Object.fromEntries(
      Object.entries(properties ?? { name: { type: 'string' } }).map(([name, inside]) => [
        name,
        valueFor(inside, pick, strange),
      ]),
    );
  if (type === 'array') return [valueFor(items ?? {}, pick, strange)];
  if (type === 'integer' || type === 'number') return pick(1000) - 10;
  if (type === 'boolean') return pick(2) === 0;
  return pick(2) === 0 ? KNOWN[pick(KNOWN.length)] : strange();
}

const KNOWN = [
  'partner-portal',
  'msp-hub',
  'onboarding',
  'contact',
  'northwind',
  'brewery',
  'ada',
  'ada-user',
  'contacts',
];

interface Attempt {
  readonly method: string;
  readonly path: string;
  readonly body: unknown;
  readonly headers: Record<string, string>;
}

function attemptAt(route: ApiRoute, numbers: readonly number[], strings: readonly unknown[]): Attempt {
  let [n, s] = [0, 0];
  const pick = (most: number) => (numbers[n++ % numbers.length] as number) % most;
  const strange = () => strings[s++ % strings.length];
  const path = route.path.replace(/\{(\w+)\}/g, () =>
    encodeURIComponent(wellFormed(String(pick(3) === 0 ? strange() : KNOWN[pick(KNOWN.length)]))),
  );
  const query = Object.keys(route.query ?? {})
    .filter(() => pick(2) === 0)
    .map((name) => `${name}=${encodeURIComponent(wellFormed(String(strange())))}`);
  const upload = route.body !== undefined && isUpload(route.body) ? route.body : undefined;
  const json = route.body === undefined || upload !== undefined ? undefined : (route.body as JsonSchema);
  return {
    method: route.method,
    path: `/api/v1${path}${query.length === 0 ? '' : `?${query.join('&')}`}`,
    body:
      upload === undefined
        ? json && valueFor(json, pick, strange)
        : new TextEncoder().encode(String(strange()) + String(strange())),
    headers: {
      ...(upload === undefined ? {} : { 'content-type': upload.stream[0] ?? 'text/csv' }),
      'if-match': pick(2) === 0 ? '"v1"' : '*',
    },
  };
}

/** An address cannot carry half of a surrogate pair; `encodeURIComponent` throws at it. */
const wellFormed = (value: string): string => value.replaceAll(/[\ud800-\udfff]/g, '?');

describe('whatever is sent to whichever operation', () => {
  it('is answered within a second, never with a fault of ours, and told as a problem', async () => {
    const numbers = array(integer({ min: 0, max: 10_000 }), { minLength: 12, maxLength: 24 });
    const strings = array(anything, { minLength: 4, maxLength: 8 });
    const slow: string[] = [];
    await assert(
      asyncProperty(record({ numbers, strings, route: integer({ min: 0, max: 9_999 }) }), async (given) => {
        const route = routes[given.route % routes.length] as ApiRoute;
        const attempt = attemptAt(route, given.numbers, given.strings);
        const browser = people[given.route % people.length] as Browser;
        const start = performance.now();
        const reply = await browser.request(attempt.method, attempt.path, attempt.body, attempt.headers);
        if (performance.now() - start > LONGEST_MS) slow.push(route.id);
        expect({ route: route.id, status: reply.status, text: reply.text.slice(0, 300) }).toMatchObject({
          status: reply.status < 500 ? reply.status : 'below 500',
        });
        if (reply.status >= 400)
          expect(reply.headers.get('content-type')).toMatch(/^application\/problem\+json/);
      }),
      { numRuns: Number(process.env['HOSTILE_RUNS'] ?? 1_500), seed: 20261124, endOnFailure: true },
    );
    expect(slow).toEqual([]);
    expect((await (people[0] as Browser).get('/api/v1/session')).status).toBe(200);
  }, 240_000);
});
