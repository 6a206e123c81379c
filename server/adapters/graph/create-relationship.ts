import { LastingFault, type Operation } from '../connector.ts';
import type { HttpAnswer } from '../http.ts';
import type { TenantOf } from '../microsoftIdentity/client.ts';
import { read, textIn, textsIn } from '../reading.ts';
import { refused } from '../refused.ts';
import { stableId } from '../stable-id.ts';
import { type Gdap, gdapOf, type GraphApi, SERVICE } from './api.ts';

interface Wanted {
  readonly displayName: string;
  readonly duration: string;
  readonly autoExtendDuration: string;
  readonly roles: readonly string[];
}

/**
 * Microsoft has no idempotency here, but a name is unique for a partner: one that is still open to change and asks for the
 * very same is taken for an earlier try whose answer was lost; any other of this name is in the way.
 */
export function createRelationship(api: GraphApi, tenantOf: TenantOf | undefined): Operation {
  return async ({ key, input, partner, signal }) => {
    const asker = { partner, signal };
    const wanted = wantedIn(input);
    const before = (await api.list(asker)).find((each) => each.displayName === wanted.displayName);
    if (before) return { output: { relationshipId: earlierTry(before, wanted).id } };
    const domain = textIn(input, 'customerDomain');
    const tenantId = domain === undefined ? undefined : await tenantOf?.(domain, signal);
    const answer = await api.create(bodyOf(wanted, tenantId), stableId(key, 'create'), asker);
    if (answer.status !== 201) throw refusal(answer);
    return { output: { relationshipId: gdapOf(read(SERVICE, answer.body)).id } };
  };
}

function wantedIn(input: { readonly [name: string]: unknown }): Wanted {
  const roles = [...textsIn(input, 'recommendedRoles'), ...textsIn(input, 'additionalRoles')];
  return {
    displayName: textIn(input, 'name') ?? '',
    duration: textIn(input, 'duration') ?? '',
    autoExtendDuration: textIn(input, 'autoExtend') ?? 'PT0S',
    roles: [...new Set(roles)].sort(),
  };
}

/** Only the tenant that is named may approve; where none is known, whoever has the link may. */
function bodyOf({ roles, ...wanted }: Wanted, tenantId: string | undefined) {
  return {
    ...wanted,
    accessDetails: { unifiedRoles: roles.map((roleDefinitionId) => ({ roleDefinitionId })) },
    ...(tenantId !== undefined && { customer: { tenantId } }),
  };
}

function earlierTry(found: Gdap, wanted: Wanted): Gdap {
  const same =
    found.status === 'created' &&
    found.duration === wanted.duration &&
    found.autoExtendDuration === wanted.autoExtendDuration &&
    [...found.roles].sort().join() === wanted.roles.join();
  if (!same) throw nameTaken();
  return found;
}

const nameTaken = () =>
  new LastingFault('nameTaken', 'The partner has a GDAP relationship of this name already.');

/** Microsoft gives one code for every mistake in a request, so that its words must tell which. */
function refusal(answer: HttpAnswer): Error {
  const error = answer.body === undefined ? undefined : read(SERVICE, answer.body).optionalPart('error');
  const message = error?.optionalText('message') ?? '';
  if (answer.status === 409) return nameTaken();
  if (answer.status === 400 && /\b(unified)?roles?(DefinitionId)?\b/i.test(message)) {
    return new LastingFault('roleRefused', 'Microsoft does not grant one of the roles.');
  }
  return refused(SERVICE, answer, error?.optionalText('code'));
}
