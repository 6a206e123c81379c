import { createHash } from 'node:crypto';
import { PDFDocument, StandardFonts } from '@cantoo/pdf-lib';
import { describe, expect, it } from 'vitest';
import { extractPages, extractText } from './pdf-text.ts';
import { renderPdf } from './render-pdf.ts';
import { type Seal, sealPdf, UnreadablePdf } from './seal-pdf.ts';

const original = await renderPdf({
  markdown: '# Agreement\n\nThe parties agree.',
  title: 'Agreement R-1',
  language: 'nl',
  createdAt: '2026-03-01T10:00:00Z',
});

const seal: Seal = {
  heading: 'Ondertekening',
  texts: ['Ik heb dit gelezen en onderteken het. **letterlijk**'],
  rows: [
    { label: 'Document', value: 'Agreement R-1' },
    { label: 'Ondertekend door', value: 'Amélie | <b>O’Neil</b>' },
    { label: 'E-mail', value: 'amelie@customer.example' },
    { label: 'Tijdstip', value: '2026-03-02T09:00:00Z' },
    { label: 'Adres', value: '2001:db8::1' },
    { label: 'Browser', value: `Mozilla/5.0 ${'x'.repeat(200)}` },
  ],
  digestLabel: 'SHA-256 van het origineel',
  sealedAt: '2026-03-02T09:00:00Z',
};

const digest = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const squeezed = (text: string) => text.replaceAll(/\s/g, '');

describe('a sealed document', () => {
  it('is the original, byte for byte, with a page after it', async () => {
    const sealed = await sealPdf(original, seal);
    expect(Buffer.compare(sealed.bytes.subarray(0, original.length), original)).toBe(0);
    expect(sealed.originalSha256).toBe(digest(original));
    expect(sealed.sha256).toBe(digest(sealed.bytes));
    const pages = await extractPages(sealed.bytes);
    expect(pages).toHaveLength(2);
    expect(pages[0]).toEqual((await extractPages(original))[0]);
  });

  it('says who signed what, when and from where, in the words that were given', async () => {
    const text = squeezed(await extractText((await sealPdf(original, seal)).bytes));
    for (const { label, value } of seal.rows) expect(text).toContain(squeezed(label + value));
    expect(text).toContain(squeezed(seal.heading + seal.texts[0]));
    expect(text).toContain(squeezed(seal.digestLabel + digest(original)));
  });

  it('keeps the metadata of the original, and adds only when it was sealed', async () => {
    const document = await PDFDocument.load((await sealPdf(original, seal)).bytes, { updateMetadata: false });
    expect(document.getTitle()).toBe('Agreement R-1');
    expect(document.getLanguage()).toBe('nl');
    expect(document.getCreationDate()?.toISOString()).toBe('2026-03-01T10:00:00.000Z');
    expect(document.getModificationDate()?.toISOString()).toBe('2026-03-02T09:00:00.000Z');
    expect(document.getProducer()).toBeUndefined();
  });

  it('is the same bytes for the same input', async () => {
    const first = await sealPdf(original, seal);
    expect((await sealPdf(original, seal)).sha256).toBe(first.sha256);
    expect((await sealPdf(original, { ...seal, heading: 'Andere' })).sha256).not.toBe(first.sha256);
  });

  it('can be sealed again by the next signer', async () => {
    const once = await sealPdf(original, seal);
    const twice = await sealPdf(once.bytes, { ...seal, heading: 'Tweede ondertekening' });
    expect(await extractPages(twice.bytes)).toHaveLength(3);
    expect(twice.originalSha256).toBe(once.sha256);
    expect(Buffer.compare(twice.bytes.subarray(0, once.bytes.length), once.bytes)).toBe(0);
  });

  it.each([true, false])(
    'may be a file of another program (object streams: %s)',
    async (useObjectStreams) => {
      const foreign = await PDFDocument.create();
      const font = await foreign.embedFont(StandardFonts.Helvetica);
      foreign.addPage([300, 300]).drawText('Foreign', { x: 20, y: 200, size: 12, font });
      const bytes = await foreign.save({ useObjectStreams });
      const sealed = await sealPdf(bytes, seal);
      expect(await extractText(sealed.bytes)).toContain('Foreign');
      expect(Buffer.compare(sealed.bytes.subarray(0, bytes.length), bytes)).toBe(0);
    },
  );

  it('numbers its audit pages only where there are several', async () => {
    const rows = Array.from({ length: 80 }, (_, index) => ({ label: `Row ${index}`, value: 'v' }));
    expect(await extractText((await sealPdf(original, { ...seal, rows })).bytes)).toMatch(/^2 \/ \d$/m);
    expect((await extractPages((await sealPdf(original, seal)).bytes))[1]?.at(-1)?.text).not.toContain(' / ');
  });

  it('is refused where the original is no PDF, or damaged', async () => {
    await expect(sealPdf(new TextEncoder().encode('no PDF'), seal)).rejects.toThrow(UnreadablePdf);
    await expect(sealPdf(original.subarray(0, 900), seal)).rejects.toThrow(UnreadablePdf);
  });
});
