import { asCheck, no, yes } from '../check.ts';
import { LastingFault, type Operation } from '../connector.ts';
import { type Reader, read, textIn } from '../reading.ts';
import { refused } from '../refused.ts';
import { type Asker, codeOf, type Customer, type PartnerCenterApi, SERVICE } from './api.ts';

/** What the partner's own account knows of a customer with exactly this domain. No account, and it knows none. */
export function linkedCustomer(api: PartnerCenterApi): Operation {
  return asCheck(async ({ input, partner, signal }) => {
    const asker = { partner, signal };
    const customer = await customerOf(api, textIn(input, 'domain') ?? '', asker);
    return customer ? yes(await profileOf(api, customer, asker)) : no();
  });
}

async function customerOf(
  api: PartnerCenterApi,
  domain: string,
  asker: Asker,
): Promise<Customer | undefined> {
  try {
    return await findCustomer(api, domain, asker);
  } catch (error) {
    if (error instanceof LastingFault && error.code === 'off') return undefined;
    throw error;
  }
}

/** The filter of Microsoft knows only beginnings, so that the whole domain is compared again. */
export async function findCustomer(
  api: PartnerCenterApi,
  domain: string,
  asker: Asker,
): Promise<Customer | undefined> {
  const wanted = domain.toLowerCase();
  return (await api.customers(asker, wanted)).find((customer) => customer.domain === wanted);
}

async function profileOf(api: PartnerCenterApi, { id }: Customer, asker: Asker) {
  const path = `/v1/customers/${encodeURIComponent(id)}/profiles/billing`;
  const answer = await api.http({ method: 'GET', path, ...asker });
  if (answer.status !== 200) throw refused(SERVICE, answer, codeOf(answer));
  const profile = read(SERVICE, answer.body);
  const address = profile.optionalPart('defaultAddress');
  const person = [nameIn(profile, address, 'firstName'), nameIn(profile, address, 'lastName')];
  const known = {
    representative: person.filter(Boolean).join(' ').slice(0, 100),
    phone: address?.optionalText('phoneNumber')?.slice(0, 25),
    line1: address?.optionalText('addressLine1')?.slice(0, 200),
    postalCode: address?.optionalText('postalCode')?.slice(0, 20),
    city: address?.optionalText('city')?.slice(0, 100),
  };
  return Object.fromEntries(Object.entries(known).filter(([, value]) => value));
}

const nameIn = (profile: Reader, address: Reader | undefined, name: string): string | undefined =>
  profile.optionalText(name) || address?.optionalText(name);
