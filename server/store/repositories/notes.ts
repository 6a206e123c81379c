import { asc, eq, gte, lt, and } from 'drizzle-orm';
import type { Notes } from '../../adapters/index.ts';
import type { Store } from '../database.ts';
import { sqliteSchema as schema } from '../schema/index.ts';
import { keepSetting, readSetting } from './counters.ts';

const { settings } = schema;
const PREFIX = 'note:';

/** What connectors must remember of their own requests, kept with all the rest. */
export function notesOf(store: Store): Notes {
  return {
    put: (key, value) => store.write((db) => keepSetting(db, PREFIX + key, value)),
    get: (key) => readSetting(store.read, PREFIX + key),
    list: async (under) => {
      const from = PREFIX + under;
      const rows = await store.read
        .select()
        .from(settings)
        .where(and(gte(settings.name, from), lt(settings.name, `${from}\u{10ffff}`)))
        .orderBy(asc(settings.name));
      return rows.map(({ name, value }) => [name.slice(PREFIX.length), value] as const);
    },
    delete: (key) =>
      store.write(async (db) => {
        await db.delete(settings).where(eq(settings.name, PREFIX + key));
      }),
  };
}
