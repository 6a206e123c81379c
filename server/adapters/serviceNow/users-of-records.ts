import type { TwinUser } from './twin.ts';

type Attributes = { readonly [name: string]: unknown };

/** The users of the simulated ServiceNow, from the records of a demonstration that say to be some. */
export function usersOfRecords(records: readonly Attributes[]): TwinUser[] {
  return records
    .filter(({ serviceNowUser, email }) => serviceNowUser === true && typeof email === 'string')
    .map(({ email, name, serviceNowAdmin }) => ({
      email: String(email),
      name: String(name),
      administrator: serviceNowAdmin === true,
    }));
}
