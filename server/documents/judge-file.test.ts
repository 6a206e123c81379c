import { createHash } from 'node:crypto';
import { deflateRawSync, deflateSync } from 'node:zlib';
import { PDFDocument, PDFName, PDFString } from '@cantoo/pdf-lib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FILE_TYPES, type FileType } from './file-type.ts';
import { judgeFile } from './judge-file.ts';
import { renderPdf } from './render-pdf.ts';
import { sealPdf } from './seal-pdf.ts';

const ALL = Object.keys(FILE_TYPES) as FileType[];
const rules = { types: ALL, maxBytes: 1_000_000 };
const verdictOn = (bytes: Uint8Array, name = 'file') => judgeFile({ name, bytes }, rules);
const reasonFor = (bytes: Uint8Array) => {
  const verdict = verdictOn(bytes);
  return verdict.ok ? verdict.file.type : verdict.refusal.reason;
};
const bytesOf = (text: string) => new TextEncoder().encode(text);

const pdf = await renderPdf({
  markdown: '# Letter\n\nSee [it](https://en.example/wiki/JavaScript).',
  title: 'Letter',
  language: 'en',
  createdAt: '2026-01-01T00:00:00Z',
});

/** A PDF of another library's making, changed by hand. */
async function pdfWith(
  change: (document: PDFDocument) => void,
  useObjectStreams = true,
): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  document.addPage([200, 200]);
  change(document);
  return document.save({ useObjectStreams });
}

const chunk = (type: string, data = Buffer.alloc(0)) => {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  return Buffer.concat([length, Buffer.from(type), data, Buffer.alloc(4)]);
};
const png = Buffer.concat([
  Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
  chunk('IHDR', Buffer.alloc(13)),
  chunk('IDAT', Buffer.alloc(20)),
  chunk('IEND'),
]);
const jpeg = Buffer.from([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3, 0xff, 0xd9]);

interface Packed {
  readonly name: string;
  readonly content: string;
  readonly size?: number;
  readonly flags?: number;
}

/** A ZIP as an office program writes it. */
function zipOf(files: readonly Packed[]): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, content, size = Buffer.byteLength(content), flags = 0 } of files) {
    const data = deflateRawSync(content);
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(flags, 6);
    local.writeUInt16LE(8, 8);
    local.writeUInt32LE(data.length, 18);
    local.writeUInt32LE(size, 22);
    local.writeUInt16LE(Buffer.byteLength(name), 26);
    const central = Buffer.alloc(46);
    central.writeUInt32LE(0x02014b50, 0);
    central.writeUInt16LE(flags, 8);
    central.writeUInt16LE(8, 10);
    central.writeUInt32LE(data.length, 20);
    central.writeUInt32LE(size, 24);
    central.writeUInt16LE(Buffer.byteLength(name), 28);
    central.writeUInt32LE(offset, 42);
    locals.push(local, Buffer.from(name), data);
    directory.push(central, Buffer.from(name));
    offset += 30 + Buffer.byteLength(name) + data.length;
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(files.length, 8);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, ...directory, end]);
}

const relation = (type: string, mode: string) =>
  `<?xml version="1.0"?><Relationships><Relationship Id="r1" Type="http://schemas.example/${type}" Target="https://x.example/" ${mode}/></Relationships>`;
const word = (...more: Packed[]) =>
  zipOf([
    { name: '[Content_Types].xml', content: '<Types/>' },
    { name: 'word/document.xml', content: '<w:document/>' },
    { name: '_rels/.rels', content: relation('officeDocument', '') },
    ...more,
  ]);

describe('an uploaded file', () => {
  it('is accepted with a safe name, its type, its size and its digest', () => {
    expect(verdictOn(pdf, 'C:\\fakepath\\..\\Letter.PDF')).toEqual({
      ok: true,
      file: {
        name: 'Letter.PDF',
        type: 'pdf',
        mediaType: 'application/pdf',
        size: pdf.length,
        sha256: createHash('sha256').update(pdf).digest('hex'),
      },
    });
  });

  it.each<[FileType, Uint8Array]>([
    ['pdf', pdf],
    ['png', png],
    ['jpeg', jpeg],
    ['docx', word()],
    ['text', bytesOf('naïve; text\r\n1;2\n')],
  ])('is recognised as %s by its content', (type, bytes) => {
    expect(reasonFor(bytes)).toBe(type);
    const others = ALL.filter((other) => other !== type);
    expect(judgeFile({ name: `x.${type}`, bytes }, { ...rules, types: others })).toEqual({
      ok: false,
      refusal: { reason: 'type-not-allowed', allowed: others, found: type },
    });
  });

  it('gets the extension of what it is, whatever it is called', () => {
    const name = (called: string) => {
      const verdict = verdictOn(jpeg, called);
      return verdict.ok ? verdict.file.name : verdict.refusal.reason;
    };
    expect(['a.exe', 'a.jpg', 'a.JPEG', 'a', '.jpg', 'a.tar.gz'].map(name)).toEqual([
      'a.exe.jpg',
      'a.jpg',
      'a.JPEG',
      'a.jpg',
      'jpg.jpg',
      'a.tar.gz.jpg',
    ]);
  });

  it('is refused where it is empty or too large', () => {
    expect(verdictOn(new Uint8Array())).toEqual({ ok: false, refusal: { reason: 'empty' } });
    expect(judgeFile({ name: 'x', bytes: png }, { types: ALL, maxBytes: png.length - 1 })).toEqual({
      ok: false,
      refusal: { reason: 'too-large', size: png.length, maxBytes: png.length - 1 },
    });
    expect(judgeFile({ name: 'x', bytes: png }, { types: ALL, maxBytes: png.length }).ok).toBe(true);
  });

  it.each([
    ['a program', Buffer.from('4d5a90000300', 'hex')],
    ['a page of HTML', bytesOf('\n<!DOCTYPE html><script>1</script>')],
    ['an SVG', bytesOf('<svg xmlns="http://www.w3.org/2000/svg" onload="x()"/>')],
    ['text in another encoding', Buffer.from('caf\xe9', 'latin1')],
    ['text with control characters', bytesOf('a\0b')],
    ['a ZIP that is no Word document', zipOf([{ name: 'a.txt', content: 'x' }])],
    ['a picture with something behind it', Buffer.concat([png, Buffer.from('<?php')])],
    ['a picture that is cut off', png.subarray(0, -4)],
    ['a PDF behind something else', Buffer.concat([Buffer.from([0]), Buffer.from(pdf)])],
    ['a ZIP that is cut off', word().subarray(0, 100)],
    ['an encrypted ZIP', word({ name: 'x', content: 'x', flags: 1 })],
  ])('is refused where it is %s', (_, bytes) => {
    expect(verdictOn(bytes)).toEqual({ ok: false, refusal: { reason: 'type-not-allowed', allowed: ALL } });
  });

  it('never makes the judge fail', () => {
    const starts = fc.constantFrom<Uint8Array>(
      pdf,
      png,
      jpeg,
      word(),
      bytesOf('%PDF-'),
      bytesOf('PK\u0003\u0004'),
    );
    fc.assert(
      fc.property(
        starts,
        fc.nat(6000),
        fc.uint8Array({ maxLength: 40 }),
        fc.string({ unit: 'binary' }),
        (start, at, noise, name) => {
          const bytes = Uint8Array.from(start);
          bytes.set(noise.subarray(0, Math.max(0, bytes.length - at)), Math.min(at, bytes.length));
          expect(typeof verdictOn(bytes, name).ok).toBe('boolean');
          expect(typeof verdictOn(bytes.subarray(0, at), name).ok).toBe('boolean');
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('a PDF', () => {
  const action = (document: PDFDocument, dict: Record<string, PDFName | PDFString>) =>
    document.catalog.set(PDFName.of('OpenAction'), document.context.register(document.context.obj(dict)));

  it('is accepted with links, and where it was sealed', async () => {
    expect(
      reasonFor(
        (
          await sealPdf(pdf, {
            heading: 'h',
            texts: [],
            rows: [],
            digestLabel: 'd',
            sealedAt: '2026-01-01T00:00:00Z',
          })
        ).bytes,
      ),
    ).toBe('pdf');
    const linked = await pdfWith(
      (document) =>
        action(document, { S: PDFName.of('URI'), URI: PDFString.of('https://x.example/wiki/JavaScript') }),
      false,
    );
    expect(reasonFor(linked)).toBe('pdf');
  });

  it.each([true, false])('is refused with a script (object streams: %s)', async (packed) => {
    expect(reasonFor(await pdfWith((document) => document.addJavaScript('x', 'app.alert(1)'), packed))).toBe(
      'active-content',
    );
  });

  it.each(['Launch', 'JavaScript', 'ImportData', 'SubmitForm'])(
    'is refused with a %s action',
    async (kind) => {
      for (const packed of [true, false])
        expect(
          reasonFor(await pdfWith((document) => action(document, { S: PDFName.of(kind) }), packed)),
        ).toBe('active-content');
    },
  );

  it('is refused where the name of the action is disguised', async () => {
    const bytes = await pdfWith((document) => action(document, { S: PDFName.of('Launch') }), false);
    const disguised = Buffer.from(
      Buffer.from(bytes).toString('latin1').replace('/Launch', '/L#61unc#68'),
      'latin1',
    );
    expect(reasonFor(disguised)).toBe('active-content');
  });

  it('is refused with a script in an update that a later one seems to take back', async () => {
    const script = Buffer.from('\n9 0 obj<</S/JavaScript/JS(app.alert\\(1\\))>>endobj\n9 0 obj<<>>endobj\n');
    const end = Buffer.from(pdf).lastIndexOf('startxref');
    expect(reasonFor(Buffer.concat([pdf.subarray(0, end), script, pdf.subarray(end)]))).toBe(
      'active-content',
    );
  });

  const withStream = (dictionary: string, content: Buffer) => {
    const end = Buffer.from(pdf).lastIndexOf('startxref');
    const head = Buffer.from(`\n9 0 obj\n<< ${dictionary} /Length ${content.length} >>\nstream\n`);
    return Buffer.concat([
      pdf.subarray(0, end),
      head,
      content,
      Buffer.from('\nendstream\nendobj\n'),
      pdf.subarray(end),
    ]);
  };
  const hidden = Buffer.from('1 0 <</S/Launch/F(x.exe)>>');

  it('is refused with objects that are packed so that nobody can judge them', () => {
    const objects = '/Type /ObjStm /N 1 /First 4';
    expect(reasonFor(withStream(`${objects} /Filter /FlateDecode`, deflateSync(hidden)))).toBe(
      'active-content',
    );
    expect(reasonFor(withStream(`${objects} /Filter [/FlateDecode]`, deflateSync(hidden)))).toBe(
      'active-content',
    );
    expect(reasonFor(withStream('/Filter /FlateDecode', deflateSync(hidden)))).toBe('active-content');
    for (const filter of [
      '/ASCIIHexDecode',
      '[/ASCII85Decode /FlateDecode]',
      '[/FlateDecode /FlateDecode]',
      '5 0 R',
    ])
      expect(reasonFor(withStream(`${objects} /Filter ${filter}`, deflateSync(deflateSync(hidden))))).toBe(
        'unreadable',
      );
    expect(
      reasonFor(
        withStream(`${objects} /Filter /FlateDecode /DecodeParms << /Predictor 12 >>`, deflateSync(hidden)),
      ),
    ).toBe('unreadable');
    expect(reasonFor(withStream(`${objects} /Filter /FlateDecode`, Buffer.from('damaged')))).toBe(
      'unreadable',
    );
  });

  it('is refused where it would fill the memory of whoever opens it', () => {
    const bomb = withStream('/Filter /FlateDecode', deflateSync(Buffer.alloc(40_000_000)));
    expect(reasonFor(bomb)).toBe('unreadable');
  });

  it('is judged soon, however it is made', () => {
    const start = performance.now();
    for (const part of ['stream\n', '>>stream\n', '/URI(', '<</Filter/FlateDecode>>stream\n', '#', '>>%'])
      verdictOn(
        Buffer.concat([
          Buffer.from('%PDF-1.7\n'),
          Buffer.from(part.repeat(900_000 / part.length)),
          pdf.subarray(-40),
        ]),
      );
    expect(performance.now() - start).toBeLessThan(5000);
  });

  it('is refused where a dictionary is too long to be one', () => {
    const objects = '/Type /ObjStm /N 1 /First 4 /Filter /ASCIIHexDecode';
    expect(reasonFor(withStream(`${objects} /X (${'x'.repeat(30_000)})`, deflateSync(hidden)))).toBe(
      'unreadable',
    );
  });

  it('is refused where it is encrypted or cut off', async () => {
    const document = await PDFDocument.create();
    document.addPage([200, 200]);
    document.encrypt({ userPassword: 'u', ownerPassword: 'o' });
    expect(reasonFor(await document.save())).toBe('encrypted');
    expect(reasonFor(pdf.subarray(0, pdf.length - 40))).toBe('unreadable');
  });
});

describe('a Word document', () => {
  it.each([
    ['macros', word({ name: 'word/vbaProject.bin', content: 'x' })],
    ['controls', word({ name: 'word/activeX/activeX1.xml', content: 'x' })],
    ['an embedded program', word({ name: 'word/embeddings/oleObject1.bin', content: 'x' })],
    [
      'a template from elsewhere',
      word({
        name: 'word/_rels/settings.xml.rels',
        content: relation('attachedTemplate', 'TargetMode="External"'),
      }),
    ],
  ])('is refused with %s', (_, bytes) => {
    expect(reasonFor(bytes)).toBe('active-content');
  });

  it('may have links', () => {
    const links = relation('relationships/hyperlink', 'TargetMode="External"');
    expect(reasonFor(word({ name: 'word/_rels/document.xml.rels', content: links }))).toBe('docx');
  });

  it.each([
    ['unpacks to more than anybody writes', word({ name: 'word/media/a', content: 'x', size: 300_000_000 })],
    ['leaves its folder', word({ name: '../x', content: 'x' })],
    ['has two parts of one name', word({ name: 'word/Document.xml', content: 'x' })],
    ['has relations in another encoding', word({ name: 'word/_rels/a.rels', content: '<\0R\0e\0l\0' })],
    [
      'has relations that unpack to too much',
      word({ name: 'word/_rels/a.rels', content: ' '.repeat(3_000_000), size: 5 }),
    ],
  ])('is refused where it %s', (_, bytes) => {
    expect(reasonFor(bytes)).toBe('unreadable');
  });
});
