import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser, Reply } from '../support/http.ts';
import { linkTo, mailsTo } from '../support/mails.ts';
import { DAY, startServer, type TestServer } from '../support/server.ts';
import { acceptInvitation, resetPassword } from '../../server/usecases/choose-password.ts';
import { inviteFirstAdministrator } from '../../server/usecases/invite-first-administrator.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startServer({ signInAttempts: { attempts: 3, seconds: 60 } });
});
afterAll(() => server.end());

const PASSWORD = 'seven ducks cross the canal';
const SESSION = '/api/v1/session';
const as = (persona: string): Promise<Browser> => server.browser().play(persona);
const cookieOf = (reply: Reply): string => reply.headers.get('set-cookie')?.split(';')[0] ?? '';
const typeOf = (reply: Reply) => [reply.status, reply.body?.type];
const signIn = (email: string, password = PASSWORD, browser = server.browser()) =>
  browser.post(SESSION, { email, password });

let invitations = 0;

async function invited(browser: Browser, more: object = {}, acting = 'northwind'): Promise<Reply> {
  invitations += 1;
  return browser.post('/api/v1/users', {
    actingFor: acting,
    name: 'Nina New',
    email: `nina${invitations}@northwind.example`,
    roles: { 'partner-portal': ['partnerUser'] },
    ...more,
  });
}

async function tokenFor(address: string): Promise<string> {
  await server.settled();
  return (await linkTo(server, address)).slice('/l/'.length);
}

const by = { request: 'test' };

/** Somebody who was invited and has chosen a password. */
async function newcomer(more: object = {}): Promise<{ readonly id: string; readonly email: string }> {
  const reply = await invited(await as('ada-user'), more);
  expect(reply.status, reply.text).toBe(201);
  const { id, email } = reply.body as { id: string; email: string };
  await acceptInvitation(server.app, await tokenFor(email), PASSWORD, by);
  return { id, email };
}

async function change(browser: Browser, id: string, to: object, acting = 'northwind'): Promise<Reply> {
  const before = await browser.get(`/api/v1/users/${id}`);
  const { name, disabled, roles } = before.body as { name: string; disabled: boolean; roles: object };
  return browser.request(
    'PUT',
    `/api/v1/users/${id}`,
    { actingFor: acting, name, disabled, roles, ...to },
    { 'if-match': before.headers.get('etag') ?? '' },
  );
}

const remove = (browser: Browser, id: string, acting = 'northwind') =>
  browser.request('DELETE', `/api/v1/users/${id}?actingFor=${acting}`, undefined, { 'if-match': '*' });

describe('an invitation', () => {
  it('is mailed in the language of whoever is invited, and lets them choose a password once', async () => {
    const reply = await invited(await as('ada-user'), { language: 'nl' });
    expect(reply.status, reply.text).toBe(201);
    expect(reply.body).toMatchObject({ invited: true, disabled: false, company: 'northwind' });
    const { email } = reply.body as { email: string };
    const token = await tokenFor(email);
    const [mail] = await mailsTo(server, email);
    expect(mail).toMatchObject({
      from: 'no-reply@localhost',
      subject: 'Uw toegang tot het portaal van Arxus',
    });
    await acceptInvitation(server.app, token, PASSWORD, by);
    await expect(acceptInvitation(server.app, token, PASSWORD, by)).rejects.toMatchObject({ status: 410 });
    expect((await signIn(email.toUpperCase())).status).toBe(200);
  });

  it('is of no use after seven days, or once it was mailed again', async () => {
    const ada = await as('ada-user');
    const { id, email } = (await invited(ada)).body as { id: string; email: string };
    const first = await tokenFor(email);
    const again = () => ada.post(`/api/v1/users/${id}/invitation`, { actingFor: 'northwind' });
    expect((await again()).status).toBe(202);
    const second = await tokenFor(email);
    expect(second).not.toBe(first);
    const choose = (token: string) => acceptInvitation(server.app, token, PASSWORD, by);
    await expect(choose(first)).rejects.toMatchObject({ status: 410 });
    await server.pass(8 * DAY);
    await expect(choose(second)).rejects.toMatchObject({ status: 410 });
    expect((await again()).status).toBe(202);
    await choose(await tokenFor(email));
    expect((await again()).status).toBe(409);
  });

  it('names no secret in the database', async () => {
    const { email } = (await invited(await as('ada-user'))).body as { email: string };
    const token = await tokenFor(email);
    const { read, schema } = server.app.store;
    const stored = [
      await read.select().from(schema.links),
      await read.select().from(schema.jobs),
      await read.select().from(schema.deliveries),
      await read.select().from(schema.idempotency),
      await read.select().from(schema.audit),
    ];
    expect(JSON.stringify(stored)).not.toContain(token);
  });

  it('is for roles that users of such a company can hold', async () => {
    const ada = await as('ada-user');
    const refused = await invited(ada, { roles: { 'partner-portal': ['operator'], nowhere: ['reader'] } });
    expect(refused.status).toBe(422);
    expect((refused.body.errors as { pointer: string }[]).map(({ pointer }) => pointer)).toEqual([
      '/roles/partner-portal/0',
      '/roles/nowhere',
    ]);
    const offered = (await ada.get('/api/v1/roles')).body.roles as { pack: string; role: string }[];
    expect(offered.map(({ pack, role }) => `${pack} ${role}`).sort()).toEqual([
      'equipment-loan member',
      'msp-hub onboarder',
      'msp-hub reader',
      'msp-hub userAdmin',
      'partner-portal partnerAdministrator',
      'partner-portal partnerReader',
      'partner-portal partnerUser',
    ]);
  });

  it('to the customer for whom one acts is for its own roles, and for none of a partner', async () => {
    const ada = await (await as('ada-user')).actFor('brewery');
    const refused = await invited(ada, {}, 'brewery');
    expect(refused.status).toBe(422);
    const roles = { 'partner-portal': ['customerAdministrator'] };
    const reply = await invited(ada, { roles, record: 'els', email: 'els@dekroon.example' }, 'brewery');
    expect(reply.status, reply.text).toBe(201);
    await acceptInvitation(server.app, await tokenFor('els@dekroon.example'), PASSWORD, by);
    const els = await ada.get('/api/v1/records/partner-portal/contact/els');
    expect(els.body.attributes.portalAccess).toBe(true);
    const session = await signIn('els@dekroon.example');
    expect(session.body).toMatchObject({ company: { id: 'brewery' }, acting: { id: 'brewery', own: true } });
  });

  it('never reaches anybody of a customer who must not know the provider (CF-3)', async () => {
    const ada = await (await as('ada-user')).actFor('clinic');
    const roles = { 'partner-portal': ['customerAdministrator'] };
    const reply = await invited(ada, { roles, email: 'nurse@clinic.example' }, 'clinic');
    expect(typeOf(reply)).toEqual([409, '/problems/hidden-customer']);
    const operator = await as('operator');
    const byOperator = await operator.post('/api/v1/users', {
      actingFor: 'provider',
      company: 'clinic',
      name: 'Nurse',
      email: 'nurse@clinic.example',
      roles,
    });
    expect(typeOf(byOperator)).toEqual([409, '/problems/hidden-customer']);
    await server.settled();
    expect(await mailsTo(server, 'nurse@clinic.example')).toEqual([]);
  });

  it('does not tell of which company an address is that signs in already', async () => {
    const ada = await as('ada-user');
    const reply = await invited(ada, { email: 'Greet@Contoso.example' });
    expect(typeOf(reply)).toEqual([409, '/problems/address-not-possible']);
    expect(reply.text).not.toMatch(/greet|contoso/i);
  });

  it('puts nothing into a mail by the name of whoever is invited', async () => {
    const name = '[Click](http://evil.example) <b>now</b>';
    const { email } = (await invited(await as('ada-user'), { name })).body as { email: string };
    await server.settled();
    const [mail] = await mailsTo(server, email);
    expect(mail?.html).not.toContain('href="http://evil');
    expect(mail?.html).not.toContain('<b>now');
    expect(mail?.text).toContain('[Click](http://evil.example)');
  });
});

describe('users', () => {
  it('are for whoever holds full rights, and who lacks them is told who has them (PB-2)', async () => {
    const bram = await as('bram-user');
    for (const reply of [
      await bram.get('/api/v1/users'),
      await bram.get('/api/v1/users/ada-user'),
      await bram.get('/api/v1/roles'),
      await invited(bram),
      await remove(bram, 'ada-user'),
    ]) {
      expect(typeOf(reply)).toEqual([403, '/problems/not-allowed']);
      expect(reply.body.detail).toContain('Ada Peeters');
    }
  });

  it('of another company do not exist for a partner, and do for an operator', async () => {
    const ada = await as('ada-user');
    expect((await ada.get('/api/v1/users/greet-user')).status).toBe(404);
    expect((await ada.get('/api/v1/users?company=contoso')).status).toBe(404);
    expect((await remove(ada, 'greet-user')).status).toBe(404);
    const operator = await as('operator');
    expect((await operator.get('/api/v1/users/greet-user')).body.name).toBe('Greet Mertens');
    expect((await operator.get('/api/v1/users?company=contoso')).body.users).toHaveLength(1);
  });

  it('who are shut out are signed out at once, and may come back', async () => {
    const ada = await as('ada-user');
    const { id, email } = await newcomer();
    const nina = server.browser();
    expect((await signIn(email, PASSWORD, nina)).status).toBe(200);
    expect((await change(ada, id, { disabled: true })).status).toBe(200);
    expect((await nina.get(SESSION)).status).toBe(401);
    expect((await signIn(email)).status).toBe(401);
    expect((await change(ada, id, { disabled: false })).status).toBe(200);
    expect((await signIn(email)).status).toBe(200);
  });

  it('may do from the next request on what their new roles allow', async () => {
    const ada = await as('ada-user');
    const { id, email } = await newcomer();
    const nina = server.browser();
    await signIn(email, PASSWORD, nina);
    expect((await nina.get('/api/v1/users')).status).toBe(403);
    await change(ada, id, { roles: { 'partner-portal': ['partnerAdministrator'] } });
    expect((await nina.get('/api/v1/users')).status).toBe(200);
    expect((await change(ada, id, { roles: { 'partner-portal': [] } })).status).toBe(200);
    expect((await nina.get('/api/v1/users')).status).toBe(403);
  });

  it('do not delete themselves or shut themselves out', async () => {
    const ada = await as('ada-user');
    expect((await remove(ada, 'ada-user')).status).toBe(409);
    expect((await change(ada, 'ada-user', { disabled: true })).status).toBe(409);
  });

  it('who are the last with full rights stay so; with somebody else they need not', async () => {
    const operator = await as('operator');
    const last = [409, '/problems/last-administrator'];
    expect(typeOf(await remove(operator, 'greet-user', 'provider'))).toEqual(last);
    expect(typeOf(await change(operator, 'greet-user', { disabled: true }, 'provider'))).toEqual(last);
    const roles = { 'partner-portal': ['partnerUser'] };
    expect(typeOf(await change(operator, 'greet-user', { roles }, 'provider'))).toEqual(last);
    const ada = await as('ada-user');
    expect(typeOf(await change(ada, 'ada-user', { roles: { 'msp-hub': ['reader'] } }))).toEqual(last);
    const { id } = await newcomer({ roles: { 'msp-hub': ['userAdmin'] } });
    expect((await change(ada, 'ada-user', { roles: { 'msp-hub': ['onboarder'] } })).status).toBe(200);
    expect(typeOf(await remove(ada, id))).toEqual(last);
  });

  it('who were deleted sign in no more, whatever they had', async () => {
    const ada = await as('ada-user');
    const { id, email } = await newcomer();
    const nina = server.browser();
    await signIn(email, PASSWORD, nina);
    const { token } = (await nina.post('/api/v1/tokens', { name: 'cron', days: 30 })).body as {
      token: string;
    };
    expect((await remove(ada, id)).status).toBe(204);
    expect((await nina.get(SESSION)).status).toBe(401);
    expect((await signIn(email)).status).toBe(401);
    const withToken = await server.browser().get(SESSION, { authorization: `Bearer ${token}` });
    expect(withToken.status).toBe(401);
  });
});

describe('another password', () => {
  const ask = (email: string) => server.browser().post('/api/v1/password-resets', { email });

  it('is asked for without learning who signs in here', async () => {
    const { email } = await newcomer();
    const [known, unknown] = [await ask(email), await ask('nobody@nowhere.example')];
    expect([known.status, known.text]).toEqual([unknown.status, unknown.text]);
    expect(known.status).toBe(202);
    await server.settled();
    expect(await mailsTo(server, 'nobody@nowhere.example')).toEqual([]);
    expect((await mailsTo(server, email)).at(-1)?.subject).toContain('A new password');
  });

  it('ends every session, and the former one is of no use', async () => {
    const { email } = await newcomer();
    const nina = server.browser();
    await signIn(email, PASSWORD, nina);
    await ask(email);
    const token = await tokenFor(email);
    await resetPassword(server.app, token, 'eight ducks cross the canal', by);
    expect((await nina.get(SESSION)).status).toBe(401);
    expect((await signIn(email)).status).toBe(401);
    expect((await signIn(email, 'eight ducks cross the canal')).status).toBe(200);
    await expect(resetPassword(server.app, token, PASSWORD, by)).rejects.toMatchObject({ status: 410 });
  });

  it('is mailed once in ten minutes, however often somebody asks', async () => {
    const { email } = await newcomer();
    for (const _ of [1, 2, 3]) await ask(email);
    await server.settled();
    expect(await mailsTo(server, email)).toHaveLength(2);
  });

  it('is not chosen with an invitation, nor the other way round', async () => {
    const { email } = await newcomer();
    await ask(email);
    const token = await tokenFor(email);
    await expect(acceptInvitation(server.app, token, PASSWORD, by)).rejects.toMatchObject({ status: 404 });
    await resetPassword(server.app, token, PASSWORD, by);
  });
});

describe('signing in', () => {
  it('makes a new session, and the cookie from before is dead', async () => {
    const { email } = await newcomer();
    const browser = server.browser();
    const before = cookieOf(await signIn(email, PASSWORD, browser));
    expect(cookieOf(await signIn(email, PASSWORD, browser))).not.toBe(before);
    const stale = await server.browser().get(SESSION, { cookie: before });
    expect(stale.status).toBe(401);
  });

  it('switching the company makes a new session too', async () => {
    const ada = server.browser();
    const before = cookieOf(await ada.post(`${SESSION}/persona`, { persona: 'ada-user' }));
    await ada.actFor('brewery');
    expect((await server.browser().get(SESSION, { cookie: before })).status).toBe(401);
    expect((await ada.get(SESSION)).body.acting).toMatchObject({ id: 'brewery', own: false });
  });

  it('one acts for nobody whom one may not act for, and no longer than that', async () => {
    const ada = await as('ada-user');
    for (const company of ['bakery', 'contoso', 'provider', 'nowhere'])
      expect((await ada.post('/api/v1/session/company', { company })).status).toBe(404);
    await ada.actFor('brewery');
    const { store } = server.app;
    const { companies } = store.schema;
    await store.write((db) =>
      db.update(companies).set({ partner: 'contoso' }).where(eq(companies.id, 'brewery')),
    );
    const after = await ada.get(SESSION);
    await store.write((db) =>
      db.update(companies).set({ partner: 'northwind' }).where(eq(companies.id, 'brewery')),
    );
    expect(after.status).toBe(401);
  });

  it('is shut for a while after wrong passwords, for that address of the network and that user only', async () => {
    const [{ email }, other] = [await newcomer(), await newcomer()];
    for (const _ of [1, 2, 3]) expect((await signIn(email, 'not the password')).status).toBe(401);
    const shut = await signIn(email);
    expect(shut.status).toBe(429);
    expect(Number(shut.headers.get('retry-after'))).toBeGreaterThan(30);
    expect((await signIn(other.email)).status).toBe(200);
  });

  it('fails in the same words for a wrong password, for nobody, and for who has chosen none', async () => {
    const { email } = (await invited(await as('ada-user'))).body as { email: string };
    const known = await newcomer();
    const replies = [
      await signIn(known.email, 'not the password'),
      await signIn('nobody@nowhere.example'),
      await signIn(email),
    ];
    const said = replies.map(({ status, body }) => [status, body.type, body.detail]);
    expect(new Set(said.map((one) => JSON.stringify(one))).size).toBe(1);
    expect(said[0]?.[0]).toBe(401);
  });

  it('as a persona is there in a demonstration only', async () => {
    const plain = await startServer({ demo: false });
    try {
      const browser = plain.browser();
      expect((await browser.get('/api/v1/personas')).status).toBe(404);
      expect((await browser.post('/api/v1/session/persona', { persona: 'ada-user' })).status).toBe(404);
    } finally {
      await plain.end();
    }
  });
});

describe('tokens', () => {
  it('do what their user may do, are told once, and can be revoked', async () => {
    const ada = await as('ada-user');
    const made = await ada.post('/api/v1/tokens', { name: 'nightly', days: 7 });
    expect(made.status, made.text).toBe(201);
    const { id, token } = made.body as { id: string; token: string };
    const program = server.browser();
    const bearer = { authorization: `Bearer ${token}` };
    expect((await program.get('/api/v1/records/partner-portal/contact', bearer)).status).toBe(200);
    const listed = await ada.get('/api/v1/tokens');
    expect(listed.body.tokens).toMatchObject([{ id, name: 'nightly' }]);
    expect(listed.text).not.toContain(token);
    expect((await ada.request('DELETE', `/api/v1/tokens/${id}`)).status).toBe(204);
    expect((await program.get(SESSION, bearer)).status).toBe(401);
  });

  it('make no other tokens, and do not switch the company', async () => {
    const ada = await as('ada-user');
    const { token } = (await ada.post('/api/v1/tokens', { name: 'one', days: 1 })).body as { token: string };
    const bearer = { authorization: `Bearer ${token}` };
    const program = server.browser();
    expect((await program.post('/api/v1/tokens', { name: 'two', days: 1 }, bearer)).status).toBe(409);
    const switched = await program.post('/api/v1/session/company', { company: 'brewery' }, bearer);
    expect(switched.status).toBe(409);
  });

  it('of somebody else cannot be revoked or seen', async () => {
    const ada = await as('ada-user');
    const { id } = (await ada.post('/api/v1/tokens', { name: 'mine', days: 1 })).body as { id: string };
    const bram = await as('bram-user');
    expect((await bram.request('DELETE', `/api/v1/tokens/${id}`)).status).toBe(404);
    expect((await bram.get('/api/v1/tokens')).body.tokens).toEqual([]);
  });

  it('are not in the database as they are told', async () => {
    const ada = await as('ada-user');
    const { token } = (await ada.post('/api/v1/tokens', { name: 'secret', days: 1 })).body as {
      token: string;
    };
    const { read, schema } = server.app.store;
    const stored = [await read.select().from(schema.tokens), await read.select().from(schema.idempotency)];
    expect(JSON.stringify(stored)).not.toContain(token);
  });
});

it('a server without a demonstration invites its first administrator, once', async () => {
  const plain = await startServer({
    demo: false,
    administrator: { email: 'first@arxus.example', company: 'Arxus' },
  });
  try {
    const link = await inviteFirstAdministrator(plain.app);
    expect(link).toMatch(/^http:\/\/localhost:\d+\/l\/[\w-]{43}$/);
    expect(await inviteFirstAdministrator(plain.app)).toBeUndefined();
    await plain.settled();
    expect(link?.endsWith(await linkTo(plain, 'first@arxus.example'))).toBe(true);
    await acceptInvitation(plain.app, link?.split('/l/')[1] ?? '', PASSWORD, by);
    const first = plain.browser();
    const session = await first.post(SESSION, { email: 'first@arxus.example', password: PASSWORD });
    expect(session.body.company).toMatchObject({ name: 'Arxus', kind: 'provider' });
    expect((await first.get('/api/v1/users')).status).toBe(200);
    const partner = await first.post('/api/v1/partners', {
      name: 'Northwind IT',
      administrator: { name: 'Ada', email: 'ada@northwind.example' },
    });
    expect(partner.status, partner.text).toBe(201);
  } finally {
    await plain.end();
  }
});
