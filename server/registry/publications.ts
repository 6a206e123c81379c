import type { Services } from '../runtime/services.ts';
import type { Database } from '../store/database.ts';
import {
  changeDefinitionDraft,
  type DefinitionDraft,
  readDefinitionDraft,
} from '../store/repositories/definition-drafts.ts';
import {
  endPublication,
  interruptPublications,
  type PublicationRow,
} from '../store/repositories/publications.ts';
import type { PublicationStatus, PublicVerdict } from '../store/schema/index.ts';
import type { PublishCheck } from './check/publish-check.ts';
import type { Verdict } from './check/verdict.ts';
import { publish, type Published, ReleaseOvertaken } from './publish.ts';
import { contentOf, filesOf } from './sources.ts';

/** What was to be published is not what was asked for any more: it was edited, withdrawn or discarded. */
class DraftOvertaken extends Error {
  override readonly name = 'DraftOvertaken';
}

/** Publishing takes its time, up to minutes: whoever asks for it is answered at once, and can look how far it is. */
export class Publications {
  readonly #services: Services;
  readonly #check: PublishCheck;
  readonly #stages = new Map<string, string>();
  readonly #running = new Set<Promise<void>>();
  #closed = false;

  constructor(services: Services, check: PublishCheck) {
    this.#services = services;
    this.#check = check;
  }

  /** What a server before this one did not bring to an end is said to be so. */
  async begin(): Promise<void> {
    await this.#services.store.write((db) => interruptPublications(db, this.#services.system()));
  }

  /** Publishes a draft as it stands, after `row` was written down. Never throws; what came of it is in the row. */
  run(row: PublicationRow, draft: DefinitionDraft, request: string): void {
    const work = this.#run(row, draft, request).finally(() => {
      this.#stages.delete(row.id);
      this.#running.delete(work);
    });
    this.#running.add(work);
  }

  /** In words, what is being done at this moment. */
  stageOf(id: string): string | undefined {
    return this.#stages.get(id);
  }

  /** From now on what is broken off was not refused. To be said before the check is closed. */
  closing(): void {
    this.#closed = true;
  }

  /** Resolves when what was under way is written down. */
  async close(): Promise<void> {
    this.closing();
    await Promise.all(this.#running);
  }

  async #run(row: PublicationRow, draft: DefinitionDraft, request: string): Promise<void> {
    try {
      const { verdict, release } = await this.#publish(row, draft, request);
      if (release === undefined) await this.#end(row, this.#closed ? 'interrupted' : 'refused', verdict);
    } catch (error) {
      const overtaken = error instanceof ReleaseOvertaken || error instanceof DraftOvertaken;
      if (!overtaken)
        this.#services.log.error({ publication: row.id, error: String(error) }, 'publishing broke off');
      await this.#end(row, overtaken ? 'overtaken' : 'interrupted').catch((failed: unknown) =>
        this.#services.log.error({ publication: row.id, error: String(failed) }, 'it was not written down'),
      );
    }
  }

  #publish(row: PublicationRow, draft: DefinitionDraft, request: string): Promise<Published> {
    const { approval } = draft;
    return publish(this.#services, this.#check, {
      pack: row.pack,
      files: filesOf(draft.sources),
      by: row.by,
      ...(approval === null ? {} : { approvedBy: approval.by, accepted: approval.accepted }),
      reason: row.reason,
      request,
      onStage: (name) => this.#stages.set(row.id, name),
      also: (db, { hash }, verdict) => this.#settle(db, row, draft, hash, verdict),
    });
  }

  /** In the transaction of the release: a draft that was changed meanwhile becomes none. */
  async #settle(
    db: Database,
    row: PublicationRow,
    draft: DefinitionDraft,
    release: string,
    verdict: Verdict,
  ): Promise<void> {
    const now = await readDefinitionDraft(db, draft.id);
    const same = now?.status === 'proposed' && now.version === draft.version;
    if (!same || contentOf(now.sources) !== row.content) throw new DraftOvertaken();
    const endedAt = this.#services.system();
    await changeDefinitionDraft(db, now, { status: 'published', changedAt: endedAt });
    await endPublication(db, row.id, {
      status: 'published',
      verdict: withoutRelease(verdict),
      release,
      endedAt,
    });
  }

  async #end({ id }: PublicationRow, status: PublicationStatus, verdict?: Verdict): Promise<void> {
    const found = verdict === undefined || status !== 'refused' ? null : withoutRelease(verdict);
    const endedAt = this.#services.system();
    await this.#services.store.write((db) =>
      endPublication(db, id, { status, verdict: found, release: null, endedAt }),
    );
  }
}

function withoutRelease({ release: _, ...found }: Verdict): PublicVerdict {
  return found;
}
