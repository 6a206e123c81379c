import type { Config } from '../../server/config/config.ts';
import type { Browser } from './http.ts';
import { FormDraft } from './drafts.ts';
import { mailsTo } from './mails.ts';
import { CARLA, COMPANY } from './registration.ts';
import { DAY, type TestServer } from './server.ts';

/** What a service does not answer is given up soon: in earnest, attempts go on for minutes of real time. */
export const GIVES_UP_SOON: Partial<Config> = { retries: { attempts: 2, first: 1, longest: 1 } };

/** What there is to open in a portal that has been in use for a while. */
export interface Lively {
  /** By what they show: the id of a case, a draft, a record or an import. */
  readonly cases: Readonly<
    Record<'enrolled' | 'established' | 'signing' | 'completed' | 'rejected' | 'validating', string>
  >;
  readonly draft: string;
  /** A draft in which nothing is missing but documents. */
  readonly owing: string;
  readonly import: string;
  /** What people without an account were mailed: the paths of pages that still wait for them. */
  readonly links: Readonly<Record<'sign' | 'accept' | 'grant', string>>;
}

const HOUR = DAY / 24;
const ROLE = '9b895d92-2cd3-44c7-9d02-a6ac2d5ea5c3';

/** Fills a demonstration with what two weeks of work leave behind: every list has something in it, in several states. */
export async function makeLively(server: TestServer): Promise<Lively> {
  const ada = await server.browser().play('ada-user');
  const operator = await server.browser().play('operator');
  const enrolments = await enrolSeveral(server, ada);
  const tenants = await requestTenants(server, operator);
  const registrations = await registerCompanies(server, ada, operator);
  await breakSome(server, ada, operator);
  return {
    cases: { ...enrolments, ...tenants, ...registrations },
    draft: await halfFilled(ada),
    owing: await owingDocuments(ada),
    import: await importRows(server, ada),
    links: await linksWaiting(server),
  };
}

const SIGNATORY = 'els@dekroon.example';

async function linksWaiting(server: TestServer): Promise<Lively['links']> {
  return {
    sign: await linkTo(server, SIGNATORY),
    accept: await linkTo(server, mailOf(4)),
    grant: await linkTo(server, mailOf(1)),
  };
}

const NAMES = [
  'Alpenglow Hotels',
  'Vanderlinden & Zonen Bouwmaterialen en Landbouwmachines Groothandel Oost-Vlaanderen NV',
  'Fjord Analytics',
  'Bakkerij De Gouden Aar',
  'Cobalt Robotics',
  'Maison Lefèvre',
  'Harbourside Dental',
] as const;

async function enrolSeveral(server: TestServer, ada: Browser) {
  const ids: string[] = [];
  for (const [index, customerName] of NAMES.entries()) {
    const answers = { customerName, email: mailOf(index), domain: domainOf(index), country: 'BE' };
    ids.push(await begin(ada, { pack: 'msp-hub', flow: 'onboarding', actingFor: 'northwind', answers }));
    await server.settled();
    await server.pass(index < 4 ? DAY : 3 * HOUR);
  }
  for (const index of [0, 1, 2]) await acceptRelationship(server, index);
  await grantAccess(server, ada, ids[0] ?? '', 0);
  await send(ada, ids[1] ?? '', 'createGdapRequest', {
    name: 'Daily administration',
    days: 365,
    recommendedRoles: [ROLE],
  });
  await send(ada, ids[3] ?? '', 'initiateTransfer', TRANSFER);
  await server.settled();
  return { established: ids[0] ?? '', enrolled: ids[5] ?? '' };
}

const mailOf = (index: number): string => `office@${domainOf(index)}`;
const domainOf = (index: number): string => `customer${index}.example`;

const TRANSFER = {
  partner: 'other',
  partnerName: 'Old Harbour IT',
  partnerMicrosoftId: '11111111-2222-3333-4444-555555555555',
  partnerEmail: 'transfers@oldharbour.example',
};

async function acceptRelationship(server: TestServer, index: number): Promise<void> {
  await follow(server, await linkTo(server, mailOf(index)), {
    domain: domainOf(index),
    company: NAMES[index] ?? '',
  });
}

async function grantAccess(server: TestServer, ada: Browser, id: string, index: number): Promise<void> {
  await send(ada, id, 'createGdapRequest', { name: 'Support', days: 180, recommendedRoles: [ROLE] });
  await server.settled();
  await follow(server, await linkTo(server, mailOf(index)), {});
  await send(ada, id, 'startHubAccess', hubAccess(NAMES[index] ?? '', mailOf(index)));
  await server.pass(10 * 60_000);
  await server.app.scheduler.lookNow();
  await server.settled();
}

const hubAccess = (companyName: string, email: string) => ({
  companyName,
  representative: 'Rita Berg',
  email,
  phone: '+3225550188',
  domain: email.slice(email.indexOf('@') + 1),
  address: { line1: 'Markt 1', postalCode: '9000', city: 'Gent' },
  country: 'BE',
  language: 'nl',
  currency: 'EUR',
});

async function requestTenants(server: TestServer, operator: Browser) {
  const ada = await (await server.browser().play('ada-user')).actFor('brewery');
  const request = (tenantName: string, flow: string) =>
    begin(ada, {
      pack: 'partner-portal',
      flow,
      actingFor: 'brewery',
      answers: {
        action: 'addTenant',
        status: 'new',
        tenantName,
        flow,
        contacts: { technical: 'els', commercial: 'els', dataProtectionOfficer: 'els', watchList: 'desk' },
      },
    });
  const completed = await request('dekroonbrewery', 'tenant-request-without-agreement');
  await approve(server, operator, completed);
  const signing = await request('dekroonevents', 'tenant-request-with-agreement');
  await approve(server, operator, signing);
  await server.pass(4 * DAY);
  const validating = await request('dekroonlab', 'tenant-request-with-agreement');
  await server.settled();
  return { completed, signing, validating };
}

async function registerCompanies(server: TestServer, ada: Browser, operator: Browser) {
  const contacts = { technical: 'ada', dataProtectionOfficer: 'ada', watchList: 'desk' };
  const register = async (more: object) => {
    const draft = await FormDraft.begin(ada, REGISTRATION, { ...COMPANY, ...more });
    const carla = await ada.post(`/api/v1/drafts/${draft.id}/records`, {
      actingFor: 'northwind',
      field: '/contacts/commercial',
      owner: 'customer',
      answers: CARLA,
    });
    const seen = (await draft.read()).headers.get('etag') ?? '';
    await draft.keep({ ...COMPANY, ...more, contacts: { ...contacts, commercial: good(carla).id } }, seen);
    const submitted = await ada.post(`/api/v1/drafts/${draft.id}/submit`, { actingFor: 'northwind' });
    return good(submitted).case.id as string;
  };
  const rejected = await register({});
  await server.settled();
  await send(operator, rejected, 'reject', {
    reasons: ['other'],
    explanation: 'The address is that of the accountant. Give the registered office.',
  });
  await register({ vat: 'BE0411905847', name: 'Harbour Works' });
  await server.settled();
  return { rejected };
}

const REGISTRATION = { pack: 'partner-portal', form: 'customer-registration' };

/** A service that answers "never" holds a case of the partner; one that stays out of reach leaves an incident to an operator. */
async function breakSome(server: TestServer, ada: Browser, operator: Browser): Promise<void> {
  const faults = '/api/v1/twins/partnerCenter/faults';
  good(await operator.post(faults, { kind: 'status', status: 400, times: 1 }));
  await enrol(ada, 'Quarry Street Books', 'quarry.example');
  await server.settled();
  await operator.request('DELETE', faults);
  await giveUp(server, ada, operator);
}

async function giveUp(server: TestServer, ada: Browser, operator: Browser): Promise<void> {
  const customerName = 'Lighthouse Ceramics';
  const id = await enrol(ada, customerName, 'lighthouse.example');
  await server.settled();
  const faults = '/api/v1/twins/hub/faults';
  good(await operator.post(faults, { kind: 'status', status: 503, times: 1000 }));
  await send(ada, id, 'startHubAccess', hubAccess(customerName, 'office@lighthouse.example'));
  await untilGivenUp(server, operator);
  await operator.request('DELETE', faults);
}

async function untilGivenUp(server: TestServer, operator: Browser): Promise<void> {
  for (let looks = 0; looks < 200; looks += 1) {
    await server.settled();
    if (good(await operator.get('/api/v1/incidents')).incidents.length > 0) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error('nothing was given up');
}

async function enrol(ada: Browser, customerName: string, domain: string): Promise<string> {
  const answers = { customerName, email: `office@${domain}`, domain, country: 'GB' };
  return begin(ada, { pack: 'msp-hub', flow: 'onboarding', actingFor: 'northwind', answers });
}

async function halfFilled(ada: Browser): Promise<string> {
  const answers = { ...COMPANY, vat: 'BE0400378485', name: 'Polder Logistics', relationship: 'reseller' };
  return (await FormDraft.begin(ada, REGISTRATION, answers)).id;
}

async function owingDocuments(ada: Browser): Promise<string> {
  const contacts = { technical: 'bram', commercial: 'ada', dataProtectionOfficer: 'ada', watchList: 'desk' };
  const answers = { ...COMPANY, vat: 'BE0403199702', name: 'Glasswing Opticians', contacts };
  return (await FormDraft.begin(ada, REGISTRATION, answers)).id;
}

async function importRows(server: TestServer, ada: Browser): Promise<string> {
  const file = [
    'Customer Name,Email Address,Domain Name,Country Code',
    'Northern Lights Media,info@northernlights.example,northernlights.example,NO',
    'No Address Ltd,,noaddress.example,GB',
    'Fjord Analytics,office@customer2.example,customer2.example,BE',
    'Grand Place Chocolates,hello@grandplace.example,grandplace.example,Belgium',
    'Sunrise Solar,team@sunrise.example,sunrise.example,ES',
  ].join('\r\n');
  const made = await ada.request(
    'POST',
    '/api/v1/bulk/msp-hub/customer-onboarding?actingFor=northwind',
    new TextEncoder().encode(`${file}\r\n`),
    { 'content-type': 'text/csv' },
  );
  await server.settled();
  return good(made).id;
}

async function begin(browser: Browser, body: object): Promise<string> {
  return good(await browser.post('/api/v1/cases', body)).id;
}

async function send(browser: Browser, id: string, event: string, answers: object): Promise<void> {
  good(await browser.post(`/api/v1/cases/${id}/events/${event}`, { answers }));
}

async function approve(server: TestServer, operator: Browser, id: string): Promise<void> {
  await server.settled();
  await send(operator, id, 'approve', { informationRight: true, contactsValid: true });
  await server.settled();
}

/** The path of the page that the latest mail with a link leads to, of ours or of a simulated service. */
async function linkTo(server: TestServer, address: string): Promise<string> {
  const texts = (await mailsTo(server, address)).map(({ text }) => /https?:\/\/\S+/.exec(text)?.[0]);
  const link = texts.findLast((found) => found !== undefined);
  if (link === undefined) throw new Error(`no mail to ${address} has a link`);
  const { pathname, search } = new URL(link);
  return pathname + search;
}

/** As somebody without an account, who opens the page behind a link and sends its form. */
async function follow(server: TestServer, path: string, fields: Record<string, string>): Promise<void> {
  const response = await fetch(server.url + path, {
    method: 'POST',
    redirect: 'manual',
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      'sec-fetch-site': 'same-origin',
      origin: server.url,
    },
    body: new URLSearchParams(fields).toString(),
  });
  if (response.status >= 400) throw new Error(`${path} answers ${response.status}: ${await response.text()}`);
  await server.pass(5 * 60_000);
  await server.app.scheduler.lookNow();
  await server.settled();
}

// oxlint-disable-next-line typescript/no-explicit-any -- what a server answers is looked at by whoever asked for it
function good(reply: { readonly status: number; readonly text: string; readonly body: any }): any {
  if (reply.status >= 300) throw new Error(`${reply.status}: ${reply.text}`);
  return reply.body;
}
