import type { Browser } from './http.ts';
import { mailsTo } from './mails.ts';
import type { TestServer } from './server.ts';

/** One of the roles that the form recommends. */
const RECOMMENDED = '9b895d92-2cd3-44c7-9d02-a6ac2d5ea5c3';

const OTHER_PARTNER = {
  partner: 'other',
  partnerName: 'Old Harbour IT',
  partnerMicrosoftId: '11111111-2222-3333-4444-555555555555',
};

/** The onboarding of one customer, with what happens outside the portal done as those people and services do it. */
export class Enrolment {
  readonly id: string;
  readonly name: string;
  readonly #server: TestServer;
  readonly #ada: Browser;

  private constructor(server: TestServer, ada: Browser, id: string, name: string) {
    this.#server = server;
    this.#ada = ada;
    this.id = id;
    this.name = name;
  }

  static async begin(server: TestServer, name: string): Promise<Enrolment> {
    const ada = await server.browser().play('ada-user');
    const domain = `${name.toLowerCase()}.example`;
    const answers = { customerName: name, email: `rep@${domain}`, domain, country: 'BE' };
    const body = { pack: 'msp-hub', flow: 'onboarding', actingFor: 'northwind', answers };
    const begun = await ada.post('/api/v1/cases', body);
    if (begun.status !== 201) throw new Error(`${begun.status}: ${begun.text}`);
    await server.settled();
    return new Enrolment(server, ada, String(begun.body.id), name);
  }

  get domain(): string {
    return `${this.name.toLowerCase()}.example`;
  }

  get representative(): string {
    return `rep@${this.domain}`;
  }

  async send(event: string, answers?: object): Promise<void> {
    const body = answers === undefined ? {} : { answers };
    const sent = await this.#ada.post(`/api/v1/cases/${this.id}/events/${event}`, body);
    if (sent.status !== 200) throw new Error(`${sent.status}: ${sent.text}`);
    await this.#server.settled();
  }

  /** The representative follows the link in the latest mail, and says yes. */
  async accept(fields: object = {}): Promise<void> {
    const mails = await mailsTo(this.#server, this.representative);
    const links = mails.map(({ text }) => /https?:\/\/\S+/.exec(text)?.[0]);
    const link = links.findLast((found) => found !== undefined);
    if (link === undefined) throw new Error(`${this.representative} got no link`);
    await this.#submit(new URL(link).pathname + new URL(link).search, fields);
    await this.#server.pass(5 * 60_000);
    await this.news();
  }

  acceptRelationship(): Promise<void> {
    return this.accept({ domain: this.domain, company: this.name });
  }

  async requestGdap(more: object = {}): Promise<void> {
    const name = `Support ${this.name}`;
    await this.send('createGdapRequest', { name, days: 180, recommendedRoles: [RECOMMENDED], ...more });
  }

  async startHubAccess(): Promise<void> {
    await this.send('startHubAccess', {
      companyName: this.name,
      representative: 'Rita Berg',
      email: this.representative,
      phone: '+3225550188',
      domain: this.domain,
      address: { line1: 'Markt 1', postalCode: '9000', city: 'Gent' },
      country: 'BE',
      language: 'nl',
      currency: 'EUR',
    });
    await this.#server.pass(10 * 60_000);
    await this.news();
  }

  get currentPartner(): string {
    return `transfers@${this.domain}`;
  }

  initiateTransfer(): Promise<void> {
    return this.send('initiateTransfer', { ...OTHER_PARTNER, partnerEmail: this.currentPartner });
  }

  /** The current partner answers at Microsoft. */
  async answerTransfer(answer: 'accept' | 'decline'): Promise<void> {
    const operator = await this.#server.browser().play('operator');
    const { transferId } = (await operator.get(`/api/v1/cases/${this.id}`)).body.data;
    await this.#submit(`/twins/partnerCenter/transfers/${transferId}/${answer}`, {});
    await this.news();
  }

  /** Everything that has to be done before it can be finished. */
  async complete(): Promise<void> {
    await this.acceptRelationship();
    await this.requestGdap();
    await this.accept();
    await this.startHubAccess();
  }

  /** The portal looks whether the services have news. */
  async news(): Promise<void> {
    await this.#server.app.scheduler.lookNow();
    await this.#server.settled();
  }

  async #submit(path: string, fields: object): Promise<void> {
    const response = await fetch(this.#server.url + path, {
      method: 'POST',
      redirect: 'manual',
      headers: {
        'content-type': 'application/x-www-form-urlencoded',
        'sec-fetch-site': 'same-origin',
        origin: this.#server.url,
      },
      body: new URLSearchParams(fields as Record<string, string>).toString(),
    });
    if (response.status >= 400) throw new Error(`${path} answers ${response.status}`);
  }
}
