import { mayNotUse, packOf, type RecordDefinition, type Release, translate } from '../../engine/index.ts';
import type { AppServices } from '../app-services.ts';
import { NotFound } from '../http/kit/problems.ts';
import { type Caller, homeScopeOf } from '../identity/caller.ts';
import { type Guard, guardOf, releasesInForce } from '../identity/require-permission.ts';
import { mayActFor } from '../identity/sessions.ts';
import type { Database } from '../store/database.ts';
import { packsOf } from './packs-of-caller.ts';
import { companiesWithin, type CompanyRow, readCompany } from '../store/repositories/companies.ts';

/** What everybody who may see a company is told of it. */
export function companyInBrief({ id, kind, partner, name, relationship }: CompanyRow) {
  return { id, kind, partner, name, ...(relationship === null ? {} : { relationship }) };
}

/** With the form in which its profile is changed, where a pack has one; and why the caller may not, where that is so. */
export async function showCompany(app: AppServices, row: CompanyRow, caller: Caller, language?: string) {
  const { attributes, version } = row;
  return { ...companyInBrief(row), attributes, version, ...(await profileForm(app, caller, language)) };
}

async function profileForm(app: AppServices, caller: Caller, language?: string) {
  for (const release of await releasesInForce(app)) {
    const form = companyRecord(release)?.form;
    if (form === undefined) continue;
    const message = await lackingForProfile(app, caller, language);
    return { profile: { pack: release.pack, form, ...(message === undefined ? {} : { message }) } };
  }
  return {};
}

export const profileGuard: Guard = ({ profile }) => profile?.permission;

/** One pack that lets the caller through is enough. */
async function lackingForProfile(app: AppServices, caller: Caller, language?: string) {
  const lacking = (await packsOf(app, caller, language)).flatMap(({ inForce, by }) => {
    const permission = guardOf(inForce, profileGuard);
    return permission === undefined ? [] : [mayNotUse(inForce, 'Company profile', { permission }, by)];
  });
  return lacking.includes(undefined) ? undefined : lacking[0]?.message;
}

/** The partners of the provider, for its own users. */
export async function listPartners(app: AppServices) {
  const all = await companiesWithin(app.store.read, { sees: 'everything' });
  return all.filter(({ kind }) => kind === 'partner').map(companyInBrief);
}

/**
 * The own company and the one for which the caller acts; at home, a customer of the own company, too. An operator sees every
 * one.
 */
export async function visibleCompany(db: Database, caller: Caller, id: string): Promise<CompanyRow> {
  const row = await readCompany(db, id, homeScopeOf(caller));
  const { company, acting } = caller;
  const isSeen = (one: CompanyRow): boolean => {
    if (one.draft) return false;
    if (company.kind === 'provider' || one.id === company.id || one.id === acting.id) return true;
    return acting.id === company.id && mayActFor(company, one);
  };
  if (row === undefined || !isSeen(row)) throw new NotFound();
  return row;
}

/** The definition of companies in a pack. */
export function companyRecord(release: Release): RecordDefinition | undefined {
  return Object.values(release.definitions.record).find(({ of }) => of === 'company');
}

/** Where the attributes of a company say its relationship, which nobody types. */
export function relationshipPointers(release: Release, record: RecordDefinition): string[] {
  const list = packOf(release).relationships?.list;
  if (list === undefined) return [];
  return Object.entries(record.choices ?? {})
    .filter(([, choice]) => choice.list === list)
    .map(([pointer]) => pointer);
}

/** The words for a service, in the language of whoever reads. */
export function serviceWords(release: Release, service: string, language?: string) {
  for (const { id, services = {} } of Object.values(release.definitions.access)) {
    const declared = Object.hasOwn(services, service) ? services[service] : undefined;
    if (declared === undefined) continue;
    const say = (key: 'title' | 'missing') =>
      translate(release, 'access', id, `/services/${service}/${key}`, declared[key], language);
    return { title: say('title'), missing: say('missing') };
  }
  return undefined;
}
