import { createHash } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PDFDocument } from '@cantoo/pdf-lib';
import { extractText } from '../../server/documents/pdf-text.ts';
import { issueAccountLink } from '../../server/identity/account-links.ts';
import { tokenOf } from '../../server/identity/one-time-links.ts';
import { send } from '../support/form.ts';
import type { Reply } from '../support/http.ts';
import { linkTo, mailsTo } from '../support/mails.ts';
import { DAY, startServer, type TestServer } from '../support/server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.end());

const FILIP = 'filip@dekroon.example';
const SIGNED = { '/name': 'Filip W. Wouters', '/position': 'Director', '/consent': 'true' };

let requests = 0;

interface Requested {
  readonly company?: string;
  readonly technical?: string;
  readonly contacts?: { readonly [role: string]: string };
  readonly evidence?: { readonly [about: string]: string };
}

/** A tenant request for a customer, approved, so that the agreement waits for its signature. */
async function requested({ company = 'brewery', technical = 'els', ...more }: Requested = {}) {
  const ada = await (await server.browser().play('ada-user')).actFor(company);
  requests += 1;
  const contacts = { technical, commercial: 'filip', dataProtectionOfficer: technical, watchList: technical };
  const begun = await ada.post('/api/v1/cases', {
    pack: 'partner-portal',
    flow: 'tenant-request-with-agreement',
    actingFor: company,
    answers: {
      action: 'addTenant',
      status: 'new',
      tenantName: `kroon${requests}x`,
      contacts,
      flow: 'tenant-request-with-agreement',
      ...more,
    },
  });
  expect([begun.status, begun.text]).toEqual([201, expect.anything()]);
  await server.settled();
  await approve(begun.body.id, 'evidence' in more);
  return String(begun.body.id);
}

async function approve(id: string, documentsRight = false): Promise<void> {
  const operator = await server.browser().play('operator');
  const approved = await operator.post(`/api/v1/cases/${id}/events/approve`, {
    answers: { informationRight: true, contactsValid: true, ...(documentsRight ? { documentsRight } : {}) },
  });
  expect([approved.status, approved.text]).toEqual([200, expect.anything()]);
  await server.settled();
}

async function caseOf(id: string) {
  const operator = await server.browser().play('operator');
  return (await operator.get(`/api/v1/cases/${id}`)).body;
}

const stateOf = async (id: string): Promise<string> => (await caseOf(id)).strands[0].state;

async function pdfAt(path: string): Promise<Buffer> {
  const response = await fetch(server.url + path);
  expect([response.status, response.headers.get('content-type')]).toEqual([200, 'application/pdf']);
  return Buffer.from(await response.arrayBuffer());
}

/** A file on file, as an upload leaves it. */
async function handIn(id: string, company: string): Promise<void> {
  const { store } = server.app;
  await store.write(async (db) => {
    await db.insert(store.schema.documents).values({
      id,
      partner: 'northwind',
      company,
      case: null,
      origin: 'uploaded',
      name: id,
      edition: 1,
      file: 'approval.pdf',
      type: 'application/pdf',
      size: 4,
      sha256: sha256(Buffer.from('%PDF')),
      by: 'ada-user',
      at: 1,
      bytes: Buffer.from('%PDF'),
    });
  });
}

const documentsOn = ({ text }: Reply): string[] =>
  [...text.matchAll(/href="([^"]+\/documents\/[\w-]+)"/g)].map(([, path]) => path ?? '');

const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

describe('the service agreement, signed by a one-time link (PR-3, PR-6)', () => {
  let id: string;
  let path: string;
  let original: Buffer;
  const filip = () => server.browser();

  beforeAll(async () => {
    id = await requested();
    path = await linkTo(server, FILIP);
  });

  it('is shown with the document to read, the sentence that is agreed to, and the form', async () => {
    const page = await filip().get(path);
    expect(page.status).toBe(200);
    expect(page.text).toContain('<h1>Sign the service agreement</h1>');
    expect(page.text).toContain('I have read this agreement and sign it with legal effect for my company.');
    expect(page.text).toMatch(/<label for="f\.name">Your full name/);
    const [document = ''] = documentsOn(page);
    original = await pdfAt(document);
    expect(page.text).toContain(sha256(original));
    expect((await PDFDocument.load(original)).getTitle()).toMatch(/^Service agreement C-/);
  });

  it('is a page that needs no script, fetches nothing from elsewhere, and is kept by nobody', async () => {
    const page = await filip().get(path);
    const policy = page.headers.get('content-security-policy') ?? '';
    const nonce = /<style nonce="([^"]+)"/.exec(page.text)?.[1];
    expect(policy).toContain(`'nonce-${nonce}'`);
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/unsafe|https?:/);
    expect(page.text).not.toMatch(/<script|<iframe|<img|src=|onclick|style="/);
    expect(page.text).not.toMatch(/(href|action)="https?:/);
    expect(page.headers.get('cache-control')).toBe('no-store');
    expect((await filip().get(path)).text).not.toContain(nonce);
  });

  it('looking at it, however often, signs nothing', async () => {
    for (const method of ['GET', 'HEAD', 'GET']) await filip().request(method, path);
    await server.settled();
    expect(await stateOf(id)).toBe('awaitingSignature');
    expect((await filip().get(path)).status).toBe(200);
  });

  it('speaks the language that the browser or the address asks for', async () => {
    const french = await filip().get(path, { 'accept-language': 'fr-BE,fr;q=0.9,en;q=0.5' });
    expect(french.text).toContain('<html lang="fr">');
    expect(french.text).toContain('À lire d’abord');
    const dutch = await filip().get(`${path}?lang=nl`, { 'accept-language': 'fr' });
    expect([dutch.headers.get('content-language'), dutch.text.includes('Lees dit eerst')]).toEqual([
      'nl',
      true,
    ]);
  });

  it('without name and consent says what is missing, each beside its field, and keeps what was typed', async () => {
    const page = await filip().get(path);
    const wrong = await send(filip(), page, { '/position': 'Director "of" <all>' });
    expect(wrong.status).toBe(422);
    expect(wrong.text).toMatch(/<title>Error: /);
    expect(wrong.text).toMatch(/role="alert"[^>]* autofocus/);
    expect(wrong.text).toContain('<a href="#f.name">');
    expect(wrong.text).toContain('<a href="#f.consent">');
    expect(wrong.text).toMatch(/id="f\.name"[^>]*aria-describedby="f\.name-error"[^>]*aria-invalid="true"/s);
    expect(wrong.text).toContain('value="Director &quot;of&quot; &lt;all&gt;"');
    expect(await stateOf(id)).toBe('awaitingSignature');
  });

  it('is not taken from another site', async () => {
    const page = await filip().get(path);
    const foreign = await send(filip(), page, SIGNED, {
      'sec-fetch-site': 'cross-site',
      origin: 'https://evil.example',
    });
    expect([foreign.status, foreign.text.includes('not sent from this page')]).toEqual([403, true]);
    expect(await stateOf(id)).toBe('awaitingSignature');
  });

  it('is not signed where the page had shown another document', async () => {
    const page = await filip().get(path);
    const stale = { ...page, text: page.text.replaceAll(sha256(original), '0'.repeat(64)) };
    const refused = await send(filip(), stale, SIGNED);
    expect(refused.status).toBe(409);
    expect(refused.text).toContain('The document has changed');
    expect(await stateOf(id)).toBe('awaitingSignature');
  });

  it('signed, it leads to a copy with the page of evidence, behind the same link', async () => {
    const browser = filip();
    const signed = await send(browser, await browser.get(path), SIGNED, { 'user-agent': 'Test/1.0' });
    expect([signed.status, signed.headers.get('location')]).toEqual([303, `${path}?lang=en`]);
    await server.settled();
    const thanks = await browser.get(path);
    expect(thanks.status).toBe(200);
    expect(thanks.text).toContain('The service agreement is signed; you find a copy behind the same link.');
    expect(thanks.text).not.toContain('<form');
    const [copy = ''] = documentsOn(thanks);
    const sealed = await pdfAt(copy);
    // The document that was shown, byte for byte, with a page after it.
    expect(sealed.subarray(0, original.length).equals(original)).toBe(true);
    const text = (await extractText(sealed)).replaceAll(/\s/g, '');
    const facts = ['Filip W. Wouters', FILIP, 'Test/1.0', '127.0.0.1'];
    // The digest stands beside its label, over two lines.
    const digest = [sha256(original).slice(0, 32), sha256(original).slice(-20)];
    const consent = 'I have read this agreement and sign it with legal effect for my company.';
    for (const fact of [...facts, ...digest, consent]) expect(text).toContain(fact.replaceAll(/\s/g, ''));
  });

  it('is kept: the signed document beside the one that was shown, whose hash the case knows (PR-6)', async () => {
    const { documents } = await caseOf(id);
    const agreement = documents.filter(({ name }: { name: string }) => name === 'agreement');
    expect(agreement.map(({ origin }: { origin: string }) => origin)).toEqual(['made', 'signed']);
    expect(agreement[0].sha256).toBe(sha256(original));
    const { schema, read } = server.app.store;
    const deliveries = await read.select().from(schema.deliveries);
    expect(deliveries.find(({ type }) => type === 'seal')?.result).toMatchObject({
      original: sha256(original),
    });
  });

  it('is told to the technical contact, by the name that was typed', async () => {
    const mails = await mailsTo(server, 'els@dekroon.example');
    expect(mails.some(({ text }) => text.includes('Filip W. Wouters signed the service agreement'))).toBe(
      true,
    );
  });

  it('used, the link does nothing a second time', async () => {
    const browser = filip();
    const before = (await caseOf(id)).sequence;
    const again = await browser.request(
      'POST',
      path,
      new TextEncoder().encode(new URLSearchParams(SIGNED).toString()),
      { 'content-type': 'application/x-www-form-urlencoded' },
    );
    expect(again.status).toBe(303);
    await server.settled();
    expect((await caseOf(id)).sequence).toBe(before);
    const api = await browser.post(`/api/v1${path.replace('/l/', '/links/')}`, {
      answers: { name: 'X', consent: true },
    });
    expect(api.status).toBe(410);
  });

  it('gives nobody a document that is not behind it', async () => {
    const { documents } = await caseOf(id);
    for (const document of documents.filter(({ origin }: { origin: string }) => origin === 'made')) {
      const answer = await fetch(`${server.url}${path}/documents/${document.id}`);
      expect(answer.status).toBe(404);
    }
  });
});

describe('a link that is not there, or no longer', () => {
  it('is told apart from nothing, whatever was made up', async () => {
    const hostile = [
      'A'.repeat(43),
      'x',
      '%00',
      '..%2f..%2fetc%2fpasswd',
      "' or 1=1 --",
      '<script>alert(1)</script>',
      '__proto__',
      '%F0%9F%98%80',
      'a'.repeat(199),
    ];
    const pages = await Promise.all(
      hostile.map((token) => server.browser().get(`/l/${encodeURI(token).replaceAll('%25', '%')}`)),
    );
    for (const page of pages) {
      expect(page.status).toBe(404);
      expect(page.text).not.toMatch(/alert|passwd|Arxus/);
    }
    const bodies = new Set(pages.map(({ text }) => text.replaceAll(/nonce="[^"]*"/g, '')));
    expect(bodies.size).toBe(1);
    const api = await server.browser().get(`/api/v1/links/${'A'.repeat(43)}`);
    expect([api.status, api.body.type]).toEqual([404, '/problems/not-found']);
  });

  it('dies when the agreement is not signed within thirty days, and a new one is sent after a new approval (PR-5)', async () => {
    const id = await requested();
    const first = await linkTo(server, FILIP);
    await server.pass(31 * DAY);
    expect(await stateOf(id)).toBe('toValidate');
    const dead = await server.browser().get(first);
    expect(dead.status).toBe(410);
    expect(dead.text).toContain('This link no longer works');
    expect(dead.text).not.toMatch(/kroon|Filip|Brewery|Arxus|C-0/);
    const api = await server.browser().post(`/api/v1${first.replace('/l/', '/links/')}`, { answers: {} });
    expect(api.status).toBe(410);

    await approve(id);
    const second = await linkTo(server, FILIP);
    expect(second).not.toBe(first);
    expect((await server.browser().get(first)).text).toContain('A newer link has been sent to you');
    const page = await server.browser().get(second);
    expect(documentsOn(page)).toHaveLength(1);
    const { documents } = await caseOf(id);
    expect(documents.at(-1)).toMatchObject({ name: 'agreement', edition: 2 });
    expect(documentsOn(page)[0]).toContain(documents.at(-1).id);
    await send(server.browser(), page, SIGNED);
    await server.settled();
    expect(await stateOf(id)).not.toBe('awaitingSignature');
    expect((await server.browser().get(first)).text).not.toContain('A newer link');
  });

  it('dies when the request is withdrawn', async () => {
    const id = await requested();
    const path = await linkTo(server, FILIP);
    const ada = await (await server.browser().play('ada-user')).actFor('brewery');
    expect((await ada.post(`/api/v1/cases/${id}/events/withdraw`, {})).status).toBe(200);
    const dead = await server.browser().get(path);
    expect([dead.status, dead.text.includes('has been settled')]).toEqual([410, true]);
  });
});

describe('a document that is still being made', () => {
  it('is waited for, and nothing can be signed meanwhile', async () => {
    const id = await requested();
    const path = await linkTo(server, FILIP);
    const page = await server.browser().get(path);
    const { store } = server.app;
    const [job] = await store.read.select().from(store.schema.jobs);
    await store.write(async (db) => {
      await db.insert(store.schema.jobs).values({
        queue: 'incident',
        dueAt: 1,
        id: 'made-later',
        case: id,
        name: 'made-later',
        type: 'createDocument',
        payload: {
          type: 'effect',
          effect: {
            key: 'k',
            type: 'createDocument',
            params: { template: 'service-agreement', as: 'agreement' },
          },
        },
        attempts: 1,
        createdAt: job?.createdAt ?? 1,
        problem: null,
      });
    });
    const waiting = await server.browser().get(path);
    expect([waiting.status, waiting.headers.get('retry-after')]).toEqual([202, '3']);
    expect(waiting.text).toContain('The document is being prepared');
    expect(waiting.text).not.toContain('<form');
    expect((await send(server.browser(), page, SIGNED)).status).toBe(409);
    expect(await stateOf(id)).toBe('awaitingSignature');
  });
});

describe('as JSON', () => {
  it('shows the same, is signed once, and a request that is sent again gets its answer again', async () => {
    const id = await requested();
    const path = `/api/v1/links/${(await linkTo(server, FILIP)).slice(3)}`;
    const nobody = server.browser();
    const shown = await nobody.get(path, { 'accept-language': 'nl' });
    expect(shown.body).toMatchObject({ state: 'open', language: 'nl', provider: 'Arxus' });
    const [{ id: document, sha256: digest }] = shown.body.documents;
    const refused = await nobody.post(path, {
      answers: { name: 'Filip', consent: false },
      documents: [{ id: document, sha256: digest }],
    });
    expect([refused.status, refused.body.errors[0].pointer]).toEqual([422, '/answers/consent']);
    const changed = await nobody.post(path, { answers: { name: 'Filip', consent: true }, documents: [] });
    expect([changed.status, changed.body.type]).toEqual([409, '/problems/document-changed']);
    const body = { answers: { name: 'Filip', consent: true }, documents: [{ id: document, sha256: digest }] };
    const key = { 'idempotency-key': 'signed-once' };
    const both = await Promise.all([nobody.post(path, body, key), nobody.post(path, body, key)]);
    expect(both.map(({ status }) => status)).toEqual([200, 200]);
    expect((await nobody.post(path, body)).status).toBe(410);
    await server.settled();
    expect(await stateOf(id)).not.toBe('awaitingSignature');
    const done = await nobody.get(path);
    expect(done.body).toMatchObject({ state: 'done', copyIsComing: false });
    const copy = await nobody.get(`${path}/documents/${done.body.documents[0].id}`);
    expect([copy.status, copy.headers.get('content-disposition')]).toEqual([
      200,
      expect.stringContaining('.pdf'),
    ]);
  });
});

describe('a link to set a password (PR-7)', () => {
  it('lets the technical contact sign in, and is used up by it', async () => {
    const operator = await server.browser().play('operator');
    const known = { email: 'nele@dekroon.example', name: 'Nele Nieuw', active: true, administrator: true };
    expect((await operator.post('/api/v1/twins/serviceNow/acts/addUser', known)).status).toBe(200);
    await server.app.store.write(async (db) => {
      await db.insert(server.app.store.schema.records).values({
        id: 'nele',
        pack: 'partner-portal',
        kind: 'contact',
        company: 'brewery',
        partner: 'northwind',
        attributes: {
          name: 'Nele Nieuw',
          email: 'nele@dekroon.example',
          phone: '+3225550129',
          kind: 'person',
          serviceNowUser: true,
          serviceNowAdmin: true,
        },
        draft: null,
        version: 1,
        createdAt: 1,
      });
    });
    const id = await requested({ technical: 'nele' });
    const signing = await linkTo(server, FILIP);
    await send(server.browser(), await server.browser().get(signing), SIGNED);
    await server.settled();
    await server.settled();
    expect(await stateOf(id)).toBe('firstSignIn');

    const path = await linkTo(server, 'nele@dekroon.example');
    const page = await server.browser().get(path);
    expect(page.text.match(/type="password"/g)).toHaveLength(2);
    const short = await send(server.browser(), page, { password: 'short', 'password-again': 'short' });
    expect([short.status, short.text.includes('at least 12 characters')]).toEqual([422, true]);
    expect(short.text).not.toContain('value="short"');
    const different = await send(server.browser(), page, {
      password: 'geese over the canal',
      'password-again': 'geese over the canals',
    });
    expect([different.status, different.text.includes('not the same')]).toEqual([422, true]);
    const password = 'geese over the canal';
    const set = await send(server.browser(), page, { password, 'password-again': password });
    expect(set.status).toBe(303);
    const thanks = await server.browser().get(path);
    expect(thanks.text).toContain('Your password is set');
    await server.settled();
    expect(await stateOf(id)).toBe('completed');

    const nele = server.browser();
    const entered = await nele.post('/api/v1/session', { email: 'Nele@DeKroon.example', password });
    expect([entered.status, entered.body?.company?.id]).toEqual([200, 'brewery']);
    const other = await send(server.browser(), page, {
      password: 'another one of mine',
      'password-again': 'another one of mine',
    });
    expect(other.status).toBe(303);
    expect(
      (await server.browser().post('/api/v1/session', { email: 'nele@dekroon.example', password })).status,
    ).toBe(200);
  });
});

describe('a customer who must not know the provider (CF-1)', () => {
  it('sees no word of the provider on any page of its case', async () => {
    const { releases, store } = server.app;
    const release = await releases.inForce(store.read, 'partner-portal');
    const { provider, languages = [] } = release?.definitions.pack['partner-portal'] ?? {};
    const secret = [...(provider?.secret ?? []), ...(provider?.name === undefined ? [] : [provider.name])];
    expect(secret.length).toBeGreaterThan(3);

    await handIn('approval-of-clinic', 'clinic');
    const evidence = {
      liability: 'approval-of-clinic',
      terms: 'approval-of-clinic',
      approval: 'approval-of-clinic',
    };
    const contacts = { technical: 'ada', commercial: 'ada', dataProtectionOfficer: 'ada', watchList: 'ada' };
    await requested({
      company: 'clinic',
      contacts: { ...contacts, securityIncident: 'ada' },
      evidence,
    });
    const path = await linkTo(server, 'ada.peeters@northwind.example');
    const pages: Reply[] = [];
    for (const language of languages) {
      const at = `${path}?lang=${language}`;
      pages.push(await server.browser().get(at));
      pages.push(await send(server.browser(), pages.at(-1) as Reply, {}));
      pages.push(
        await server.browser().get(`/api/v1/links/${path.slice(3)}`, { 'accept-language': language }),
      );
    }
    await send(server.browser(), pages[0] as Reply, SIGNED);
    await server.settled();
    pages.push(await server.browser().get(path));
    expect(pages.at(-1)?.text).toContain('Thank you');
    for (const { text } of pages)
      for (const word of secret) expect(text.toLowerCase()).not.toContain(word.toLowerCase());
  });

  it('is shown nothing by a link that was sent before the relationship became one that hides', async () => {
    await requested();
    const path = await linkTo(server, FILIP);
    const { store } = server.app;
    const relate = (relationship: string) =>
      store.write(async (db) => {
        const { companies } = store.schema;
        await db.update(companies).set({ relationship }).where(eq(companies.id, 'brewery'));
      });
    await relate('valueAddPartner');
    const silent = await server.browser().get(path);
    await relate('reseller');
    expect([silent.status, silent.text.includes('Arxus')]).toEqual([410, false]);
    expect((await server.browser().get(path)).status).toBe(200);
  });
});

describe('a link to an account', () => {
  async function linkFor(user: string, purpose: 'invitation' | 'reset'): Promise<string> {
    const id = crypto.randomUUID();
    await server.app.store.write((db) => issueAccountLink(server.app, db, { id, purpose, user }));
    return `/l/${tokenOf(server.app.linkSecret, id)}`;
  }

  const twice = (password: string) => ({ password, 'password-again': password });

  it('accepts an invitation: a password is chosen, and one signs in with it', async () => {
    const path = await linkFor('bram-user', 'invitation');
    const page = await server.browser().get(path, { 'accept-language': 'en' });
    expect(page.status).toBe(200);
    expect(page.text).toContain('Welcome, Bram Claes');
    const weak = await send(server.browser(), page, twice('password1234'));
    expect([weak.status, weak.text.includes('Many people use this password')]).toEqual([422, true]);
    expect(weak.text).toMatch(/<a href="#fpassword">/);
    const password = 'a bicycle in the rain';
    expect((await send(server.browser(), page, twice(password))).status).toBe(303);
    const done = await server.browser().get(path);
    expect([done.status, done.text.includes('Your password is set')]).toEqual([200, true]);
    const entered = await server
      .browser()
      .post('/api/v1/session', { email: 'bram.claes@northwind.example', password });
    expect([entered.status, entered.body.user.id]).toEqual([200, 'bram-user']);
  });

  it('used, sets no second password', async () => {
    const path = await linkFor('greet-user', 'reset');
    const page = await server.browser().get(path);
    await send(server.browser(), page, twice('first of two choices'));
    expect((await send(server.browser(), page, twice('second of two choices'))).status).toBe(303);
    const email = 'greet@contoso.example';
    const signIn = (password: string) => server.browser().post('/api/v1/session', { email, password });
    expect((await signIn('first of two choices')).status).toBe(200);
    expect((await signIn('second of two choices')).status).toBe(401);
  });

  it('replaced by a newer one, or too old, is dead', async () => {
    const first = await linkFor('greet-user', 'reset');
    const second = await linkFor('greet-user', 'reset');
    expect((await server.browser().get(first)).status).toBe(410);
    const page = await server.browser().get(second);
    expect(page.text).toContain('Un autre mot de passe');
    await server.pass(DAY);
    const dead = await server.browser().get(second);
    expect([dead.status, /Greet|Contoso/.test(dead.text)]).toEqual([410, false]);
    expect((await send(server.browser(), page, twice('much too late for this'))).status).toBe(410);
  });
});

it('whoever sends too much is told to wait, in words', async () => {
  const generous = { requests: 1000, seconds: 60 };
  const budget = { perIp: generous, perCaller: generous };
  const few = { perIp: { requests: 3, seconds: 60 }, perCaller: generous };
  const strict = await startServer({ limits: { read: budget, write: budget, signIn: few } });
  const tried: Reply[] = [];
  for (let times = 0; times < 4; times += 1)
    tried.push(
      await strict.browser().request('POST', `/l/${'A'.repeat(43)}`, undefined, { 'accept-language': 'nl' }),
    );
  const looked = await strict.browser().get(`/l/${'A'.repeat(43)}`);
  await strict.end();
  expect(tried.map(({ status }) => status)).toEqual([404, 404, 404, 429]);
  expect(tried[3]?.text).toContain('Te veel pogingen');
  expect(Number(tried[3]?.headers.get('retry-after'))).toBeGreaterThan(0);
  expect(looked.status).toBe(404);
});
