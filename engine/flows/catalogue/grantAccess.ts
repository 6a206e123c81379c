import { listOf, object, text } from '../../language/schema/kit.ts';
import type { ActionEntry } from './entry.ts';

export const grantAccess: ActionEntry = {
  id: 'grantAccess',
  description:
    'Lets a person sign in, with permissions or with a role. Who cannot sign in yet is sent a one-time link to set a password; who can, gains what is missing.',
  input: object(
    'Who, and what they may do: either `permissions` or `role`.',
    {
      to: text('A name of `people` that is a record.', { maxLength: 64 }),
      permissions: listOf('Permissions.', text('A permission.', { maxLength: 64 }), {
        minItems: 1,
        maxItems: 50,
      }),
      role: text('A role of `access`.', { maxLength: 64 }),
    },
    ['to'],
    { minProperties: 2, maxProperties: 2 },
  ),
  changes: false,
  examples: [
    {
      title: 'the reader may renew by themselves',
      params: { to: 'reader', permissions: ['loans.renew'] },
      given: { records: { reader: { id: 'r1', owner: 'own' } } },
      gives: {
        effect: {
          type: 'grantAccess',
          params: { to: 'reader', permissions: ['loans.renew'] },
          to: [{ person: 'reader', kind: 'record', id: 'r1', owner: 'own' }],
        },
      },
    },
  ],
  handler: (params, place) => {
    const person = params['to'] as string;
    const effect = { type: 'grantAccess', params };
    const to = place.recipients([person]);
    return (view) => ({ effect: { ...effect, to: to(view) } });
  },
};
