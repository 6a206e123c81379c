import Database from 'better-sqlite3';
import type { TwinStore } from './twin-store.ts';

export interface OpenTwinStore extends TwinStore {
  readonly close: () => void;
}

/** Keeps twins in a file of their own, apart from the portal's data; `:memory:` for a test. */
export function openTwinStore(file: string): OpenTwinStore {
  const database = new Database(file);
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = FULL'); // a twin must not forget what the portal remembers of it
  database.exec(
    'create table if not exists twin (key text primary key, value text not null) strict, without rowid',
  );
  const get = database.prepare<[string], { value: string }>('select value from twin where key = ?');
  const put = database.prepare(
    'insert into twin (key, value) values (?, ?) on conflict (key) do update set value = excluded.value',
  );
  const remove = database.prepare('delete from twin where key = ?');
  const list = database.prepare<[string, string], { key: string; value: string }>(
    'select key, value from twin where key >= ? and key < ? order by key',
  );
  return {
    get: (key) => {
      const row = get.get(key);
      return row && JSON.parse(row.value);
    },
    put: (key, value) => void put.run(key, JSON.stringify(value)),
    delete: (key) => void remove.run(key),
    list: (prefix) =>
      list
        .all(prefix, `${prefix}\u{10FFFF}`)
        .map((row) => ({ key: row.key, value: JSON.parse(row.value) as unknown })),
    close: () => void database.close(),
  };
}
