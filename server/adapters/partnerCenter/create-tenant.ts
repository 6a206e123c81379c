import { type Call, LastingFault, type Operation, PassingFault } from '../connector.ts';
import type { HttpAnswer } from '../http.ts';
import { type Reader, read, textIn } from '../reading.ts';
import { refused } from '../refused.ts';
import { stableId } from '../stable-id.ts';
import type { Vault } from '../vault.ts';
import { codeOf, descriptionOf, type PartnerCenterApi, SERVICE } from './api.ts';
import { isTaken } from './domains.ts';
import { addressInvalid, newCustomer } from './new-customer.ts';

/**
 * Creates a customer with its tenant. The request id makes it the same request when it is sent again. Microsoft shows the
 * first password once: it goes to the vault before the answer counts, so that it cannot be lost, and into no case.
 */
export function createTenant(api: PartnerCenterApi, vault: Vault | undefined, culture: string): Operation {
  return async (call) => {
    if (!vault) {
      throw new LastingFault('off', 'There is no vault for the first password of a new tenant.');
    }
    const { key, input, signal } = call;
    const json = newCustomer(input, culture);
    const requestId = stableId(key, 'createTenant');
    const answer = await api.http({ method: 'POST', path: '/v1/customers', json, requestId, signal });
    if (answer.status !== 201 && answer.status !== 200) throw await refusal(api, answer, call);
    const customer = read(SERVICE, answer.body);
    const tenantId = customer.text('id').toLowerCase();
    await keep(vault, tenantId, customer.optionalPart('userCredentials'));
    const commerceId = customer.optionalText('commerceId');
    return { output: { tenantId, ...(commerceId && { commerceId }) } };
  };
}

async function keep(vault: Vault, tenantId: string, credentials: Reader | undefined): Promise<void> {
  if (!credentials) return;
  const secret = { userName: credentials.text('userName'), password: credentials.text('password') };
  try {
    await vault.keep(tenantId, secret);
  } catch (cause) {
    throw new PassingFault('The first password of the tenant could not be kept.', { cause });
  }
}

/** Which of our reasons it is. The words decide last, since they may change: first the status, then a look at the domain. */
async function refusal(api: PartnerCenterApi, answer: HttpAnswer, { input, signal }: Call): Promise<Error> {
  const words = descriptionOf(answer);
  if (answer.status === 400 && /registration ?number/i.test(words)) {
    return new LastingFault(
      'registrationNumberNeeded',
      'Microsoft demands a registration number for this country.',
    );
  }
  if (answer.status === 400 && /address|postal|city|state|country/i.test(words)) return addressInvalid();
  const taken =
    answer.status === 409 ||
    (answer.status === 400 && (await isTaken(api, textIn(input, 'name') ?? '', { signal })));
  return taken
    ? new LastingFault('domainTaken', 'This name under .onmicrosoft.com has been taken in the meantime.')
    : refused(SERVICE, answer, codeOf(answer));
}
