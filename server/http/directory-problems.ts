import { Problem, type ProblemKind } from './kit/problem.ts';

export const HIDDEN_CUSTOMER: ProblemKind = {
  code: 'hidden-customer',
  status: 409,
  title: 'This customer must not know the provider',
  description:
    'The relationship of its partner to it says so: nobody of it is kept in the directory or can sign in.',
};

export const STILL_NEEDED: ProblemKind = {
  code: 'still-needed',
  status: 409,
  title: 'Unfinished cases depend on it',
  description: '`cases` lists those that the caller may see. Choose somebody else there, or finish them.',
};

export const LAST_ADMINISTRATOR: ProblemKind = {
  code: 'last-administrator',
  status: 409,
  title: 'Nobody else could look after users and permissions',
  description:
    'A company keeps one user at least who holds full rights on users and permissions and can sign in. Give them to somebody else first.',
};

export const ADDRESS_NOT_POSSIBLE: ProblemKind = {
  code: 'address-not-possible',
  status: 409,
  title: 'Nobody new can sign in by this address',
  description: 'An address signs in once, in whichever company. Take another one.',
};

/** Why nobody of such a customer is let in or written down. */
export function hiddenCustomer(): Problem {
  return new Problem(HIDDEN_CUSTOMER, {
    detail:
      'This customer deals with its partner only and must not learn of the provider: nobody of it can be added, invited or given access. Use the people of your own company.',
  });
}

export interface DependingCase {
  readonly id: string;
  readonly number: string;
}

export function stillNeeded(
  detail: string,
  cases: readonly DependingCase[],
  cite?: readonly string[],
): Problem {
  return new Problem(STILL_NEEDED, {
    detail,
    members: {
      cases: cases.map(({ id, number }) => ({ id, number })),
      ...(cite === undefined ? {} : { cite }),
    },
  });
}
