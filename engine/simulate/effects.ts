import type { Case, Effect, Recipient } from '../flows/types.ts';
import type { Answers } from '../forms/types.ts';
import type { Release } from '../release.ts';
import { type Directory, permissionsOf, type StoredRecord, type User } from './directory.ts';

/** What an effect does to the directory. Effects that do nothing to it leave it as it is. */
export function applyToDirectory(
  release: Release,
  directory: Directory,
  state: Case,
  effect: Effect,
): Directory {
  if (effect.type === 'createRecord') return created(directory, state, effect);
  if (effect.type === 'updateRecord') return updated(directory, effect);
  if (effect.type === 'grantAccess')
    return (effect.to ?? []).reduce((now, to) => granted(release, now, to, effect), directory);
  return directory;
}

function created(directory: Directory, state: Case, effect: Effect): Directory {
  const { id, record, of, attributes } = effect.params as {
    id: string;
    record: string;
    of: string;
    attributes: Answers;
  };
  if (of === 'new') return withCompany(directory, state, effect, attributes);
  const company = of === 'own' ? state.view.partner.id : state.view.company.id;
  const stored: StoredRecord = { id, record, of: company, attributes };
  return { ...directory, records: new Map(directory.records).set(stored.id, stored) };
}

/** The customer that a case registers. One that the case already concerns was a draft, and becomes real. */
function withCompany(directory: Directory, state: Case, effect: Effect, attributes: Answers): Directory {
  const { partner, company } = state.view;
  const id = company.id === partner.id ? String(effect.params['id']) : company.id;
  const former = directory.companies.get(id);
  const companies = new Map(directory.companies).set(id, {
    id,
    name: String(attributes['name'] ?? id),
    is: 'customer',
    of: partner.id,
    ...(state.view.relationship === undefined ? {} : { relationship: state.view.relationship }),
    services: former?.services ?? [],
    attributes: { ...former?.attributes, ...attributes },
  });
  return { ...directory, companies };
}

function updated(directory: Directory, effect: Effect): Directory {
  const { record, attributes } = effect.params as { record: string; attributes: Answers };
  const stored = directory.records.get(record);
  if (stored !== undefined) {
    const next = { ...stored, attributes: { ...stored.attributes, ...attributes } };
    return { ...directory, records: new Map(directory.records).set(record, next) };
  }
  const company = directory.companies.get(record);
  if (company === undefined) return directory;
  const next = { ...company, attributes: { ...company.attributes, ...attributes } };
  return { ...directory, companies: new Map(directory.companies).set(record, next) };
}

function granted(release: Release, directory: Directory, to: Recipient, effect: Effect): Directory {
  if (to.kind !== 'record') return directory;
  const { role, permissions = [] } = effect.params as { role?: string; permissions?: readonly string[] };
  const gained = [...permissions, ...(role === undefined ? [] : permissionsOf(release, [role]))];
  const former = [...directory.users.values()].find((user) => user.record === to.id);
  const stored = directory.records.get(to.id);
  const user: User = former ?? {
    id: to.id,
    name: String(stored?.attributes['name'] ?? to.id),
    email: '',
    of: stored?.of ?? '',
    permissions: [],
    record: to.id,
  };
  const users = new Map(directory.users).set(user.id, {
    ...user,
    permissions: [...new Set([...user.permissions, ...gained])],
  });
  return { ...directory, users };
}
