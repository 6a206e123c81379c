import { setImmediate } from 'node:timers/promises';
import { type Release, viewOf } from '../../engine/index.ts';
import type { Releases } from '../registry/releases.ts';
import { listedOf, type ListedCase, shapeOf } from '../runtime/steps/listed.ts';
import type { Database } from '../store/database.ts';
import {
  listedBodies,
  type ListedHead,
  listedHeads,
  type ListedWhich,
  statesOf,
} from '../store/repositories/listed-cases.ts';
import type { Scope } from '../store/scope.ts';
import { Recent } from './recent.ts';
import type { TableRow } from './table-row.ts';

/** Rows that are kept ready, of all lists together. */
const KEPT = 50_000;
/** Rows that are read from the database before others have their turn. */
const BATCH = 500;

interface KeptRow extends TableRow {
  readonly listed: ListedCase;
  readonly shape: unknown;
}

/** The cases of lists. Each is parsed once for each of its versions, however often the list is shown. */
export class ListedCases {
  readonly #releases: Releases;
  readonly #kept = new Recent<KeptRow>(KEPT);

  constructor(releases: Releases) {
    this.#releases = releases;
  }

  async rows(db: Database, inForce: Release, which: ListedWhich, scope: Scope): Promise<TableRow[]> {
    const heads = await listedHeads(db, which, scope);
    const rows: (KeptRow | undefined)[] = heads.map((head) => this.#known(inForce, head));
    const missing = heads.filter((_, index) => rows[index] === undefined);
    if (missing.length === 0) return rows as KeptRow[];
    const read = new Map<string, KeptRow>();
    for (let at = 0; at < missing.length; at += BATCH) {
      for (const row of await this.#read(db, inForce, missing.slice(at, at + BATCH))) read.set(row.id, row);
      await setImmediate();
    }
    return heads.flatMap(({ id }, index) => rows[index] ?? read.get(id) ?? []);
  }

  #known(inForce: Release, { id, sequence }: ListedHead): KeptRow | undefined {
    const row = this.#kept.get(id);
    if (row === undefined || row.version !== sequence) return undefined;
    return row.shape === shapeOf(inForce, row.listed.view.flow) ? row : undefined;
  }

  async #read(db: Database, inForce: Release, heads: readonly ListedHead[]): Promise<KeptRow[]> {
    const releaseOf = new Map(heads.map(({ id, release }) => [id, release]));
    const bodies = await listedBodies(db, [...releaseOf.keys()]);
    const cases = bodies.map(({ id, sequence, listed }) => ({ id, sequence, listed: listed as ListedCase }));
    const [fresh, stale] = divided(cases, ({ listed }) => isOfShape(inForce, listed));
    // The tables of another release are in force since this was written; `relist` will come to it.
    const states = await statesOf(
      db,
      stale.map(({ id }) => id),
    );
    const remade = states.map(({ id, sequence, state }) => {
      return { id, sequence, listed: listedOf(inForce, state) as ListedCase };
    });
    const rows: KeptRow[] = [];
    for (const { id, sequence, listed } of [...fresh, ...remade]) {
      const own = await this.#releases.byHash(db, releaseOf.get(id) ?? inForce.hash);
      const row = rowOf(id, sequence, listed, own);
      this.#kept.set(id, row);
      rows.push(row);
    }
    return rows;
  }
}

function rowOf(id: string, version: number, listed: ListedCase, own: Release): KeptRow {
  return { id, kind: 'case', version, data: viewOf(listed, ''), own, listed, shape: listed['shape'] };
}

const isOfShape = (inForce: Release, listed: ListedCase): boolean =>
  listed['shape'] === shapeOf(inForce, listed.view.flow);

function divided<T>(all: readonly T[], is: (one: T) => boolean): [T[], T[]] {
  return [all.filter(is), all.filter((one) => !is(one))];
}
