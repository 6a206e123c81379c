import type { Answers, Owner, RecordEntry } from '../forms/types.ts';
import { packOf, type Release } from '../release.ts';
import type { ScenarioDefinition } from '../language/types.generated.ts';

/** The companies, records and users of a simulated world. Handles of the scenario are their ids. */
export interface Company {
  readonly id: string;
  readonly name: string;
  readonly is: 'provider' | 'partner' | 'customer';
  /** For a customer: its partner. */
  readonly of?: string;
  readonly relationship?: string;
  readonly services: readonly string[];
  readonly attributes: Answers;
}

export interface StoredRecord {
  readonly id: string;
  readonly record: string;
  readonly of: string;
  readonly attributes: Answers;
}

export interface User {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly of: string;
  readonly permissions: readonly string[];
  readonly record?: string;
  readonly language?: string;
}

export interface Directory {
  readonly companies: ReadonlyMap<string, Company>;
  readonly records: ReadonlyMap<string, StoredRecord>;
  readonly users: ReadonlyMap<string, User>;
}

const PROVIDER = 'provider';
export const OWN = 'own';

export function directoryOf(release: Release, given: Partial<ScenarioDefinition>): Directory {
  const companies = new Map<string, Company>(
    [providerCompany(release), ownCompany(release)].map((company) => [company.id, company]),
  );
  for (const [id, declared] of Object.entries(given.companies ?? {})) {
    companies.set(id, {
      id,
      name: nameIn(declared.attributes) ?? id,
      is: declared.is,
      ...(declared.is === 'customer' ? { of: declared.of ?? OWN } : {}),
      ...(declared.relationship === undefined ? {} : { relationship: declared.relationship }),
      services: declared.services ?? (declared.is === 'partner' ? allServices(release) : []),
      attributes: (declared.attributes ?? {}) as Answers,
    });
  }
  const records = new Map<string, StoredRecord>();
  for (const [id, declared] of Object.entries(given.records ?? {})) {
    records.set(id, {
      id,
      record: declared.record,
      of: declared.of,
      attributes: declared.attributes as Answers,
    });
  }
  const users = new Map<string, User>();
  for (const [id, declared] of Object.entries(given.users ?? {}))
    users.set(id, userOf(release, id, declared, records));
  return { companies, records, users };
}

function providerCompany(release: Release): Company {
  const name = packOf(release).provider?.name ?? PROVIDER;
  return { id: PROVIDER, name, is: 'provider', services: [], attributes: { name } };
}

function ownCompany(release: Release): Company {
  return {
    id: OWN,
    name: 'Own company',
    is: 'partner',
    services: allServices(release),
    attributes: { name: 'Own company' },
  };
}

function allServices(release: Release): string[] {
  return Object.values(release.definitions.access).flatMap((access) => Object.keys(access.services ?? {}));
}

function nameIn(attributes: unknown): string | undefined {
  const name = (attributes as Answers | undefined)?.['name'];
  return typeof name === 'string' ? name : undefined;
}

type DeclaredUser = NonNullable<ScenarioDefinition['users']>[string];

function userOf(
  release: Release,
  id: string,
  declared: DeclaredUser,
  records: ReadonlyMap<string, StoredRecord>,
): User {
  const own = declared.record === undefined ? undefined : records.get(declared.record);
  const attribute = (name: string) => {
    const value = own?.attributes[name];
    return typeof value === 'string' ? value : undefined;
  };
  return {
    id,
    name: declared.name ?? attribute('name') ?? id,
    email: declared.email ?? emailOf(release, own) ?? `${id}@users.example`,
    of: declared.of,
    permissions: permissionsOf(release, declared.roles),
    ...(declared.record === undefined ? {} : { record: declared.record }),
    ...(declared.language === undefined ? {} : { language: declared.language }),
  };
}

/** The names of the users of a company who can give permissions to others. */
export function helpersIn(release: Release, { users }: Directory, company: string): string[] {
  const asked = Object.values(release.definitions.access).find(({ missing }) => missing !== undefined);
  const permission = asked?.missing?.helpers;
  return [...users.values()].flatMap(({ of, permissions, name }) =>
    permission !== undefined && of === company && permissions.includes(permission) ? [name] : [],
  );
}

export function permissionsOf(release: Release, roles: readonly string[]): string[] {
  const found = new Set<string>();
  for (const access of Object.values(release.definitions.access)) {
    for (const role of roles)
      for (const permission of access.roles[role]?.permissions ?? []) found.add(permission);
  }
  return [...found];
}

/** The address to which messages for a record go, as its definition says. */
export function emailOf(release: Release, stored: StoredRecord | undefined): string | undefined {
  if (stored === undefined) return undefined;
  const pointer = release.definitions.record[stored.record]?.email;
  const value = pointer === undefined ? undefined : stored.attributes[pointer.slice(1)];
  return typeof value === 'string' ? value : undefined;
}

/** The records that a case of these two companies can see, as its forms see them. */
export function entriesFor(
  directory: Directory,
  own: string,
  customer: string | undefined,
): Record<string, RecordEntry> {
  const entries: Record<string, RecordEntry> = {};
  for (const stored of directory.records.values()) {
    const owner: Owner | undefined =
      stored.of === own ? 'own' : stored.of === customer ? 'customer' : undefined;
    if (owner !== undefined)
      entries[stored.id] = { id: stored.id, record: stored.record, owner, attributes: stored.attributes };
  }
  return entries;
}
