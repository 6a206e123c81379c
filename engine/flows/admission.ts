import type { FlowDefinition } from '../language/types.generated.ts';
import { refuse } from './refusal.ts';
import type { Case, Origin, Refused } from './types.ts';

export type Declared = NonNullable<FlowDefinition['events']>[string];

/** Whether an event may come from where it comes from, with the permission that it needs; otherwise why not. */
export function notAllowed(name: string, declared: Declared, by: Origin, of: Case): Refused | undefined {
  if (!isFrom(name, declared, by, of))
    return refuse('notAllowed', `"${declared.title}" is for ${WHO[declared.by]}.`);
  return lacking(declared.title, declared.permission, by);
}

const WHO: { readonly [by in Declared['by']]: string } = {
  starter: 'the user who started the case',
  company: 'users of the company that started the case',
  operator: 'users of the provider',
  link: 'whoever follows the link that was sent for it',
  connector: 'news from outside',
};

function isFrom(name: string, declared: Declared, by: Origin, of: Case): boolean {
  switch (declared.by) {
    case 'starter':
      return by.kind === 'user' && by.id === of.view.starter.id;
    case 'company':
      return by.kind === 'user' && by.organisation === 'own';
    case 'operator':
      return by.kind === 'user' && by.organisation === 'provider';
    case 'link':
      return by.kind === 'link' && by.event === name && by.person === declared.person;
    case 'connector':
      return by.kind === 'connector';
  }
}

/** Links and connectors hold no permissions; what they may do is the one event. */
export function lacking(title: string, permission: string | undefined, by: Origin): Refused | undefined {
  if (permission === undefined || by.kind !== 'user' || by.permissions.includes(permission)) return undefined;
  return refuse('notAllowed', `"${title}" needs the permission ${permission}.`);
}
