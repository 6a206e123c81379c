import { MailServer } from './mail-server.ts';
import type { Browser, Reply } from './http.ts';
import { startServer, type TestServer } from './server.ts';

/** A demonstration server from a fresh start, with a real mail server. */
export class Portal {
  readonly server: TestServer;
  readonly mail: MailServer;

  private constructor(server: TestServer, mail: MailServer) {
    this.server = server;
    this.mail = mail;
  }

  static async open(): Promise<Portal> {
    const mail = await MailServer.start();
    return new Portal(await startServer({ smtpUrl: mail.url }), mail);
  }

  /** Somebody of the demonstration, at a browser of their own. */
  as(persona: string): Promise<Browser> {
    return this.server.browser().play(persona);
  }

  /** Lets everything happen that is due, and looks whether services have news. */
  async settled(): Promise<void> {
    await this.server.settled();
    await this.server.app.scheduler.lookNow();
    await this.server.settled();
  }

  /** Somebody without an account opens an address from a mail, as a browser would. */
  async open(url: string): Promise<Reply> {
    return this.server.browser().get(pathOf(url));
  }

  /** Somebody without an account sends the form of a page. */
  async submit(url: string, fields: [string, string][] | Record<string, string> = {}): Promise<Reply> {
    const response = await fetch(this.server.url + pathOf(url), {
      method: 'POST',
      redirect: 'manual',
      headers: {
        'content-type': 'application/x-www-form-urlencoded',
        'sec-fetch-site': 'same-origin',
        origin: this.server.url,
      },
      body: new URLSearchParams(fields).toString(),
    });
    return {
      status: response.status,
      headers: response.headers,
      text: await response.text(),
      body: undefined,
    };
  }

  /** Somebody opens the page behind a link, fills in what it asks for, and sends it with what it carries along. */
  async fillIn(url: string, fields: Record<string, string>): Promise<Reply> {
    const page = await this.open(url);
    if (page.status !== 200) throw new Error(`the page answers ${page.status}: ${page.text}`);
    const hidden = [...page.text.matchAll(/<input[^>]*type="hidden"[^>]*>/g)].map(([tag]) => [
      unescaped(/name="([^"]*)"/.exec(tag)?.[1] ?? ''),
      unescaped(/value="([^"]*)"/.exec(tag)?.[1] ?? ''),
    ]);
    return this.submit(url, [...hidden, ...Object.entries(fields)] as [string, string][]);
  }

  async end(): Promise<void> {
    await this.server.end();
    await this.mail.end();
  }
}

const unescaped = (text: string): string =>
  text
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');

function pathOf(url: string): string {
  const { pathname, search } = new URL(url);
  return pathname + search;
}

/** The status of a strand, as people read it. */
export function statusOf(reply: Reply, strand: string): string {
  const strands = reply.body.strands as { strand: string; status: string }[];
  return strands.find((each) => each.strand === strand)?.status ?? '';
}

/** What can be sent to a case now. */
export function allowedIn(reply: Reply): string[] {
  const events = reply.body.events as { event: string; allowed: boolean }[];
  return events.filter(({ allowed }) => allowed).map(({ event }) => event);
}
