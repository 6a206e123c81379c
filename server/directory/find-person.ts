import { like } from 'drizzle-orm';
import { find, readPointer, type Release } from '../../engine/index.ts';
import { loginOf } from '../identity/login.ts';
import { emailOf } from './addresses.ts';
import type { Database } from '../store/database.ts';
import { readRecord, type RecordRow } from '../store/repositories/records.ts';
import { readUser, userByLogin, userOfRecord, type UserRow } from '../store/repositories/users.ts';
import { sqliteSchema as schema } from '../store/schema/index.ts';

const EVERYTHING = { sees: 'everything' } as const;

/** By what somebody is meant: one of them. */
export type PersonMeant =
  { readonly record: string } | { readonly user: string } | { readonly address: string };

/** Everywhere in the directory that somebody is: whatever has the same address is the same person. */
export interface Person {
  readonly records: ReadonlyMap<string, RecordRow>;
  readonly users: ReadonlyMap<string, UserRow>;
  /** As they were typed. */
  readonly addresses: ReadonlySet<string>;
}

class Search {
  readonly records = new Map<string, RecordRow>();
  readonly users = new Map<string, UserRow>();
  readonly addresses = new Set<string>();
  readonly #db: Database;
  readonly #releases: readonly Release[];

  constructor(db: Database, releases: readonly Release[]) {
    this.#db = db;
    this.#releases = releases;
  }

  async record(row: RecordRow | undefined): Promise<void> {
    if (row === undefined || this.records.has(row.id)) return;
    this.records.set(row.id, row);
    await this.user(await userOfRecord(this.#db, row.id));
    const release = this.#releases.find(({ pack }) => pack === row.pack);
    const email = release && emailOf(release, row);
    if (email !== undefined) await this.address(email);
  }

  async user(row: UserRow | undefined): Promise<void> {
    if (row === undefined || this.users.has(row.id)) return;
    this.users.set(row.id, row);
    if (row.record !== null) await this.record(await readRecord(this.#db, row.record, EVERYTHING));
    await this.address(row.email);
  }

  async address(email: string): Promise<void> {
    if (this.addresses.has(email)) return;
    this.addresses.add(email);
    const login = loginOf(email);
    await this.user(await userByLogin(this.#db, login));
    for (const id of await this.#recordsNaming(email)) {
      const row = await readRecord(this.#db, id, EVERYTHING);
      const release = this.#releases.find(({ pack }) => pack === row?.pack);
      const own = row && release && emailOf(release, row);
      if (own !== undefined && loginOf(own) === login) await this.record(row);
    }
  }

  async #recordsNaming(email: string): Promise<string[]> {
    // Where an address stands in a record is up to its definition; before the @ it is written alike everywhere.
    const local = email.slice(0, email.lastIndexOf('@') + 1).replaceAll(/[%_\\"]/g, '_');
    const rows = await this.#db
      .select({ id: schema.records.id })
      .from(schema.records)
      .where(like(schema.records.attributes, `%${local}%`));
    return rows.map(({ id }) => id);
  }
}

/** `releases` are those in force: they say where the address of a record stands. */
export async function findPerson(
  db: Database,
  releases: readonly Release[],
  meant: PersonMeant,
): Promise<Person> {
  const search = new Search(db, releases);
  if ('record' in meant) await search.record(await readRecord(db, meant.record, EVERYTHING));
  else if ('user' in meant) await search.user(await readUser(db, meant.user));
  else await search.address(meant.address.trim());
  return search;
}

/** The texts by which somebody is known to others, as opposed to all that is known of them. */
export function wordsOfPerson(releases: readonly Release[], { records, users, addresses }: Person): string[] {
  const ofRecords = [...records.values()].flatMap((row) => {
    const release = releases.find(({ pack }) => pack === row.pack);
    return release === undefined ? [] : wordsOfRecord(release, row.kind, row.attributes);
  });
  return [...addresses, ...[...users.values()].flatMap(({ name, email }) => [name, email]), ...ofRecords];
}

/** The label, the address, and what the form of the record declares to be personal. */
export function wordsOfRecord(release: Release, kind: string, attributes: object): string[] {
  const definition = find(release, 'record', kind);
  if (definition === undefined) return [];
  const { label, email, form } = definition;
  const personal = form === undefined ? [] : (find(release, 'form', form)?.personal ?? []);
  return [label, ...(email === undefined ? [] : [email]), ...personal]
    .map((pointer) => readPointer(attributes, pointer))
    .filter((value) => typeof value === 'string');
}
