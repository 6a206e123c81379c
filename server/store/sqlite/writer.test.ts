import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import BetterSqlite from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Store } from '../database.ts';
import { StorageFault, StoreClosed } from '../faults.ts';
import { keepSetting, readSetting } from '../repositories/counters.ts';
import { AlreadyRunning } from './lock.ts';
import { NewerDatabase } from './migrate.ts';
import { databaseFile, openSqlite } from './open.ts';

let folder: string;
let store: Store;
const open = () =>
  openSqlite({
    folder,
    broken: (fault) => {
      throw fault;
    },
  });
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'slipway-store-'));
  store = open();
});
afterEach(async () => {
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('what is written', () => {
  it('is seen by readers as soon as it is acknowledged, and not before', async () => {
    let during: unknown;
    await store.write(async (db) => {
      await keepSetting(db, 'a', 1);
      during = await readSetting(store.read, 'a');
    });
    expect([during, await readSetting(store.read, 'a')]).toEqual([undefined, 1]);
  });

  it('in one turn is committed together, in the order in which it was asked for', async () => {
    const order: number[] = [];
    const seen: unknown[] = [];
    await Promise.all(
      [1, 2, 3].map((n) =>
        store.write(async (db) => {
          order.push(n);
          await keepSetting(db, `k${n}`, n);
          // Nothing of this turn has been committed while any of it is still being written.
          seen.push(await readSetting(store.read, 'k1'));
        }),
      ),
    );
    expect([order, seen]).toEqual([
      [1, 2, 3],
      [undefined, undefined, undefined],
    ]);
  });

  it('by a unit that fails is undone, and that of the others is kept', async () => {
    const results = await Promise.allSettled([
      store.write((db) => keepSetting(db, 'first', 1)),
      store.write(async (db) => {
        await keepSetting(db, 'wrong', 1);
        throw new Error('not this one');
      }),
      store.write((db) => keepSetting(db, 'last', 1)),
    ]);
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(await readSetting(store.read, 'first')).toBe(1);
    expect(await readSetting(store.read, 'wrong')).toBeUndefined();
    expect(await readSetting(store.read, 'last')).toBe(1);
  });

  it('cannot wait for another unit, which would wait for it', async () => {
    const nested = store.write(() => store.write((db) => keepSetting(db, 'x', 1)));
    await expect(nested).rejects.toThrow('must not wait for another one');
  });

  it('is not taken once the store is closed, and what was taken before is there', async () => {
    const last = store.write((db) => keepSetting(db, 'last', 1));
    await store.close();
    await last;
    await expect(store.write((db) => keepSetting(db, 'late', 1))).rejects.toBeInstanceOf(StoreClosed);
    store = open();
    expect(await readSetting(store.read, 'last')).toBe(1);
  });
});

describe('a disk without room', () => {
  it('refuses what is written, keeps what was there, and works again once there is room', async () => {
    await store.write((db) => keepSetting(db, 'before', 1));
    const large = 'x'.repeat(200_000);
    const pages = new BetterSqlite(databaseFile(folder)).pragma('page_count', { simple: true }) as number;
    await limitTo(pages + 2);
    await expect(store.write((db) => keepSetting(db, 'large', large))).rejects.toMatchObject({
      kind: 'full',
    });
    await expect(store.write((db) => keepSetting(db, 'large', large))).rejects.toBeInstanceOf(StorageFault);
    expect(await readSetting(store.read, 'before')).toBe(1);
    await limitTo(1_000_000);
    await store.write((db) => keepSetting(db, 'large', large));
    expect(await readSetting(store.read, 'large')).toBe(large);
  });

  /** As if the disk had that many pages. */
  async function limitTo(pages: number): Promise<void> {
    const { sql } = await import('drizzle-orm');
    await store.write(async (db) => {
      await db.all(sql.raw(`PRAGMA max_page_count = ${pages}`));
    });
  }
});

describe('a folder of data', () => {
  it('belongs to one process', () => {
    expect(() => open()).toThrow(AlreadyRunning);
  });

  it('of a newer version is refused, and not touched', async () => {
    await store.close();
    const file = new BetterSqlite(databaseFile(folder));
    file.pragma('user_version = 999');
    file.close();
    expect(() => open()).toThrow(NewerDatabase);
    const again = new BetterSqlite(databaseFile(folder));
    again.pragma('user_version = 1');
    again.close();
    store = open();
  });

  it('is written so that what is acknowledged survives the loss of power', async () => {
    const { sql } = await import('drizzle-orm');
    const [mode] = await store.write((db) => db.all<{ synchronous: number }>(sql.raw('PRAGMA synchronous')));
    expect(mode?.synchronous).toBe(2);
  });
});
