import { describe, expect, it } from 'vitest';
import { type FormContext, loadPack, type Release } from '../../engine/index.ts';
import { readPack } from '../../test/read-pack.ts';
import { context as libraryContext, libraryWith } from '../../test/support/library.ts';
import { bytesFile, textFile, written } from '../../test/support/csv.ts';
import { type JudgedRow, judgeRows, type Judging } from './judge-rows.ts';
import { readCsv } from './read-csv.ts';
import { reasonOf, writeRejected } from './rejected-rows.ts';

const { release } = loadPack(readPack(new URL('../../definitions/msp-hub/', import.meta.url)));
if (release === undefined) throw new Error('the pack cannot be loaded');

const context: FormContext = { case: {}, records: {}, checks: {}, now: '2026-03-01T12:00:00Z' };
const HEADINGS = 'Customer Name,Email Address,Domain Name,Country Code\n';

async function judged<Known = never>(
  text: string | Uint8Array,
  some: Partial<Judging<Known>> = {},
): Promise<JudgedRow<Known>[]> {
  const file = await readCsv(typeof text === 'string' ? textFile(text) : bytesFile(text), { maxRows: 1e6 });
  if (file.refused) throw new Error('refused');
  const rows: JudgedRow<Known>[] = [];
  const judging: Judging<Known> = {
    release: release as Release,
    form: 'enrolment',
    same: '/domain',
    rows: file.rows,
    contextFor: () => context,
    taken: (values) => values.map(() => false),
    ...some,
  };
  for await (const row of judgeRows(judging)) rows.push(row);
  return rows;
}

/** A form that asks for nothing that has to be given. */
const copies = libraryWith({
  columns: { Branch: { to: '/branch', example: 'north' }, Copies: { to: '/copies', example: '2' } },
  schema: {
    type: 'object',
    properties: {
      branch: { type: 'string', title: 'Branch', maxLength: 40 },
      copies: { type: 'integer', title: 'Copies', minimum: 1, maximum: 5 },
    },
  },
  choices: {},
  normalise: {},
  layout: { steps: [{ title: 'Book', fields: ['/branch', '/copies'] }] },
});

async function judgedBy(release: Release, text: string, same?: string) {
  const file = await readCsv(textFile(text));
  if (file.refused) throw new Error('refused');
  const rows: JudgedRow[] = [];
  const taken = () => expect.fail('asked');
  const judging = { release, form: 'loan', rows: file.rows, contextFor: () => libraryContext, taken };
  for await (const row of judgeRows({ ...judging, ...(same !== undefined && { same }) })) rows.push(row);
  return rows;
}

const summary = (rows: readonly JudgedRow<unknown>[]) =>
  rows.map(({ line, verdict, errors }) => [
    line,
    verdict,
    ...errors.map(({ pointer, code }) => pointer + ' ' + code),
  ]);

describe('the rows of a file', () => {
  it('are each judged as the form would judge them', async () => {
    const rows = await judged(
      HEADINGS +
        'Ann Ltd,ann@example.com,https://Ann.example/,be\n' +
        ',ann.example.com,bob.example,XX\n' +
        'Bob,bob@example.com\n' +
        'Cas,cas@example.com,cas.onmicrosoft.com,NL\n',
    );
    expect(summary(rows)).toEqual([
      [2, 'good'],
      [3, 'wrong', '/customerName required', '/email format', '/country choice'],
      [4, 'wrong', ' tooFewCells'],
      [5, 'good'],
    ]);
    expect(rows[0]).toMatchObject({
      answers: { customerName: 'Ann Ltd', email: 'ann@example.com', domain: 'ann.example', country: 'BE' },
      cells: { 'Domain Name': 'https://Ann.example/' },
    });
  });

  it('are told in the language that is asked for', async () => {
    const [readable, unreadable] = await judged(HEADINGS + ',a@example.com,a.example,BE\nx\n', {
      language: 'nl',
      contextFor: () => ({ ...context, language: 'nl' }),
    });
    expect(readable?.errors[0]?.message).toMatch(/is verplicht/);
    expect(unreadable?.errors[0]?.message).toBe('Regel 3 heeft 1 cellen in plaats van 4.');
  });

  it('are told where they repeat a row above, however it is written', async () => {
    const rows = await judged(
      HEADINGS +
        'A,a@example.com,a.example,BE\n' +
        'B,b@example.com,b.example,BE\n' +
        'A,a@example.com,a.example,BE\n' +
        'Again,other@example.com,http://A.EXAMPLE,NL\n',
    );
    expect(rows.map(({ verdict, repeats }) => [verdict, repeats])).toEqual([
      ['good', undefined],
      ['good', undefined],
      ['repeated', 2],
      ['repeated', 2],
    ]);
  });

  it('are not held back by a wrong one above', async () => {
    const rows = await judged(HEADINGS + 'A,nobody,a.example,BE\nA,a@example.com,a.example,BE\n');
    expect(rows.map(({ verdict }) => verdict)).toEqual(['wrong', 'good']);
  });

  it('are the same by all their answers where nothing else is said', async () => {
    const rows = await judgedBy(copies, 'Copies,Branch\n2,north\n 2,north\n3,north\n');
    expect(rows.map(({ verdict }) => verdict)).toEqual(['good', 'repeated', 'good']);
  });

  it('are not taken for one another where they do not have that answer', async () => {
    const rows = await judgedBy(copies, 'Copies,Branch\n2,\n3,\n', '/branch');
    expect(rows.map(({ verdict }) => verdict)).toEqual(['good', 'good']);
  });

  it('are told where they are there already, and asked about many at a time', async () => {
    const asked: unknown[][] = [];
    const lines = Array.from({ length: 1200 }, (_, n) => `C${n},c@example.com,c${n}.example,BE\n`);
    const rows = await judged<{ case: string }>(HEADINGS + lines.join('') + lines[7], {
      taken: async (values) => {
        asked.push([...values]);
        return values.map((value) => (value === 'c7.example' ? { case: '42' } : value === 'c600.example'));
      },
    });
    expect(asked.map(({ length }) => length)).toEqual([500, 500, 200]);
    const not = rows.filter(({ verdict }) => verdict !== 'good');
    expect(not.map(({ line, verdict, taken, repeats }) => ({ line, verdict, taken, repeats }))).toEqual([
      { line: 9, verdict: 'taken', taken: { case: '42' }, repeats: undefined },
      { line: 602, verdict: 'taken', taken: true, repeats: undefined },
      { line: 1202, verdict: 'repeated', taken: undefined, repeats: 9 },
    ]);
  });

  it('have to be answered for, each that was asked about', async () => {
    const one = HEADINGS + 'A,a@example.com,a.example,BE\n';
    await expect(judged(one, { taken: () => [] })).rejects.toThrow(RangeError);
    expect(await judged(HEADINGS, { taken: () => expect.fail('asked') })).toEqual([]);
  });

  it('have contexts that are asked for together', async () => {
    let open = 0;
    let most = 0;
    const contextFor = async () => {
      most = Math.max(most, (open += 1));
      await Promise.resolve();
      open -= 1;
      return context;
    };
    const lines = Array.from({ length: 20 }, (_, n) => `C${n},c@example.com,c${n}.example,BE\n`);
    await judged(HEADINGS + lines.join(''), { contextFor });
    expect(most).toBe(20);
  });

  it('let other work go on meanwhile', async () => {
    let turns = 0;
    const timer = setInterval(() => (turns += 1), 1);
    const lines = Array.from({ length: 20_000 }, (_, n) => `C${n},c@example.com,c${n}.example,BE\n`);
    const start = performance.now();
    await judged(HEADINGS + lines.join(''));
    clearInterval(timer);
    expect(turns).toBeGreaterThan((performance.now() - start) / 40);
  });
});

describe('the rows that were not accepted', () => {
  const text =
    'Customer Name;Email Address;Domain Name;Country Code\n' +
    'A;a@example.com;a.example;BE\n' +
    '=cmd;nobody;b.example;BE\n' +
    'A;a@example.com;a.example;BE\n' +
    'C;c@example.com\n' +
    'D;d@example.com;d.example;BE;x\n';

  async function rejectedOf(text: string | Uint8Array, language?: string) {
    const file = await readCsv(typeof text === 'string' ? textFile(text) : bytesFile(text));
    if (file.refused) throw new Error('refused');
    return {
      header: file.header,
      bytes: await written(writeRejected(file.header, await judged(text), language)),
    };
  }

  it('are a file with their lines and the reasons in front', async () => {
    const { bytes } = await rejectedOf(text);
    expect(bytes.toString().slice(1).split('\r\n')).toEqual([
      '(line);(reason);Customer Name;Email Address;Domain Name;Country Code',
      `3;E-mail address: give an e-mail address, such as name@example.com.;'=cmd;nobody;b.example;BE`,
      '4;The same as in line 2 of this file.;A;a@example.com;a.example;BE',
      '5;Line 5 has 2 cells instead of 4.;C;c@example.com;;',
      expect.stringMatching(/^6;"?Line 6 has 5 cells instead of 4\..*"?;D;d@example.com;d.example;BE;x$/),
      '',
    ]);
  });

  it('can be corrected and chosen again as they are, in any language', async () => {
    for (const language of ['en', 'nl', 'fr', 'xx']) {
      const { bytes } = await rejectedOf(text, language);
      const corrected = Buffer.from(
        bytes
          .toString()
          .replace('nobody', 'b@example.com')
          .replace('C;c@example.com;;', 'C;c@example.com;c.example;BE'),
      );
      const rows = await judged(corrected);
      expect(summary(rows)).toEqual([
        [2, 'good'],
        [3, 'good'],
        [4, 'good'],
        [5, 'wrong', ' tooManyCells'],
      ]);
      expect(rows[0]?.answers['customerName']).toBe('=cmd');
      const again = await rejectedOf(corrected, language);
      expect(again.header).toMatchObject({ delimiter: ';', dropped: { length: 2 } });
      expect(again.bytes.toString().split('\r\n')[1]).toMatch(/^5;.*;D;d@example.com;d.example;BE;x$/);
    }
  });

  it('say in words what became of each', () => {
    expect(reasonOf({ errors: [], verdict: 'taken' }, 'fr')).toBe('Ceci existe déjà.');
    expect(reasonOf({ errors: [], verdict: 'good' })).toBe('');
  });
});
