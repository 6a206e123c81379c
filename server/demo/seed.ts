import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { Answers } from '../../engine/index.ts';
import type { Persona } from '../app-services.ts';
import { loginOf } from '../identity/login.ts';
import { ROOT } from '../root.ts';
import type { Services } from '../runtime/services.ts';
import type { CompanyKind } from '../store/schema/index.ts';
import { providerCompany, putCompany, replaceServices } from '../store/repositories/companies.ts';
import { insertRecord } from '../store/repositories/records.ts';
import { addGrants, insertUser } from '../store/repositories/users.ts';

type Named<T> = { readonly [id: string]: T };

/** The file of the demonstration: handles are ids. */
interface Demonstration {
  readonly companies: Named<{
    readonly is: CompanyKind;
    readonly of?: string;
    readonly name: string;
    readonly relationship?: string;
    readonly attributes?: Answers;
    readonly services?: Named<readonly string[]>;
  }>;
  readonly records: Named<{
    readonly pack: string;
    readonly record: string;
    readonly of: string;
    readonly attributes: Answers;
  }>;
  readonly users: Named<{
    readonly name: string;
    readonly email: string;
    readonly of: string;
    readonly record?: string;
    readonly language?: string;
    readonly about: string;
    readonly roles: Named<readonly string[]>;
  }>;
}

let known: Promise<Demonstration> | undefined;

/** Read once: a start asks for it several times. */
function demonstration(): Promise<Demonstration> {
  known ??= readFile(join(ROOT, 'demonstration/directory.yaml'), 'utf8').then(
    (text) => parse(text) as Demonstration,
  );
  return known;
}

/** Fills an empty directory; one that has companies is left as it is. */
export async function seedDemonstration(services: Services): Promise<void> {
  const { companies, records, users } = await demonstration();
  const createdAt = services.system();
  await services.store.write(async (db) => {
    if ((await providerCompany(db)) !== undefined) return;
    for (const [id, { is, of, name, relationship, attributes = {}, services: active = {} }] of Object.entries(
      companies,
    )) {
      const partner = is === 'customer' ? String(of) : id;
      await putCompany(db, {
        id,
        kind: is,
        partner,
        name,
        relationship: relationship ?? null,
        attributes,
        draft: false,
        version: 1,
        createdAt,
      });
      for (const [pack, names] of Object.entries(active)) await replaceServices(db, id, pack, names);
    }
    for (const [id, { pack, record, of, attributes }] of Object.entries(records))
      await insertRecord(db, {
        id,
        pack,
        kind: record,
        company: of,
        partner: companies[of]?.of ?? of,
        attributes,
        draft: null,
        createdAt,
      });
    for (const [id, { name, email, of, record, language, roles }] of Object.entries(users)) {
      await insertUser(db, {
        id,
        company: of,
        name,
        email,
        login: loginOf(email),
        // Personas are played by a click. As users who can sign in they count for the rules, too.
        password: 'played',
        record: record ?? null,
        language: language ?? null,
        disabled: false,
        version: 1,
        createdAt,
      });
      await addGrants(
        db,
        Object.entries(roles).flatMap(([pack, names]) =>
          names.map((role) => ({ user: id, pack, grant: 'role' as const, name: role })),
        ),
      );
    }
  });
}

/** Who can be played, and whom the simulated services know. */
export async function personasOfDemonstration(): Promise<Persona[]> {
  const { users, companies } = await demonstration();
  return Object.entries(users).map(([id, { name, of, about }]) => ({
    id,
    name,
    company: companies[of]?.name ?? of,
    about,
  }));
}

/** The records of the demonstration, for simulated services that know some of them. */
export async function recordsOfDemonstration(): Promise<readonly Answers[]> {
  return Object.values((await demonstration()).records).map(({ attributes }) => attributes);
}
