import { readdirSync, readFileSync } from 'node:fs';
import { PDFDocument } from '@cantoo/pdf-lib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { PAGE } from './pages.ts';
import { extractPages, extractText } from './pdf-text.ts';
import { renderPdf } from './render-pdf.ts';
import { type Face, widthOf } from './fonts.ts';

const given = { title: 'Agreement', language: 'en', createdAt: '2026-03-01T10:00:00Z' };
const pdfOf = (markdown: string) => renderPdf({ ...given, markdown });
const textOf = async (markdown: string) => extractText(await pdfOf(markdown));
const infoOf = async (bytes: Uint8Array) => PDFDocument.load(bytes, { updateMetadata: false });

const FACES: { readonly [font: string]: Face } = {
  DejaVuSans: 'regular',
  'DejaVuSans-Bold': 'bold',
  'DejaVuSans-Oblique': 'oblique',
  'DejaVuSans-BoldOblique': 'boldOblique',
  DejaVuSansMono: 'mono',
};

/** Everything on its pages, with the place where it ends. */
async function placed(bytes: Uint8Array) {
  const pages = await extractPages(bytes);
  return pages.flatMap((texts, page) =>
    texts.map((text) => ({
      ...text,
      page,
      end: text.x + widthOf(text.text, FACES[text.font] ?? 'regular', text.size),
    })),
  );
}

describe('a document', () => {
  it('says what its Markdown says', async () => {
    const text = await textOf(
      '# Service agreement\n\nbetween **Provider** and *the company*, see `clause 3` and [terms](https://terms.example/x).\n\n' +
        '1. First\n   - inner\n2. Second\n\n> Quoted.\n\n| Name | Amount |\n|---|--:|\n| Paper | 12 € |\n',
    );
    expect(text).toBe(
      [
        'Service agreement',
        'between Provider and the company, see clause 3 and terms (https://terms.example/x).',
        '1.First',
        '•inner',
        '2.Second',
        'Quoted.',
        'NameAmount',
        'Paper12 €',
        '1 / 1',
      ].join('\n'),
    );
  });

  it('uses the faces that its styles ask for', async () => {
    const texts = await placed(await pdfOf('a **b** *c* ***d*** `e`'));
    const fonts = Object.fromEntries(texts.map(({ text, font }) => [text.trim(), font]));
    expect(fonts).toMatchObject({
      a: 'DejaVuSans',
      b: 'DejaVuSans-Bold',
      c: 'DejaVuSans-Oblique',
      d: 'DejaVuSans-BoldOblique',
      e: 'DejaVuSansMono',
    });
  });

  it('writes the letters of Europe', async () => {
    const words = 'Zażółć gęślą jaźń, Ærøskøbing, Γειά, Здравей, crème brûlée, Ñandú, ﬁn, coöperatie';
    expect(await textOf(words)).toContain(words);
  });

  it('composes accents, which it cannot move over their letters', async () => {
    expect(await textOf('Ame\u0301lie')).toContain('Am\u00E9lie');
  });

  it('writes characters that no face has as their codes', async () => {
    expect(await textOf('Signed by 张伟 and **张三**')).toContain(
      'Signed by [U+5F20][U+4F1F] and [U+5F20][U+4E09]',
    );
  });

  it('leaves out characters that turn the direction of text', async () => {
    expect(await textOf('pay \u202E001\u202C euro\u200B')).toContain('pay 001 euro');
  });

  it('turns words that are read from right to left', async () => {
    const texts = await placed(await pdfOf('Name: שלום עולם, Gent'));
    expect(texts.map((text) => text.text).slice(0, 3)).toEqual(['Name: ', 'םלוע םולש', ', Gent']);
  });

  it('shows raw HTML', async () => {
    expect(await textOf('a <b>bold</b> claim')).toContain('a <b>bold</b> claim');
  });

  it('ends within the margins, however long a word', async () => {
    const texts = await placed(
      await pdfOf(
        `${'W'.repeat(2000)}\n\n- ${'x'.repeat(500)}\n\n| a | b |\n|---|---|\n| ${'y'.repeat(300)} | b |`,
      ),
    );
    for (const { end, y } of texts) {
      expect(end).toBeLessThan(PAGE.width - PAGE.margin + 0.5);
      expect(y).toBeGreaterThan(20);
    }
    expect(texts.reduce((sum, { text }) => sum + (text.match(/W/g)?.length ?? 0), 0)).toBe(2000);
  });

  it('goes on over several numbered pages, in order, and never below the margin', async () => {
    const bytes = await pdfOf(Array.from({ length: 200 }, (_, index) => `Paragraph ${index}.`).join('\n\n'));
    const texts = await placed(bytes);
    const pages = (await infoOf(bytes)).getPageCount();
    expect(pages).toBeGreaterThan(3);
    expect(texts.filter(({ text }) => text.includes(' / ')).map(({ text }) => text)).toEqual(
      Array.from({ length: pages }, (_, index) => `${index + 1} / ${pages}`),
    );
    const paragraphs = texts.filter(({ text }) => text.startsWith('Paragraph'));
    expect(paragraphs.map(({ text }) => text)).toEqual(
      Array.from({ length: 200 }, (_, index) => `Paragraph ${index}.`),
    );
    expect(Math.min(...paragraphs.map(({ y }) => y))).toBeGreaterThan(PAGE.margin);
  });

  it('never ends a page with a heading', async () => {
    for (let before = 30; before < 50; before += 1) {
      const texts = await placed(await pdfOf(`${'line  \n'.repeat(before)}\n\n## Heading\n\nAfter it.`));
      const page = (wanted: string) => texts.find(({ text }) => text === wanted)?.page;
      expect(page('Heading')).toBe(page('After it.'));
    }
  });

  it('repeats the heading of a table on every page, and keeps a row together', async () => {
    const rows = Array.from(
      { length: 90 },
      (_, index) => `| row ${index} | ${'word '.repeat(30)}end${index} |`,
    );
    const texts = await placed(await pdfOf(['| Head | Text |', '|---|---|', ...rows].join('\n')));
    const pages = new Set(texts.map(({ page }) => page));
    expect(pages.size).toBeGreaterThan(3);
    expect(texts.filter(({ text }) => text === 'Head').map(({ page }) => page)).toEqual([...pages]);
    for (let index = 0; index < 90; index += 1) {
      const start = texts.find(({ text }) => text === `row ${index}`);
      const end = texts.find(({ text }) => text.split(' ').includes(`end${index}`));
      expect(start?.page).toBe(end?.page);
    }
  });

  it('breaks a row that is taller than a page', async () => {
    const texts = await placed(
      await pdfOf(`| a | b |\n|---|---|\n| x | ${'many words '.repeat(2000)}last |`),
    );
    expect(texts.some(({ text }) => text.endsWith('last'))).toBe(true);
    expect(Math.min(...texts.filter(({ text }) => !text.includes(' / ')).map(({ y }) => y))).toBeGreaterThan(
      PAGE.margin,
    );
  });

  it('lists the rows of a table that is too wide for paper', async () => {
    const cells = (name: string) => `| ${Array.from({ length: 20 }, (_, i) => `${name}${i}`).join(' | ')} |`;
    const text = await textOf([cells('h'), `|${'---|'.repeat(20)}`, cells('v')].join('\n'));
    expect(text).toContain('h0: v0\nh1: v1\n');
  });

  it('is the same bytes for the same input, whatever was rendered before', async () => {
    const markdown = '# Hé\n\nfirst\u00A0one **two** *three* `four` ffi';
    const first = await pdfOf(markdown);
    await pdfOf('something else\u00A0entirely ﬃ');
    expect(Buffer.compare(await pdfOf(markdown), first)).toBe(0);
    expect(Buffer.compare(await renderPdf({ ...given, title: 'Other', markdown }), first)).not.toBe(0);
  });

  it('has metadata that say what was given, and nothing else', async () => {
    const bytes = await renderPdf({ ...given, title: 'Überblick', author: 'Jan (legal)', markdown: 'x' });
    const document = await infoOf(bytes);
    expect(document.getTitle()).toBe('Überblick');
    expect(document.getAuthor()).toBe('Jan (legal)');
    expect(document.getLanguage()).toBe('en');
    expect(document.getCreationDate()?.toISOString()).toBe('2026-03-01T10:00:00.000Z');
    expect(document.getModificationDate()?.toISOString()).toBe('2026-03-01T10:00:00.000Z');
    expect([
      document.getProducer(),
      document.getCreator(),
      document.getSubject(),
      document.getKeywords(),
    ]).toEqual([undefined, undefined, undefined, undefined]);
    expect((await infoOf(await pdfOf('x'))).getAuthor()).toBeUndefined();
    expect(Buffer.from(bytes).toString('latin1')).not.toMatch(/pdf-lib|hopding|cantoo/i);
  });

  it('refuses what is no instant or no language', async () => {
    await expect(renderPdf({ ...given, createdAt: 'soon', markdown: 'x' })).rejects.toThrow(RangeError);
    await expect(renderPdf({ ...given, language: 'en) /x (', markdown: 'x' })).rejects.toThrow(RangeError);
  });

  it('comes of scripts that are joined by rules of their own', async () => {
    const scripts = 'ⴰⵣⵓⵍ ߒߞߏ ᠮᠣᠩᠭᠣᠯ नमस्ते ไทย العربية';
    expect((await pdfOf(scripts)).byteLength).toBeGreaterThan(1_000);
  });

  it('comes of any text', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: 'binary', maxLength: 300 }),
        fc.string({ maxLength: 40 }),
        async (markdown, title) => {
          const document = await infoOf(await renderPdf({ ...given, title, markdown }));
          expect(document.getPageCount()).toBeGreaterThan(0);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('comes of any mixture of Markdown', async () => {
    const bits = fc.constantFrom(
      '# ',
      '> ',
      '- ',
      '1. ',
      '| a | b |\n|---|---|\n',
      '|',
      '**',
      '*',
      '`',
      '```\n',
      '\n',
      '\n\n',
      '  ',
      '[x](y)',
      '<b>',
      'word ',
      '中',
      'ש',
      '&amp;',
      '---\n',
      '~~',
      '\\',
      '![',
      '\t',
      'é',
    );
    await fc.assert(
      fc.asyncProperty(fc.array(bits, { maxLength: 80 }), async (parts) => {
        const texts = await placed(await pdfOf(parts.join('')));
        for (const { end } of texts) expect(end).toBeLessThan(PAGE.width - PAGE.margin + 2);
      }),
      { numRuns: 60 },
    );
  });

  const folder = new URL('../../definitions/partner-portal/documents/', import.meta.url);
  it.each(readdirSync(folder))('can be made of the shipped definition %s', async (file) => {
    const { title, body } = parse(readFileSync(new URL(file, folder), 'utf8')) as {
      title: string;
      body: string;
    };
    const text = await extractText(await renderPdf({ ...given, title, markdown: body }));
    const heading = /^# (.*)$/m.exec(body)?.[1];
    expect(text).toContain(heading);
    expect(text).not.toMatch(/\*\*|^# /m);
  });
});
