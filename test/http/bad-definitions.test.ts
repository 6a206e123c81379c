import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Random } from '../fuzz/random.ts';
import { type Draft, Drafts } from '../support/definitions.ts';
import type { Browser, Reply } from '../support/http.ts';
import { startServer, type TestServer } from '../support/server.ts';

let server: TestServer;
let analyst: Browser;
let probe: Probe;

beforeAll(async () => {
  server = await startServer();
  analyst = await server.browser().play('analyst');
  probe = new Probe(await server.browser().play('ada-user'));
});
afterAll(async () => {
  await probe.stop();
  await server.end();
});

/** Somebody who goes on using the portal, whatever others write. */
class Probe {
  calls = 0;
  slowest = 0;
  readonly failures: string[] = [];
  readonly #browser: Browser;
  #stopped = false;
  readonly #running: Promise<void>;

  constructor(browser: Browser) {
    this.#browser = browser;
    this.#running = this.#run();
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    await this.#running;
  }

  async #run(): Promise<void> {
    while (!this.#stopped) {
      const began = performance.now();
      const reply = await this.#browser.get('/api/v1/session');
      this.slowest = Math.max(this.slowest, performance.now() - began);
      this.calls += 1;
      if (reply.status !== 200) this.failures.push(`${reply.status} ${reply.text}`);
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  }
}

const FILES = [
  'pack.yaml',
  'access/access.yaml',
  'flows/loan.yaml',
  'forms/loan-request.yaml',
  'lists/tools.yaml',
  'properties/nothing-leaves-unapproved.yaml',
  'rules/who-may-borrow.yaml',
  'scenarios/lent-and-returned.yaml',
  'tables/loans.yaml',
  'texts/nl.yaml',
];

/** What goes wrong where people type: letters swapped and lost, lines lost, doubled and moved, ends cut off. */
function mutated(text: string, random: Random): string {
  const lines = text.split('\n');
  const at = random.below(lines.length);
  const line = lines[at] ?? '';
  const letter = random.below(line.length + 1);
  switch (random.below(8)) {
    case 0:
      return text.slice(0, random.below(text.length));
    case 1:
      return [...lines.slice(0, at), ...lines.slice(at + 1)].join('\n');
    case 2:
      return [...lines.slice(0, at), line, ...lines.slice(at)].join('\n');
    case 3:
      return [...lines.slice(0, at), `  ${line}`, ...lines.slice(at + 1)].join('\n');
    case 4:
      lines[at] = line.slice(0, letter) + line.slice(letter + 1);
      return lines.join('\n');
    case 5:
      lines[at] =
        line.slice(0, letter) +
        random.of(['{', ']', ':', '"', '- ', '&a ', '\t', '!!x ']) +
        line.slice(letter);
      return lines.join('\n');
    case 6:
      lines[at] = line.replace(
        /[a-z]+$/i,
        random.of(['null', 'true', '[]', '0123', '1e999', 'nobody', '.nan']),
      );
      return lines.join('\n');
    default:
      return lines.toReversed().join('\n');
  }
}

const times = (count: number, line: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => line(index)).join('');

const BOMBS: Record<string, string> = {
  'brackets, 20,000 deep': `entries: ${'['.repeat(20_000)}`,
  'quotation marks without end': '"a" '.repeat(60_000),
  'nine times nine aliases': `a: &a [x]\n${'bcdefghi'
    .split('')
    .map((name, at) => `${name}: &${name} [${`*${'abcdefghi'[at] ?? ''},`.repeat(9)}]`)
    .join('\n')}`,
  'a pattern that goes back for ever':
    'kind: form\nid: tools\ntitle: T\nschema: { type: object, properties: { a: { type: string, maxLength: 100, pattern: "^(a+)+$" } } }\nlayout: { steps: [{ title: A, fields: [/a] }] }\n',
  'a table of millions of combinations': `kind: rules\nid: tools\ntitle: T\nfacts:\n${times(19, (fact) => `  a${fact}: { enum: [p, q, r] }\n`)}findings:\n  f: { severity: warns, message: F }\ntables:\n  t:\n    hit: unique\n    columns: [${times(19, (fact) => `a${fact}, `)}findings]\n    rows:\n${times(400, (row) => `      - [${times(19, (column) => `${['p', 'q', 'r', 'any'][(row * 7 + column * 3) % 4] ?? ''}, `)}[f]]\n`)}`,
  'names of every object': '__proto__: { kind: list }\nkind: list\nconstructor: { prototype: 1 }\n',
  'a text that runs code':
    'kind: email\nid: tools\ntitle: T\nbody: "{{ a.constructor.constructor(\'return process\')() }}"\n',
};

let answered = 0;
const slow: string[] = [];

/** Whatever was sent: an answer in time, and never that it was the server's fault. */
async function judged(what: string, ask: () => Promise<Reply>): Promise<Reply> {
  const began = performance.now();
  const reply = await ask();
  if (performance.now() - began > 15_000) slow.push(what);
  answered += 1;
  expect(reply.status, what).toBeLessThan(500);
  return reply;
}

async function begin(): Promise<Draft> {
  return new Drafts(analyst).begin('equipment-loan');
}

describe('a bad definition (P7, DE-3)', () => {
  it('is told with its place, whatever was mistyped, and disturbs nobody', async () => {
    const random = new Random(20_261);
    const draft = await begin();
    const originals = new Map<string, string>();
    for (const path of FILES) originals.set(path, await draft.text(path));
    let rejected = 0;
    for (let round = 0; round < 120; round++) {
      const path = random.of(FILES);
      const original = originals.get(path) ?? '';
      const { status, body } = await judged(`${round}: ${path}`, () =>
        draft.save(path, mutated(original, random)),
      );
      expect(status).toBe(200);
      const errors = body.diagnostics.filter(({ severity }: { severity: string }) => severity === 'error');
      if (errors.length > 0) rejected += 1;
      for (const { code, file, line, column, message } of errors) {
        expect([file === '' || message === '', line > 0, column > 0]).toEqual([false, true, true]);
        expect(code).not.toBe('internal');
      }
      await draft.save(path, original);
    }
    expect(rejected).toBeGreaterThan(60);
  }, 120_000);

  it.each(Object.entries(BOMBS))(
    '%s is refused, and nothing that runs definitions is held up',
    async (what, text) => {
      const draft = await begin();
      const saved = await judged(what, () => draft.save('lists/tools.yaml', text));
      expect(saved.body.diagnostics.some(({ severity }: { severity: string }) => severity === 'error')).toBe(
        true,
      );
      await judged(what, () => analyst.post(`${draft.path}/test`, {}));
      await judged(what, () => analyst.post(`${draft.path}/compare`, {}));
      const body = { flow: 'loan', scenario: 'lent-and-returned' };
      await judged(what, () => analyst.post(`${draft.path}/simulate`, body));
      await draft.propose();
      const { body: publication } = await draft.publish();
      expect(publication.status).toBe('refused');
    },
    60_000,
  );

  it.each([
    ['that is no text', { text: 17 }, 422],
    ['with a zero byte', { text: 'a\0b' }, 400],
    ['larger than a file may be', { text: 'x'.repeat(1_500_000) }, 422],
    ['larger than a request may be', { text: 'x'.repeat(3_000_000) }, 413],
  ])('a file %s is no file', async (_what, body, status) => {
    const draft = await begin();
    const headers = { 'if-match': await draft.etag() };
    const url = `${draft.path}/file?path=lists/tools.yaml`;
    const reply = await judged(_what, () => analyst.request('PUT', url, body, headers));
    expect(reply.status).toBe(status);
  });

  it('leaves what is served as it was, and the server up', () => {
    expect(probe.failures).toEqual([]);
    expect(slow).toEqual([]);
    expect(probe.calls).toBeGreaterThan(200);
    expect(probe.slowest).toBeLessThan(2_000);
    expect(answered).toBeGreaterThan(120);
  });
});
