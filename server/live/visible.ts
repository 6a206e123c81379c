import { type Caller, scopeOf } from '../identity/caller.ts';
import type { Change } from './changes.ts';

/** An event as a client gets it. It says that something has changed; what it is now is asked for as ever. */
export interface LiveEvent {
  readonly event: Change['kind'];
  readonly data: { readonly [name: string]: string };
}

/** What of a change somebody may know; nothing where they may not even know of it. */
export function visibleTo(caller: Caller, change: Change): LiveEvent | undefined {
  switch (change.kind) {
    case 'case':
      return isWithin(caller, change)
        ? { event: 'case', data: { pack: change.pack, id: change.id } }
        : undefined;
    case 'directory':
      return isWithin(caller, change) ? { event: 'directory', data: { company: change.company } } : undefined;
    case 'notification':
      return change.user === caller.user.id ? { event: 'notification', data: {} } : undefined;
    case 'import':
      return change.user === caller.user.id ? { event: 'import', data: { id: change.id } } : undefined;
    case 'release':
      return { event: 'release', data: { pack: change.pack } };
    case 'clock':
      return { event: 'clock', data: {} };
    case 'operations':
      return caller.company.kind === 'provider' ? { event: 'operations', data: {} } : undefined;
  }
}

function isWithin(
  caller: Caller,
  { partner, company }: { readonly partner: string; readonly company: string },
): boolean {
  const scope = scopeOf(caller);
  if (scope.sees === 'everything') return true;
  if (partner !== scope.partner) return false;
  return scope.sees === 'partner' || company === scope.company;
}

/** The same is told once, however often it happened. */
export function withoutRepeats(events: readonly LiveEvent[]): LiveEvent[] {
  const last = new Map(events.map((one) => [JSON.stringify(one), one]));
  return [...last.values()];
}
