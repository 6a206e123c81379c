import type { Browser } from './http.ts';

export interface Told {
  readonly id?: string;
  readonly event: string;
  readonly data: { readonly [name: string]: string };
}

/** The live events of a browser, as they come. */
export class Live {
  readonly told: Told[] = [];
  readonly #leaving = new AbortController();
  #ended = false;

  static async of(browser: Browser, lastEventId?: string): Promise<Live> {
    const live = new Live();
    const headers = lastEventId === undefined ? undefined : { 'last-event-id': lastEventId };
    const response = await browser.open('/api/v1/live', live.#leaving.signal, headers);
    if (response.status !== 200 || response.body === null) throw new Error(`no events: ${response.status}`);
    void live.#read(response.body).finally(() => (live.#ended = true));
    return live;
  }

  get ended(): boolean {
    return this.#ended;
  }

  get events(): string[] {
    return this.told.map(({ event }) => event);
  }

  /** Waits until what is told, or how it stands, is as wanted. */
  async until(wanted: (live: this) => boolean, ms = 5_000): Promise<void> {
    const deadline = performance.now() + ms;
    while (!wanted(this)) {
      if (performance.now() > deadline) throw new Error(`told only ${JSON.stringify(this.told)}`);
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  }

  leave(): void {
    this.#leaving.abort();
  }

  async #read(body: ReadableStream<Uint8Array>): Promise<void> {
    const decoder = new TextDecoder();
    let rest = '';
    try {
      for await (const chunk of body) {
        const blocks = (rest + decoder.decode(chunk, { stream: true })).split('\n\n');
        rest = blocks.pop() ?? '';
        for (const block of blocks) this.#take(block);
      }
    } catch (error) {
      if (!this.#leaving.signal.aborted) throw error;
    }
  }

  #take(block: string): void {
    const field = (name: string) =>
      block
        .split('\n')
        .find((line) => line.startsWith(`${name}: `))
        ?.slice(name.length + 2);
    const data = field('data');
    if (data === undefined) return;
    const id = field('id');
    this.told.push({
      event: field('event') ?? 'message',
      data: JSON.parse(data) as Told['data'],
      ...(id === undefined ? {} : { id }),
    });
  }
}
