import type { Browser, Reply } from './http.ts';

/** What an analyst does with drafts, over HTTP. */
export class Drafts {
  readonly #browser: Browser;

  constructor(browser: Browser) {
    this.#browser = browser;
  }

  async begin(pack: string, files?: readonly { path: string; text: string }[]): Promise<Draft> {
    const body = { pack, title: 'A change', ...(files === undefined ? {} : { files }) };
    const begun = await this.#browser.post('/api/v1/definition-drafts', body);
    if (begun.status !== 201) throw new Error(`no draft was begun: ${begun.status} ${begun.text}`);
    return new Draft(this.#browser, String(begun.body.id));
  }
}

export class Draft {
  readonly id: string;
  readonly #browser: Browser;

  constructor(browser: Browser, id: string) {
    this.id = id;
    this.#browser = browser;
  }

  get path(): string {
    return `/api/v1/definition-drafts/${this.id}`;
  }

  /** As somebody else sees it. */
  for(browser: Browser): Draft {
    return new Draft(browser, this.id);
  }

  read(): Promise<Reply> {
    return this.#browser.get(this.path);
  }

  async etag(): Promise<string> {
    return (await this.read()).headers.get('etag') ?? '';
  }

  async text(path: string): Promise<string> {
    const reply = await this.#browser.get(`${this.path}/file?path=${encodeURIComponent(path)}`);
    return String(reply.body.text);
  }

  async save(path: string, text: string): Promise<Reply> {
    const headers = { 'if-match': await this.etag() };
    return this.#browser.request(
      'PUT',
      `${this.path}/file?path=${encodeURIComponent(path)}`,
      { text },
      headers,
    );
  }

  /** Changes one place of a file; throws where there is nothing to change. */
  async change(path: string, from: string, to: string): Promise<Reply> {
    const before = await this.text(path);
    if (!before.includes(from)) throw new Error(`${path} does not say ${from}`);
    return this.save(path, before.replace(from, to));
  }

  async step(step: string, body: object = {}): Promise<Reply> {
    return this.#browser.post(`${this.path}/${step}`, body, { 'if-match': await this.etag() });
  }

  propose(reason = 'It is better so.'): Promise<Reply> {
    return this.step('propose', { reason });
  }

  async approve(accept?: readonly string[]): Promise<Reply> {
    const { content } = (await this.read()).body;
    return this.step('approve', { content, ...(accept === undefined ? {} : { accept }) });
  }

  async beginPublication(): Promise<Reply> {
    return this.#browser.post(`${this.path}/publish`, undefined, { 'if-match': await this.etag() });
  }

  /** Publishes, and waits for what comes of it. */
  async publish(): Promise<Reply> {
    const begun = await this.beginPublication();
    if (begun.status !== 202) throw new Error(`publishing did not begin: ${begun.status} ${begun.text}`);
    return this.ended(String(begun.headers.get('location')));
  }

  async ended(location: string): Promise<Reply> {
    for (;;) {
      const reply = await this.#browser.get(location);
      if (reply.body.status !== 'running') return reply;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}
