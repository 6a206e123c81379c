import { renderPdf } from '../../../server/documents/index.ts';
import type { Browser, Reply } from '../http.ts';
import type { TestServer } from '../server.ts';
import { ANYWHERE, canaryOf, type Subject } from './subjects.ts';

/** One thing of somebody's, by the id under which it is asked for. */
export interface Planted {
  readonly what: string;
  readonly id: string;
  readonly company: string;
  /** Whose alone it is. */
  readonly user?: string;
}

/** Puts something of every kind into each company, with its canary in it, as its users would. */
export async function plant(server: TestServer, subjects: readonly Subject[]): Promise<void> {
  const operator = await server.browser().play('operator');
  await operator.request('PUT', '/api/v1/companies/contoso/services/partner-portal/tenant');
  for (const { browser, acting, user } of subjects.filter(({ name }) => name.includes(' for '))) {
    await document(browser, acting);
    await draft(browser, acting, user);
    // Nobody of a customer who must not know the provider is in the directory.
    if (acting !== 'clinic') await record(browser, acting);
    if (user === 'bram-user') continue;
    if (acting === 'northwind' || acting === 'contoso') await atHome(browser, acting, user);
    if (acting !== 'clinic') await tenant(browser, acting);
  }
  await server.settled();
}

async function done(reply: Promise<Reply>): Promise<Reply> {
  const answer = await reply;
  if (answer.status >= 300) throw new Error(`not planted: ${answer.status} ${answer.text}`);
  return answer;
}

const record = (browser: Browser, acting: string) =>
  done(
    browser.post('/api/v1/records/partner-portal/contact', { actingFor: acting, answers: contact(acting) }),
  );

const contact = (acting: string) => ({
  kind: 'person',
  name: `${canaryOf(acting)} contact`,
  email: `${canaryOf(acting)}@${acting}.example`,
  phone: '+3225550199',
  serviceNowUser: true,
  serviceNowAdmin: true,
  signingAuthority: true,
  securityResponse: true,
});

async function document(browser: Browser, acting: string): Promise<void> {
  const about = { title: 'Approval', language: 'en', createdAt: '2026-01-01T00:00:00Z' };
  const pdf = await renderPdf({ markdown: 'Approved.', ...about });
  const path = `/api/v1/documents?name=${canaryOf(acting)}.pdf&actingFor=${acting}`;
  await done(browser.request('POST', path, pdf, { 'content-type': 'application/pdf' }));
}

const draft = (browser: Browser, acting: string, user: string) =>
  done(
    browser.post('/api/v1/drafts', {
      actingFor: acting,
      pack: 'partner-portal',
      form: 'customer-registration',
      answers: { name: canaryOf(acting, user) },
    }),
  );

/** What only a company's own users do: enrol, hand in files of many, make tokens, invite others. */
async function atHome(browser: Browser, acting: string, user: string): Promise<void> {
  const canary = canaryOf(acting);
  await done(
    browser.post('/api/v1/cases', {
      pack: 'msp-hub',
      flow: 'onboarding',
      actingFor: acting,
      answers: {
        customerName: canary,
        email: `rep@${canary}.example`,
        domain: `${canary}.example`,
        country: 'BE',
      },
    }),
  );
  const rows = `customer name,e-mail address,domain name,country code\n${canary} rows,rep@rows.example,rows.example,BE\n`;
  await done(
    browser.request(
      'POST',
      `/api/v1/bulk/msp-hub/customer-onboarding?actingFor=${acting}&name=${canary}.csv`,
      new TextEncoder().encode(rows),
      { 'content-type': 'text/csv' },
    ),
  );
  await done(browser.post('/api/v1/tokens', { name: canaryOf(ANYWHERE, user), days: 1 }));
  await done(
    browser.post('/api/v1/users', {
      actingFor: acting,
      name: `${canary} user`,
      email: `user@${canary}.example`,
      roles: {},
    }),
  );
}

async function tenant(browser: Browser, acting: string): Promise<void> {
  const { body } = await done(
    browser.post('/api/v1/records/partner-portal/contact', {
      actingFor: acting,
      answers: { ...contact(acting), email: `second@${canaryOf(acting)}.example` },
    }),
  );
  const { id } = body as { id: string };
  const flow = 'tenant-request-without-agreement';
  await done(
    browser.post('/api/v1/cases', {
      pack: 'partner-portal',
      flow,
      actingFor: acting,
      answers: {
        action: 'addTenant',
        status: 'new',
        tenantName: canaryOf(acting),
        contacts: { technical: id, commercial: id, dataProtectionOfficer: id, watchList: id },
        flow,
      },
    }),
  );
}

/** Every id in the database that belongs to a company, or to a user of it. New tables are among them by themselves. */
export async function allPlanted(server: TestServer): Promise<Planted[]> {
  const { read, schema } = server.app.store;
  const rows = new Map<string, Record<string, unknown>[]>();
  for (const [what, table] of Object.entries(schema))
    rows.set(what, (await read.select().from(table)) as Record<string, unknown>[]);
  const companyOf = (table: string) => new Map(rows.get(table)?.map((row) => [row['id'], row['company']]));
  const [users, cases] = [companyOf('users'), companyOf('cases')];
  const found: Planted[] = [];
  for (const [what, all] of rows)
    for (const row of all) {
      const { id, user } = row;
      const company =
        what === 'companies' ? id : (row['company'] ?? users.get(user) ?? cases.get(row['case']));
      if (typeof id !== 'string' || typeof company !== 'string') continue;
      found.push({ what, id, company, ...(typeof user === 'string' && what !== 'links' ? { user } : {}) });
    }
  return found;
}
