import { Releases } from '../../server/registry/releases.ts';
import { verifyAll } from '../../server/runtime/history/verify.ts';
import { openSqlite } from '../../server/store/sqlite/open.ts';
import type { Submission } from './victim.ts';

export interface Judgement {
  readonly acknowledged: number;
  /** Acknowledged, and not there afterwards. */
  readonly lost: number;
  /** There, and not whole: its events do not lead to what is stored, or a part is missing. */
  readonly torn: number;
  /** Submissions that had more than one effect. */
  readonly doubled: number;
  /** Stored without having been acknowledged: allowed, and the reason for keys of idempotency. */
  readonly unacknowledged: number;
  readonly cases: number;
}

/** Looks at what a server that was killed has left on the disk. */
export async function judge(folder: string, submissions: readonly Submission[]): Promise<Judgement> {
  const store = openSqlite({
    folder,
    broken: (fault) => {
      throw fault;
    },
  });
  try {
    const rows = await store.read
      .select({ id: store.schema.cases.id, state: store.schema.cases.state })
      .from(store.schema.cases);
    const byPurpose = new Map<string, string[]>();
    for (const { id, state } of rows) {
      const purpose = String(state.answers['loan-request']?.['purpose']);
      byPurpose.set(purpose, [...(byPurpose.get(purpose) ?? []), id]);
    }
    const releases = new Releases();
    const { faults } = await verifyAll(store.read, releases);
    const acknowledged = submissions.filter((each) => each.acknowledged !== undefined);
    const stored = (each: Submission) => byPurpose.get(each.purpose) ?? [];
    return {
      acknowledged: acknowledged.length,
      lost: acknowledged.filter((each) => !stored(each).includes(String(each.acknowledged))).length,
      torn: faults.length,
      doubled: submissions.filter((each) => stored(each).length > 1).length,
      unacknowledged: submissions.filter((each) => each.acknowledged === undefined && stored(each).length > 0)
        .length,
      cases: rows.length,
    };
  } finally {
    await store.close();
  }
}
