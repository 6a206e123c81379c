import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PackFile } from '../../../engine/index.ts';
import { createPublishCheck, type PublishCheck } from './publish-check.ts';
import { bytesOf, shipped, withFile } from './testing/packs.ts';

let check: PublishCheck;
let loan: PackFile[];

beforeAll(async () => {
  check = createPublishCheck();
  loan = await shipped('equipment-loan');
});
afterAll(() => check.close());

const times = (count: number, line: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => line(index)).join('');

const LIST = 'lists/tools.yaml';
const BOMBS: Record<string, string | Uint8Array> = {
  'fifty megabytes': new Uint8Array(50_000_000).fill(0x61),
  'nine times nine aliases': [
    'a: &a [x,x,x,x,x,x,x,x,x]',
    ...'bcdefghi'.split('').map((name, at) => `${name}: &${name} [${`*${'abcdefghi'[at]},`.repeat(9)}]`),
  ].join('\n'),
  'brackets, 20,000 deep': `entries: ${'['.repeat(20_000)}`,
  'quotation marks without end': '"a" '.repeat(60_000),
  'random bytes': Uint8Array.from({ length: 5000 }, (_, index) => (index * 7919) % 256),
  'names of every object': '__proto__: { kind: list }\nkind: list\nconstructor: { prototype: 1 }\n',
};

/** Each is small; all together take far longer than a check may. */
function manyHardTables(): PackFile[] {
  const cell = (row: number, column: number) =>
    (row * 7 + column * 3) % 4 < 1 ? 'any' : (['p', 'q', 'r'][(row * row + column) % 3] ?? '');
  const table = (id: number) =>
    `kind: rules\nid: big${id}\ntitle: Big\nfacts:\n${times(19, (fact) => `  a${fact}: { enum: [p, q, r] }\n`)}findings:\n  f: { severity: warns, message: F }\ntables:\n  t:\n    hit: unique\n    columns: [${times(19, (fact) => `a${fact}, `)}findings]\n    rows:\n${times(500, (row) => `      - [${times(19, (column) => `${cell(row, column)}, `)}[f]]\n`)}`;
  return Array.from({ length: 60 }, (_, id) => ({ path: `rules/big${id}.yaml`, bytes: bytesOf(table(id)) }));
}

describe('whatever is sent to be published', () => {
  it.each(Object.entries(BOMBS))('%s is refused with a place', async (_name, content) => {
    const files = withFile(loan, LIST, content);
    const [draft, release] = [await check.checkOnly(files), await check.check(files)];
    for (const { ok, diagnostics } of [draft, release]) {
      expect(ok).toBe(false);
      expect(diagnostics.some(({ file, line }) => file === LIST && line > 0)).toBe(true);
      expect(diagnostics.map(({ code }) => code)).not.toContain('internal');
    }
  });

  it('3,000 files are refused', async () => {
    const files = Array.from({ length: 3000 }, (_, id) => ({
      path: `lists/l${id}.yaml`,
      bytes: bytesOf('kind: list\n'),
    }));
    const { ok, diagnostics } = await check.check([...loan, ...files]);
    expect(ok).toBe(false);
    expect(diagnostics.some(({ code }) => code === 'too-many-files')).toBe(true);
    expect(diagnostics.length).toBeLessThanOrEqual(1_001);
  });

  it('100,000 files are refused at once', async () => {
    const files = Array.from({ length: 100_000 }, (_, id) => ({ path: `${id}.yaml`, bytes: bytesOf('') }));
    expect(await check.checkOnly(files)).toMatchObject({
      ok: false,
      diagnostics: [{ code: 'too-many-files', file: 'pack.yaml', line: 1 }],
    });
  });

  it('200 files of a megabyte are refused before they are copied', async () => {
    const bytes = new Uint8Array(1_000_000);
    const files = Array.from({ length: 200 }, (_, id) => ({ path: `lists/l${id}.yaml`, bytes }));
    expect((await check.check(files)).diagnostics).toEqual([
      expect.objectContaining({ code: 'pack-too-large' }),
    ]);
  });

  it('what does not come to an end is stopped, and what comes next is checked as ever', async () => {
    const files = [...loan, ...manyHardTables()];
    for (const { ok, diagnostics } of [await check.checkOnly(files), await check.check(files)]) {
      expect(ok).toBe(false);
      expect(diagnostics).toEqual([
        expect.objectContaining({
          code: 'too-slow',
          message: expect.stringContaining('did not come to an end within 2 s'),
        }),
      ]);
    }
    expect(await check.checkOnly(loan)).toMatchObject({ ok: true });
    expect(await check.check(loan)).toMatchObject({ ok: true });
  }, 60_000);
});

describe('a check that is cut short', () => {
  it('says which stage was too slow, and keeps what was found before', async () => {
    const hasty = createPublishCheck({ deadlines: { testingMs: 0.001 } });
    const files = withFile(loan, 'texts/nl.yaml', 'kind: texts\nlanguage: nl\ntexts: {}\n');
    const { ok, release, diagnostics } = await hasty.check(files);
    await hasty.close();
    expect({ ok, release }).toEqual({ ok: false, release: undefined });
    expect(diagnostics[0]).toMatchObject({
      code: 'too-slow',
      message: expect.stringContaining('running scenarios'),
    });
    expect(diagnostics.some(({ code }) => code === 'translation-missing')).toBe(true);
  });

  it('for want of memory is refused, and the server goes on', async () => {
    const small = createPublishCheck({ memoryMb: 24 });
    const hub = await shipped('msp-hub');
    const verdict = await small.check(hub);
    expect(verdict.ok).toBe(false);
    expect(verdict.diagnostics[0]?.code).toBe('too-much-memory');
    expect((await small.check(hub)).diagnostics[0]?.code).toBe('too-much-memory');
    await small.close();
  }, 60_000);

  it('by the server that stops is answered, and so is all that waits', async () => {
    const stopping = createPublishCheck();
    const all = [stopping.check(loan), stopping.check(loan), stopping.checkOnly(loan)];
    await new Promise((resolve) => setTimeout(resolve, 100));
    await stopping.close();
    for (const { ok } of await Promise.all(all)) expect(ok).toBe(false);
  });
});

describe('many checks at once', () => {
  it('wait for one another, and a draft waits for no release', async () => {
    const order: string[] = [];
    const note = (name: string) => (result: { ok: boolean }) => {
      order.push(name);
      return result.ok;
    };
    const hub = await shipped('msp-hub');
    const releases = [1, 2, 3].map((number) => check.check(hub).then(note(`release ${number}`)));
    const draft = check.checkOnly(loan).then(note('draft'));
    expect(await Promise.all([...releases, draft])).toEqual([true, true, true, true]);
    expect(order.filter((name) => name !== 'draft')).toEqual(['release 1', 'release 2', 'release 3']);
    expect(order.indexOf('draft')).toBeLessThan(2);
  }, 60_000);

  it('are answered after the process has ended for want of work', async () => {
    const brief = createPublishCheck({ idleMs: 10 });
    expect((await brief.checkOnly(loan)).ok).toBe(true);
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect((await brief.checkOnly(loan)).ok).toBe(true);
    await brief.close();
  });
});
