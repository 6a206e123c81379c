import { createHash } from 'node:crypto';
import { PDFDocument } from '@cantoo/pdf-lib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FormDraft } from '../support/drafts.ts';
import type { Browser } from '../support/http.ts';
import { CARLA, COMPANY } from '../support/registration.ts';
import { startServer, type TestServer } from '../support/server.ts';
import { aPdf, upload } from '../support/upload.ts';

let server: TestServer;
let ada: Browser;
let greet: Browser;
let operator: Browser;
beforeAll(async () => {
  server = await startServer();
  ada = await server.browser().play('ada-user');
  greet = await server.browser().play('greet-user');
  operator = await server.browser().play('operator');
});
afterAll(() => server.end());

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const text = (words: string) => new TextEncoder().encode(words);
/** The smallest PNG that there is. */
const PNG = Uint8Array.from(
  Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  ),
);

describe('a file that is handed in', () => {
  it('is kept with its size, its SHA-256, by whom and when', async () => {
    const bytes = await aPdf();
    const kept = await upload(ada, bytes);
    expect([kept.status, kept.headers.get('location')]).toEqual([201, `/api/v1/documents/${kept.body.id}`]);
    expect(kept.body).toMatchObject({
      name: 'liability',
      file: 'approval.pdf',
      type: 'application/pdf',
      size: bytes.byteLength,
      sha256: sha256(bytes),
      origin: 'uploaded',
      by: 'Ada Peeters',
      company: { id: 'northwind', name: 'Northwind IT' },
    });
    expect((await ada.get(`/api/v1/documents/${kept.body.id}`)).body).toEqual(kept.body);
  });

  it('comes back byte for byte, to be saved and not shown, and once only where it is known', async () => {
    const bytes = await aPdf();
    const { id } = (await upload(ada, bytes, { name: 'Überéinkunft (1).pdf' })).body;
    const path = `/api/v1/documents/${id}/content`;
    const content = await ada.bytes(path);
    expect(Buffer.compare(content.bytes, bytes)).toBe(0);
    expect(content.headers.get('content-type')).toBe('application/pdf');
    expect(content.headers.get('content-disposition')).toMatch(/^attachment; .*%C3%9Cber%C3%A9inkunft/);
    expect(content.headers.get('x-content-type-options')).toBe('nosniff');
    const etag = content.headers.get('etag') ?? '';
    expect(etag).toBe(`"${sha256(bytes)}"`);
    const known = await ada.bytes(path, { 'if-none-match': etag });
    expect([known.status, known.bytes.length]).toEqual([304, 0]);
  });

  it('is what its bytes are, whatever its name and media type say', async () => {
    const picture = await upload(ada, PNG, { name: 'approval.pdf', type: 'application/pdf' });
    expect(picture.body).toMatchObject({ type: 'image/png', file: 'approval.pdf.png' });
  });

  it('leads nowhere by its name', async () => {
    const kept = await upload(ada, await aPdf(), { name: '\u202Efdp.exe' });
    expect(kept.body.file).toBe('fdp.exe.pdf');
    expect((await upload(ada, await aPdf(), { name: '../../etc/passwd' })).status).toBe(400);
  });

  it('sent twice under one key is kept once; another file under that key is refused', async () => {
    const bytes = await aPdf('once');
    const headers = { 'idempotency-key': crypto.randomUUID() };
    const [first, again, other] = [
      await upload(ada, bytes, { headers }),
      await upload(ada, bytes, { headers }),
      await upload(ada, await aPdf('another one'), { headers }),
    ];
    expect(again.body.id).toBe(first.body.id);
    expect([other.status, other.body.type]).toEqual([422, '/problems/idempotency-key-reused']);
  });

  it('from the tab of another company is not taken (PB-1)', async () => {
    expect((await upload(ada, await aPdf(), { actingFor: 'brewery' })).status).toBe(409);
  });

  it('by nobody is not taken', async () => {
    expect((await upload(server.browser(), await aPdf())).status).toBe(401);
  });
});

describe('what is not taken is refused with the reason', () => {
  const program = Uint8Array.from([0x4d, 0x5a, 0x90, 0x00, 0x03, 0x00, 0x00, 0x00]);
  const script = text(
    '%PDF-1.7\n1 0 obj << /Type /Catalog /OpenAction << /S /JavaScript /JS (x) >> >> endobj',
  );

  it.each([
    ['a program', program, 415, '/problems/file-type-not-taken'],
    [
      'a page with a script',
      text('<html><script>alert(1)</script></html>'),
      415,
      '/problems/file-type-not-taken',
    ],
    ['plain text', text('The customer agrees.'), 415, '/problems/file-type-not-taken'],
    ['nothing', new Uint8Array(), 422, '/problems/file-refused'],
    ['a PDF that runs something', script, 422, '/problems/file-refused'],
  ])('%s', async (_, bytes, status, type) => {
    const refused = await upload(ada, bytes);
    expect([refused.status, refused.body.type]).toEqual([status, type]);
    expect(refused.body.detail).not.toBe('');
  });

  it('in the language of whoever hands it in, with what is taken', async () => {
    const refused = await upload(ada, program, { headers: { 'accept-language': 'fr' } });
    expect(refused.body.detail).toBe(
      "Ce genre de fichier n'est pas accepté. Remettez l'un de ceux-ci : PDF, PNG, JPEG, DOCX.",
    );
    expect(refused.body.allowed).toEqual(['pdf', 'png', 'jpeg', 'docx']);
  });

  it('a media type that is none of a paper or a picture of one', async () => {
    const refused = await upload(ada, await aPdf(), { type: 'text/html' });
    expect([refused.status, refused.body.type]).toEqual([415, '/problems/unsupported-media-type']);
  });

  it('more than ten megabytes', async () => {
    const refused = await upload(ada, new Uint8Array(10_000_001));
    expect([refused.status, refused.body.type]).toEqual([413, '/problems/payload-too-large']);
  });

  it('and nothing of it is kept', async () => {
    const before = (await ada.get('/api/v1/documents')).body.documents.length;
    await upload(ada, program);
    expect((await ada.get('/api/v1/documents')).body.documents).toHaveLength(before);
  });
});

describe('who sees a document', () => {
  it('another partner does not learn that it exists (CF-2)', async () => {
    const { id } = (await upload(ada, await aPdf())).body;
    const asked = [
      await greet.get(`/api/v1/documents/${id}`),
      await greet.get(`/api/v1/documents/${id}/content`),
      await greet.get('/api/v1/documents/01900000-0000-7000-8000-000000000000'),
    ];
    expect(asked.map(({ status }) => status)).toEqual([404, 404, 404]);
    expect(asked[0]?.body.detail).toBe(asked[2]?.body.detail);
    expect((await greet.get('/api/v1/documents')).text).not.toContain(id);
  });

  it('users of the provider see all', async () => {
    const { id } = (await upload(greet, await aPdf(), { actingFor: 'contoso' })).body;
    expect((await operator.get(`/api/v1/documents/${id}`)).status).toBe(200);
    expect((await operator.get('/api/v1/documents')).text).toContain(id);
  });

  it('what was handed in for one customer is not seen by whoever acts for another (PB-1)', async () => {
    const atBrewery = await (await server.browser().play('ada-user')).actFor('brewery');
    const atClinic = await (await server.browser().play('ada-user')).actFor('clinic');
    const { id } = (await upload(atBrewery, await aPdf(), { actingFor: 'brewery' })).body;
    const seen = [atBrewery, atClinic, ada].map((browser) => browser.get(`/api/v1/documents/${id}`));
    expect((await Promise.all(seen)).map(({ status }) => status)).toEqual([200, 404, 200]);
    expect((await atBrewery.get('/api/v1/documents')).body.documents).toHaveLength(1);
    expect((await atClinic.get('/api/v1/documents')).body.documents).toHaveLength(0);
  });

  it('what belongs to a case is seen with the case: the operator reads it there (ER-4)', async () => {
    const bytes = await aPdf('the approval');
    const { id } = (await upload(ada, bytes)).body;
    const of = { pack: 'partner-portal', form: 'customer-registration' };
    const draft = await FormDraft.begin(ada, of, COMPANY);
    const carla = (await draft.add('/contacts/technical', 'customer', CARLA)).body.id as string;
    const contacts = { technical: carla, commercial: 'ada', dataProtectionOfficer: carla, watchList: 'desk' };
    const evidence = { liability: id, terms: id, approval: id };
    await draft.keep({ ...COMPANY, contacts, evidence }, '"v1"');
    const begun = (await draft.submit()).body.case;
    const seen = await operator.get(`/api/v1/cases/${begun.id}`);
    expect(seen.body.documents.map((each: { id: string }) => each.id)).toEqual([id]);
    expect(Buffer.compare((await operator.bytes(`/api/v1/documents/${id}/content`)).bytes, bytes)).toBe(0);
    expect((await greet.get(`/api/v1/documents/${id}`)).status).toBe(404);
  });

  it('a list is read page by page, each document once', async () => {
    const own = await startServer();
    try {
      const browser = await own.browser().play('ada-user');
      const handedIn: string[] = [];
      for (let index = 0; index < 60; index++)
        handedIn.push((await upload(browser, PNG, { name: `${index}.png`, type: 'image/png' })).body.id);
      const first = await browser.get('/api/v1/documents');
      const second = await browser.get(`/api/v1/documents?after=${first.body.next}`);
      const ids = [...first.body.documents, ...second.body.documents].map(({ id }: { id: string }) => id);
      expect([first.body.documents.length, second.body.next]).toEqual([50, undefined]);
      expect(ids).toEqual([...handedIn].reverse());
    } finally {
      await own.end();
    }
  });
});

describe('wordings can be had without a case (ER-4)', () => {
  const WORDINGS = '/api/v1/packs/partner-portal/documents';

  it('those that read nothing of a case are listed, in the language of whoever asks', async () => {
    const [english, dutch] = [await ada.get(WORDINGS), await ada.get(WORDINGS, { 'accept-language': 'nl' })];
    expect(english.body.documents.map((each: { document: string }) => each.document)).toEqual([
      'customer-approval',
      'customer-approval-value-add',
    ]);
    expect(dutch.body.documents[0].title).not.toBe(english.body.documents[0].title);
  });

  it('each is a PDF, the same bytes every time', async () => {
    const path = `${WORDINGS}/customer-approval.pdf`;
    const [first, again] = [await ada.bytes(path), await ada.bytes(path)];
    expect([first.status, first.headers.get('content-type')]).toEqual([200, 'application/pdf']);
    expect(Buffer.from(first.bytes.subarray(0, 5)).toString()).toBe('%PDF-');
    expect(Buffer.compare(first.bytes, again.bytes)).toBe(0);
    const known = await ada.bytes(path, { 'if-none-match': first.headers.get('etag') ?? '' });
    expect(known.status).toBe(304);
    const french = await ada.bytes(path, { 'accept-language': 'fr' });
    expect(Buffer.compare(first.bytes, french.bytes)).not.toBe(0);
  });

  it("that of a value-add partner's customer bears nobody's name in what is not printed (CF-1)", async () => {
    const { bytes } = await ada.bytes(`${WORDINGS}/customer-approval-value-add.pdf`);
    const pdf = await PDFDocument.load(bytes, { updateMetadata: false });
    expect([pdf.getAuthor(), pdf.getCreator(), pdf.getProducer(), pdf.getSubject()]).toEqual(
      Array(4).fill(undefined),
    );
    expect(pdf.getTitle()).not.toMatch(/arxus|secwise/i);
  });

  it('an agreement that is made from a case cannot be had without one', async () => {
    const asked = [
      await ada.get(`${WORDINGS}/service-agreement.pdf`),
      await ada.get(`${WORDINGS}/nothing.pdf`),
      await ada.get('/api/v1/packs/nothing/documents'),
    ];
    expect(asked.map(({ status }) => status)).toEqual([404, 404, 404]);
  });

  it('a pack in which somebody can do nothing has none for them', async () => {
    expect((await greet.get('/api/v1/packs/equipment-loan/documents')).status).toBe(404);
  });
});
