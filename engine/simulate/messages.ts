import { renderMessage } from '../flows/index.ts';
import type { Advanced, Effect, Recipient } from '../flows/types.ts';
import { emailOf } from './directory.ts';
import type { World } from './world.ts';

/** A message that was sent, with its full text. */
export interface Message {
  readonly template: string;
  /** The handle of a record or user, or the address that was typed. */
  readonly to: string;
  readonly address: string;
  readonly from: string;
  readonly subject: string;
  readonly body: string;
}

/** The messages of an accepted event, one for each recipient, in their order. */
export function messagesOf(world: World, outcome: Advanced): Message[] {
  return outcome.effects
    .filter((effect) => effect.type === 'email')
    .flatMap((effect) => (effect.to ?? []).flatMap((to) => sendTo(world, outcome, effect, to)));
}

function sendTo(world: World, outcome: Advanced, effect: Effect, to: Recipient): Message[] {
  return addressesOf(world, outcome, to).map(({ handle, address }) => ({
    template: String(effect.params['template']),
    to: handle,
    address,
    ...renderMessage(world.release, effect, { link: `https://portal.example/l/${outcome.case.view.id}` }),
  }));
}

interface Addressee {
  readonly handle: string;
  readonly address: string;
}

/** Addresses are read from the directory when the message is sent, and so after the case was decided. */
function addressesOf(world: World, outcome: Advanced, to: Recipient): Addressee[] {
  const { directory } = world;
  if (to.kind === 'address') return [{ handle: to.email, address: to.email }];
  if (to.kind === 'record') {
    return [{ handle: to.id, address: emailOf(world.release, directory.records.get(to.id)) ?? '' }];
  }
  const users = [...directory.users.values()];
  const company =
    to.kind === 'holders' && to.organisation === 'provider' ? 'provider' : outcome.case.view.partner.id;
  return users
    .filter((user) =>
      to.kind === 'starter'
        ? user.id === to.id
        : user.of === company && user.permissions.includes(to.permission),
    )
    .map((user) => ({ handle: user.id, address: user.email }));
}
