import { type Answers, type Release, validateRecord } from '../../engine/index.ts';
import type { AppServices } from '../app-services.ts';
import { refusalProblem } from '../http/refusals.ts';
import { Forbidden } from '../http/kit/problems.ts';
import type { Caller } from '../identity/caller.ts';
import { rolesHolding } from '../identity/offered-roles.ts';
import { guardOf, releasesInForce } from '../identity/require-permission.ts';
import { fullRights, requireAdministration } from '../identity/user-administration.ts';
import { replaceAt } from '../runtime/history/at-pointer.ts';
import type { Database } from '../store/database.ts';
import { type CompanyRow, putCompany } from '../store/repositories/companies.ts';
import { type Invitation, inviteUser, requireAddress } from './invite-user.ts';
import { noteAudit } from './note-audit.ts';
import { companyRecord } from './show-company.ts';

export interface NewPartner {
  readonly attributes: Answers;
  readonly name: string;
  readonly administrator: Omit<Invitation, 'roles'>;
}

/** Judges what is known of a new partner by the first pack that describes companies. Throws what is wrong, or missing. */
export async function preparePartner(
  app: AppServices,
  caller: Caller,
  wanted: NewPartner,
  language?: string,
): Promise<NewPartner & { readonly roles: Invitation['roles'] }> {
  if (caller.company.kind !== 'provider') throw new Forbidden();
  await requireAdministration(app, caller, undefined, language);
  requireAddress(wanted.administrator.email);
  const releases = await releasesInForce(app);
  const attributes = judged(releases, wanted, language);
  const roles = rolesHolding(releases, 'partner', (release) => guardOf(release, fullRights));
  return { ...wanted, attributes, roles };
}

function judged(
  releases: readonly Release[],
  { name, attributes }: Pick<NewPartner, 'name' | 'attributes'>,
  language?: string,
): Answers {
  const release = releases.find((one) => companyRecord(one) !== undefined);
  const record = release && companyRecord(release);
  if (release === undefined || record === undefined) return attributes;
  const named = replaceAt(attributes, record.label, name);
  const result = validateRecord(release, record.id, named, language);
  const [first] = result.errors;
  if (first === undefined) return result.attributes;
  const { errors } = result;
  throw refusalProblem(
    { accepted: false, because: 'invalid', message: first.message, findings: [], errors },
    '/attributes',
  );
}

/** A partner, and the user who looks after its users from then on. */
export async function createPartner(
  app: AppServices,
  db: Database,
  caller: Caller,
  { name, attributes, administrator, roles }: Awaited<ReturnType<typeof preparePartner>>,
  request: string,
): Promise<CompanyRow> {
  const id = app.newId();
  const company: CompanyRow = {
    id,
    kind: 'partner',
    partner: id,
    name: name.trim(),
    relationship: null,
    attributes,
    draft: false,
    version: 1,
    createdAt: app.system(),
  };
  await putCompany(db, company);
  const by = { actor: caller.user.id, request };
  await noteAudit(app, db, by, { action: 'company.created', subject: id });
  await inviteUser(app, db, company, { ...administrator, roles }, by);
  return company;
}
