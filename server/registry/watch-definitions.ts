import { createColors } from 'picocolors';
import type { Diagnostic, PackFile } from '../../engine/index.ts';
import { isColourWanted } from '../cli/output.ts';
import { mistakes, type Show } from '../cli/show-diagnostics.ts';
import type { Services } from '../runtime/services.ts';
import { takeIn } from './check/intake.ts';
import type { PublishCheck } from './check/publish-check.ts';
import { showVerdict } from './check/show-verdict.ts';
import { NOTHING_FOUND, type Verdict } from './check/verdict.ts';
import type { DefinitionTasks, TaskAnswer } from './definition-tasks.ts';
import { packIdOf } from './pack-id.ts';
import { keepRelease, type PublishedRelease, releaseInForceOf, ReleaseOvertaken } from './publish.ts';
import { readPacks } from './read-packs.ts';
import { type PackWatch, watchPacks } from './watch.ts';

export interface DefinitionWatchServices extends Services {
  readonly publishCheck: PublishCheck;
  readonly definitionTasks: DefinitionTasks;
}

/** Where those who write definitions read what became of them. */
export interface Terminal {
  readonly write: (text: string) => void;
  readonly colour: boolean;
}

/** Beside the log, which is on the standard output, and is no text for people. */
const TERMINAL: Terminal = {
  write: (text) => process.stderr.write(text),
  colour: process.stderr.isTTY === true && isColourWanted,
};

/**
 * For a development server: the packs in a folder are published as they are, and from then on each saved file that is right
 * becomes a release at once; one that is wrong is told with its place, and the release in force goes on. Scenarios, paths
 * and proofs are run afterwards, and told about. Rejects with `Misuse` where there is no such folder.
 */
export async function watchDefinitions(
  services: DefinitionWatchServices,
  folder: string,
  terminal: Terminal = TERMINAL,
): Promise<PackWatch> {
  const definitions = new DefinitionWatch(services, terminal);
  const watch = await watchPacks(folder, {
    onChange: (pack, files) => definitions.saved(pack, files),
    onError: (error) => definitions.tell(error instanceof Error ? error.message : String(error)),
  });
  for (const { folder: pack, files } of await readPacks(folder)) await definitions.saved(pack, files);
  return {
    async close() {
      await watch.close();
      await definitions.settled();
    },
  };
}

interface Saved {
  readonly folder: string;
  readonly files: readonly PackFile[];
  readonly release: PublishedRelease;
}

class DefinitionWatch {
  readonly #services: DefinitionWatchServices;
  readonly #terminal: Terminal;
  #turn: Promise<void> = Promise.resolve();
  /** Of each pack, the last state that was published and has not been tested yet. */
  readonly #untested = new Map<string, Saved>();
  #isTesting = false;
  #closed = false;

  constructor(services: DefinitionWatchServices, terminal: Terminal) {
    this.#services = services;
    this.#terminal = terminal;
  }

  /** One after the other, so that what was saved last is what is in force at the end. */
  saved(folder: string, files: readonly PackFile[]): Promise<void> {
    this.#turn = this.#turn.then(() => this.#publish(folder, files));
    return this.#turn;
  }

  tell(text: string): void {
    this.#terminal.write(`${text.trimEnd()}\n`);
  }

  /** What is being tested is not waited for: it ends with the check. */
  async settled(): Promise<void> {
    this.#closed = true;
    await this.#turn;
  }

  async #publish(folder: string, files: readonly PackFile[]): Promise<void> {
    try {
      if (files.length === 0) return this.tell(`${folder} is gone; the release in force goes on.`);
      await this.#publishAtOnce(folder, files);
    } catch (error) {
      this.tell(this.#red(`✗ ${folder} was not published: ${String(error)}`));
    }
  }

  async #publishAtOnce(folder: string, files: readonly PackFile[], tries = 3): Promise<void> {
    const pack = packIdOf(files);
    const inForce = await releaseInForceOf(this.#services, pack);
    const verdict = await this.#judge(files, inForce);
    const show = this.#show(folder);
    if (verdict.release === undefined) return this.tell(showVerdict(verdict, files, show));
    if (verdict.release.hash === inForce?.hash)
      return this.tell(`${this.#green('✓')} ${folder}: release ${inForce.number} is in force.`);
    try {
      const publication = { files, by: 'watch', reason: 'It was saved.', request: 'watch' };
      const release = await keepRelease(this.#services, publication, verdict, inForce?.hash);
      this.#tellPublished(folder, files, release, verdict.diagnostics);
    } catch (error) {
      if (!(error instanceof ReleaseOvertaken) || tries === 1) throw error;
      await this.#publishAtOnce(folder, files, tries - 1);
    }
  }

  async #judge(
    files: readonly PackFile[],
    inForce: { readonly stored: string; readonly versions: Verdict['versions'] } | undefined,
  ): Promise<Verdict> {
    const taken = takeIn(files);
    if ('refused' in taken) return { ...NOTHING_FOUND, diagnostics: [taken.refused] };
    const known = inForce === undefined ? {} : { inForce: inForce.stored, versions: inForce.versions };
    const input = { files: taken.files, ...known };
    return verdictOf(await this.#services.definitionTasks.quick('publishAtOnce', input));
  }

  #tellPublished(
    folder: string,
    files: readonly PackFile[],
    release: PublishedRelease,
    diagnostics: readonly Diagnostic[],
  ): void {
    const { shown } = mistakes(diagnostics, files, this.#show(folder));
    const name = `release ${release.number} (${release.hash.slice(0, 12)})`;
    this.tell(`${shown}${this.#green('✓')} ${folder}: ${name} is in force.`);
    this.#untested.set(release.pack, { folder, files, release });
    void this.#test();
  }

  async #test(): Promise<void> {
    if (this.#isTesting) return;
    this.#isTesting = true;
    for (let [next] = this.#untested; next !== undefined; [next] = this.#untested) {
      const [pack, saved] = next;
      this.#untested.delete(pack);
      const verdict = await this.#services.publishCheck.check(saved.files);
      // Somebody has saved again, or wants to hear no more.
      if (this.#closed || this.#untested.has(pack)) continue;
      this.#tellTested(saved, verdict);
    }
    this.#isTesting = false;
  }

  #tellTested({ folder, files, release }: Saved, verdict: Verdict): void {
    if (verdict.ok)
      return this.tell(
        `${this.#green('✓')} ${folder}: scenarios, paths and proofs of release ${release.number} pass.`,
      );
    const found = showVerdict({ ...verdict, ok: true }, files, this.#show(folder));
    const but = `release ${release.number} is in force here, and could not be published on another server.`;
    this.tell(`${found}\n\n${this.#red('✗')} ${folder}: ${but}`);
  }

  #show(folder: string): Show {
    return { format: 'frames', colour: this.#terminal.colour, folder };
  }

  #green(text: string): string {
    return createColors(this.#terminal.colour).green(text);
  }

  #red(text: string): string {
    return createColors(this.#terminal.colour).red(text);
  }
}

function verdictOf(answer: TaskAnswer): Verdict {
  if (answer.kind === 'done') return answer.result as Verdict;
  const message = answer.kind === 'busy' ? 'the server has too much to check' : answer.message;
  const place = { file: 'pack.yaml', line: 1, column: 1 };
  return { ...NOTHING_FOUND, diagnostics: [{ code: 'not-checked', severity: 'error', message, ...place }] };
}
