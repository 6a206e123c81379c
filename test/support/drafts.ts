import type { Browser, Reply } from './http.ts';

/** A half-filled form, as a page keeps it. */
export class FormDraft {
  readonly id: string;
  readonly #browser: Browser;
  readonly #actingFor: string;

  constructor(browser: Browser, id: string, actingFor = 'northwind') {
    this.#browser = browser;
    this.id = id;
    this.#actingFor = actingFor;
  }

  static async begin(
    browser: Browser,
    of: object,
    answers: object = {},
    actingFor = 'northwind',
  ): Promise<FormDraft> {
    const begun = await browser.post('/api/v1/drafts', { actingFor, ...of, answers });
    if (begun.status !== 201) throw new Error(`no draft was begun: ${begun.status} ${begun.text}`);
    return new FormDraft(browser, String(begun.body.id), actingFor);
  }

  get path(): string {
    return `/api/v1/drafts/${this.id}`;
  }

  /** As another browser sees it. */
  at(browser: Browser): FormDraft {
    return new FormDraft(browser, this.id, this.#actingFor);
  }

  read(headers?: Record<string, string>): Promise<Reply> {
    return this.#browser.get(this.path, headers);
  }

  /** Writes down what was typed, over the version that was seen. */
  keep(answers: object, seen: string): Promise<Reply> {
    const body = { actingFor: this.#actingFor, answers };
    return this.#browser.request('PUT', this.path, body, { 'if-match': seen });
  }

  check(name: string): Promise<Reply> {
    return this.#browser.post(`${this.path}/checks/${name}`, {});
  }

  add(field: string, owner: 'own' | 'customer', answers: object): Promise<Reply> {
    return this.#browser.post(`${this.path}/records`, { actingFor: this.#actingFor, field, owner, answers });
  }

  submit(headers: Record<string, string> = {}): Promise<Reply> {
    return this.#browser.post(`${this.path}/submit`, { actingFor: this.#actingFor }, headers);
  }

  discard(): Promise<Reply> {
    return this.#browser.request('DELETE', this.path);
  }
}
