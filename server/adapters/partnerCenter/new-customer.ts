import { LastingFault } from '../connector.ts';
import { partIn, textIn } from '../reading.ts';
import { onMicrosoft } from './domains.ts';

type Input = { readonly [name: string]: unknown };

/**
 * Countries in which Microsoft demands the registration number of a company. The VAT number, without its letters, is sent
 * for it there, and nowhere else.
 */
export const REGISTRATION_COUNTRIES: ReadonlySet<string> = new Set(
  'AE AM AZ BR BY HU IN IQ KG KW KZ MD MM PL RU SA SS TH TJ TM TR UA UZ VE VN ZA'.split(' '),
);

/** The body of a new customer. Throws `addressInvalid` where not even the parts are there that every address has. */
export function newCustomer(input: Input, culture: string) {
  const { street, city, postalCode, country } = addressIn(input);
  const address = partIn(input, 'address');
  const region = textIn(address, 'region');
  const vat = textIn(input, 'vat')?.replace(/^[A-Z]{2}/i, '');
  const name = textIn(input, 'companyName') ?? '';
  const phone = textIn(input, 'phone');
  return {
    CompanyProfile: {
      Domain: onMicrosoft(textIn(input, 'name') ?? ''),
      ...(vat && REGISTRATION_COUNTRIES.has(country) && { OrganizationRegistrationNumber: vat }),
    },
    BillingProfile: {
      Email: textIn(input, 'email'),
      Culture: culture,
      Language: culture.slice(0, 2),
      CompanyName: name,
      DefaultAddress: {
        ...personOf(textIn(input, 'contactName') ?? name),
        AddressLine1: street,
        ...(textIn(address, 'extra') && { AddressLine2: textIn(address, 'extra') }),
        City: city,
        // Microsoft takes a state of two letters at most; a province by its name is no part of it.
        ...(region !== undefined && region.length <= 2 && { State: region }),
        PostalCode: postalCode,
        Country: country,
        ...(phone && { PhoneNumber: phone }),
      },
    },
  };
}

function addressIn(input: Input) {
  const address = partIn(input, 'address');
  const [street, city] = [textIn(address, 'street'), textIn(address, 'city')];
  const [postalCode, country] = [textIn(address, 'postalCode'), textIn(address, 'country')];
  if (!street || !city || !postalCode || !country) throw addressInvalid();
  return { street, city, postalCode, country };
}

/** First and last name have at most 50 characters each, and neither may be missing. */
function personOf(name: string) {
  const words = name.trim().split(/\s+/);
  const last = words.pop() ?? '';
  return { FirstName: (words.join(' ') || last).slice(0, 50), LastName: last.slice(0, 50) };
}

export const addressInvalid = () =>
  new LastingFault('addressInvalid', 'Microsoft does not accept the address of the company.');
