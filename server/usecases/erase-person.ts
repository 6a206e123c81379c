import { find, type Release } from '../../engine/index.ts';
import type { AppServices } from '../app-services.ts';
import {
  findPerson,
  type Person,
  type PersonMeant,
  wordsOfPerson,
  wordsOfRecord,
} from '../directory/find-person.ts';
import { stillNeeded } from '../http/directory-problems.ts';
import { Conflict, NotFound } from '../http/kit/problems.ts';
import type { Caller } from '../identity/caller.ts';
import { releasesInForce } from '../identity/require-permission.ts';
import { requireAdministration } from '../identity/user-administration.ts';
import { blackened, escapedWords, wordsIn } from '../runtime/history/blacken.ts';
import {
  eraseFromHistory,
  type ErasedHistory,
  type FoundValue,
  unfinishedCasesWith,
} from '../runtime/history/erase.ts';
import { subjectOfAddress } from '../runtime/history/personal-places.ts';
import type { Database } from '../store/database.ts';
import { readCase } from '../store/repositories/cases.ts';
import { deleteDraftsOf } from '../store/repositories/drafts-of-user.ts';
import { deleteMailsTo } from '../store/repositories/mailbox.ts';
import { deleteNotificationsOf } from '../store/repositories/notifications.ts';
import { casesDependingOn, deleteRecord } from '../store/repositories/records.ts';
import { blackenEverywhere } from '../store/repositories/traces.ts';
import { deleteUser } from '../store/repositories/users.ts';
import { noteAudit } from './note-audit.ts';

/** In how many places somebody was. */
interface Erased {
  readonly records: number;
  readonly users: number;
  readonly cases: number;
  /** Values that were kept apart because they say who somebody is. */
  readonly values: number;
  /** Rows elsewhere in which they were named. */
  readonly traces: number;
}

export interface ErasureDone extends Erased {
  /** What has to be told to whoever looks at it. */
  readonly told: { readonly history: ErasedHistory; readonly person: Person };
}

/**
 * Erases a person everywhere: the directory, the history of all cases, mails that were kept, and whatever else names them.
 * Files that people handed in, and documents that were made or signed, stay as they are: they are evidence.
 */
export async function erasePerson(
  app: AppServices,
  caller: Caller,
  meant: PersonMeant,
  request: string,
): Promise<ErasureDone> {
  await requireAdministration(app, caller, undefined);
  const releases = await releasesInForce(app);
  return app.store.write(async (db) => {
    const person = await findPerson(db, releases, meant);
    if (person.users.has(caller.user.id)) throw new Conflict({ detail: 'You cannot erase yourself.' });
    const subjects = subjectsOf(person);
    await refuseIfNeeded(db, person, subjects);
    const words = wordsOfPerson(releases, person);
    const by = { actor: caller.user.id, request };
    const history = await eraseFromHistory(app, db, {
      subjects,
      words,
      wordsOf: (values) => wordsOfHistory(releases, values),
      ...by,
    });
    if (person.records.size + person.users.size + history.values === 0 && !('address' in meant))
      throw new NotFound({ detail: 'There is nobody to erase.' });
    await removeFromDirectory(db, person);
    const traces = await removeTraces(db, history.words);
    const erased = {
      records: person.records.size,
      users: person.users.size,
      cases: history.cases.length,
      values: history.values,
      traces,
    };
    const subject = 'record' in meant ? meant.record : 'user' in meant ? meant.user : 'address';
    await noteAudit(app, db, by, { action: 'person.erased', subject, detail: { ...erased } });
    return { ...erased, told: { history, person } };
  });
}

function subjectsOf({ records, users, addresses }: Person): string[] {
  return [...records.keys(), ...users.keys(), ...[...addresses].map(subjectOfAddress)];
}

async function refuseIfNeeded(db: Database, { records }: Person, subjects: readonly string[]): Promise<void> {
  const depending = new Map((await unfinishedCasesWith(db, subjects)).map((row) => [row.id, row]));
  for (const record of records.keys())
    for (const { id } of await casesDependingOn(db, record)) {
      const row = await readCase(db, id);
      if (row !== undefined) depending.set(id, row);
    }
  if (depending.size === 0) return;
  const cases = [...depending.values()].sort((a, b) => a.number.localeCompare(b.number));
  throw stillNeeded(
    'Unfinished cases name this person. Finish them first, or choose somebody else there.',
    cases,
  );
}

async function removeFromDirectory(db: Database, { records, users, addresses }: Person): Promise<void> {
  for (const id of users.keys()) {
    await deleteDraftsOf(db, id);
    await deleteNotificationsOf(db, id);
    await deleteUser(db, id);
  }
  for (const id of records.keys()) await deleteRecord(db, id);
  for (const address of addresses) await deleteMailsTo(db, address);
}

/** Whatever a form declares to say who somebody is does; of a record, it is what people know it by. */
function wordsOfHistory(releases: readonly Release[], found: readonly FoundValue[]): string[] {
  return found.flatMap(({ pack, pointer, value }) => {
    if (!pointer.endsWith('/attributes')) return wordsIn(value);
    const release = releases.find((one) => one.pack === pack);
    const kinds = Object.keys(release?.definitions.record ?? {});
    return kinds.flatMap((kind) =>
      release !== undefined && find(release, 'record', kind)?.of === 'member'
        ? wordsOfRecord(release, kind, value as object)
        : [],
    );
  });
}

function removeTraces(db: Database, known: readonly string[]): Promise<number> {
  const words = escapedWords(known);
  return blackenEverywhere(db, words, (value) => blackened(value, words));
}
