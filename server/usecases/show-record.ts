import { composed, find, type Release, translate } from '../../engine/index.ts';
import type { AppServices } from '../app-services.ts';
import { emailOf, labelOf } from '../directory/addresses.ts';
import { attributesOf } from '../directory/derived.ts';
import { requireForRecords } from '../directory/record-screens.ts';
import { NotFound } from '../http/kit/problems.ts';
import { actingScopeOf, actsForCustomer, type Caller } from '../identity/caller.ts';
import type { Database } from '../store/database.ts';
import { readRecord, type RecordRow, recordsOf } from '../store/repositories/records.ts';
import { releaseInForce } from './required-release.ts';

/** Records of one kind, in one pack, seen by somebody. */
export interface RecordPlace {
  readonly pack: string;
  readonly kind: string;
  readonly caller: Caller;
  readonly language?: string | undefined;
}

/** The release in force of the pack, where it has such records of members of companies. */
export async function releaseOfRecords(app: AppServices, { pack, kind }: RecordPlace): Promise<Release> {
  const release = await releaseInForce(app, app.store.read, pack);
  if (find(release, 'record', kind)?.of !== 'member')
    throw new NotFound({ detail: 'There is no such kind of record.' });
  return release;
}

export function showRecord(release: Release, row: RecordRow) {
  const { id, kind, company, version } = row;
  const email = emailOf(release, row);
  return {
    id,
    pack: release.pack,
    kind,
    company,
    label: labelOf(release, row),
    ...(email === undefined ? {} : { email }),
    attributes: attributesOf(release, row),
    version,
  };
}

/** Those of the acting company, by what people call them; provisional ones belong to where they were created. */
export async function listRecords(app: AppServices, place: RecordPlace) {
  const { kind, pack, caller, language } = place;
  const release = await releaseOfRecords(app, place);
  await requireForRecords(app, release, caller, { kind, act: 'see', language });
  const of = { companies: [caller.acting.id], pack, kind };
  const rows = await recordsOf(app.store.read, of, actingScopeOf(caller));
  const records = rows.filter(({ draft }) => draft === null).map((row) => showRecord(release, row));
  records.sort((a, b) => a.label.localeCompare(b.label, language) || (a.id < b.id ? -1 : 1));
  const form = find(release, 'record', kind)?.form;
  return { records, ...(form === undefined ? {} : { form }), ...creatingFor(release, place) };
}

/** What is said to somebody who is about to create something for the own company and not for a customer. */
function creatingFor(release: Release, { kind, caller, language }: RecordPlace) {
  if (actsForCustomer(caller) || caller.company.kind !== 'partner') return {};
  const access = Object.values(release.definitions.access).find((one) => one.switch?.creating !== undefined);
  const words = access?.switch?.creating;
  const title = find(release, 'record', kind)?.title;
  if (access === undefined || words === undefined || title === undefined) return {};
  const { id, name, attributes } = caller.company;
  const data = {
    company: { ...attributes, id, name },
    record: translate(release, 'record', kind, '/title', title, language),
  };
  const said = translate(release, 'access', access.id, '/switch/creating', words, language);
  const creating = composed(release, said, data, language);
  return creating === undefined ? {} : { creating };
}

/** One of the acting company. What belongs to any other is as if it did not exist. */
export async function ownRecord(
  db: Database,
  { pack, kind, caller }: RecordPlace,
  id: string,
): Promise<RecordRow> {
  const row = await readRecord(db, id, actingScopeOf(caller));
  if (row === undefined || row.pack !== pack || row.kind !== kind || row.draft !== null)
    throw new NotFound({ detail: 'The company for which you act has no such record.' });
  return row;
}

export async function readOwnRecord(app: AppServices, place: RecordPlace, id: string) {
  const release = await releaseOfRecords(app, place);
  const row = await ownRecord(app.store.read, place, id);
  await requireForRecords(app, release, place.caller, { ...place, act: 'see' });
  return showRecord(release, row);
}
