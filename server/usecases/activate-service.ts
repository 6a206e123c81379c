import type { AccessDefinition, Release } from '../../engine/index.ts';
import type { AppServices } from '../app-services.ts';
import { Forbidden, NotFound } from '../http/kit/problems.ts';
import type { Caller } from '../identity/caller.ts';
import { guardOf, releasesInForce, requirePermission } from '../identity/require-permission.ts';
import type { Database } from '../store/database.ts';
import {
  type CompanyRow,
  readCompany,
  replaceServices,
  servicesOf,
} from '../store/repositories/companies.ts';
import { noteAudit } from './note-audit.ts';
import { releaseInForce } from './required-release.ts';
import { serviceWords, visibleCompany } from './show-company.ts';

const activation = (access: AccessDefinition): string | undefined => access.activation?.permission;

export interface CompanyService {
  readonly company: string;
  readonly pack: string;
  readonly service: string;
}

/** All services that there are, and which of them a company has; with what is said to users of one that has it not. */
export async function listServices(app: AppServices, caller: Caller, id: string, language?: string) {
  const company = await visibleCompany(app.store.read, caller, id);
  const all = await Promise.all(
    (await releasesInForce(app)).map((release) => servicesIn(app.store.read, release, company, language)),
  );
  return all.flat();
}

async function servicesIn(db: Database, release: Release, { id }: CompanyRow, language?: string) {
  const active = await servicesOf(db, id, release.pack);
  const names = Object.values(release.definitions.access).flatMap(({ services = {} }) =>
    Object.keys(services),
  );
  return names.map((service) => {
    const { title, missing } = serviceWords(release, service, language) ?? { title: service, missing: '' };
    const has = active.includes(service);
    return { pack: release.pack, service, title, active: has, ...(has ? {} : { missing }) };
  });
}

/** A user of the provider gives a service to a company, or takes it away. Cases that have begun go on. */
export async function setService(
  app: AppServices,
  caller: Caller,
  { company: id, pack, service }: CompanyService,
  active: boolean,
  { language, request }: { readonly language?: string | undefined; readonly request: string },
): Promise<CompanyRow> {
  const release = await releaseInForce(app, app.store.read, pack);
  await requireActivation(app, caller, release, language);
  if (serviceWords(release, service) === undefined)
    throw new NotFound({ detail: 'There is no such service.' });
  return app.store.write(async (db) => {
    const company = await readCompany(db, id, { sees: 'everything' });
    if (company === undefined || company.draft) throw new NotFound({ detail: 'There is no such company.' });
    const former = await servicesOf(db, id, pack);
    if (former.includes(service) === active) return company;
    const next = active ? [...former, service] : former.filter((one) => one !== service);
    await replaceServices(db, id, pack, next);
    await noteAudit(
      app,
      db,
      { actor: caller.user.id, request },
      {
        action: active ? 'service.activated' : 'service.deactivated',
        subject: id,
        detail: { pack, service },
      },
    );
    return company;
  });
}

async function requireActivation(
  app: AppServices,
  caller: Caller,
  release: Release,
  language: string | undefined,
): Promise<void> {
  const permission = guardOf(release, activation);
  if (permission === undefined || caller.company.kind !== 'provider')
    throw new Forbidden({ detail: 'The definitions in force let you activate no services of this pack.' });
  await requirePermission(app, release, caller, { title: 'Activate a service', permission, language });
}
