import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';

/** A program in a terminal, spoken to as a person does: read what it asks, then answer. */
export class TerminalDialogue {
  readonly #child: ChildProcess;
  readonly #ended: Promise<unknown>;
  #output = '';
  #read = 0;

  constructor(program: string, environment: { readonly [name: string]: string }) {
    this.#child = spawn(process.execPath, [program], { env: { ...process.env, ...environment } });
    this.#ended = once(this.#child, 'close');
    for (const stream of [this.#child.stdout, this.#child.stderr])
      stream?.on('data', (chunk: Buffer) => (this.#output += chunk.toString()));
  }

  /** Answers the next question that says this. What was shown with the question is returned. */
  async answer(question: string, answer: string): Promise<string> {
    const shown = await this.shows(question, /> $/);
    await this.types(answer);
    return shown;
  }

  async types(answer: string): Promise<void> {
    this.#child.stdin?.write(`${answer}\n`);
  }

  /** Waits until something is shown that was not looked at yet. */
  async shows(text: string, end = /$/, ms = 20_000): Promise<string> {
    const deadline = performance.now() + ms;
    for (;;) {
      const shown = this.#output.slice(this.#read);
      if (shown.includes(text) && end.test(shown)) {
        this.#read = this.#output.length;
        return shown;
      }
      if (performance.now() > deadline || this.#child.exitCode !== null)
        throw new Error(`"${text}" was not shown, but:\n${shown}`);
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  }

  /** All that was shown, once it has ended by itself; without a code where it was ended. */
  async ended(ms = 20_000): Promise<{ readonly code: number | null; readonly output: string }> {
    const deadline = setTimeout(() => this.#child.kill('SIGKILL'), ms);
    await this.#ended;
    clearTimeout(deadline);
    return { code: this.#child.exitCode, output: this.#output };
  }

  async stop(): Promise<void> {
    this.#child.kill('SIGKILL');
    await this.#ended;
  }
}
