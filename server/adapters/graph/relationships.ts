import { createShelf } from '../shelf.ts';
import type { TwinStore } from '../twin-store.ts';
import { lead, type Relationship, settle } from './lifecycle.ts';
import type { GdapStatus } from './states.ts';

/** The relationships that the twin keeps; whoever reads one sees what has happened by time until now. */
export interface Relationships {
  readonly find: (id: string) => Relationship | undefined;
  readonly all: () => readonly Relationship[];
  readonly put: (relationship: Relationship) => void;
  readonly remove: (id: string) => void;
  /** Throws `IllegalTransition`. */
  readonly lead: (relationship: Relationship, ...to: readonly GdapStatus[]) => Relationship;
}

export function createRelationships(store: TwinStore, clock: () => string): Relationships {
  const shelf = createShelf<Relationship>(store, 'graph/relationship');
  const put = (relationship: Relationship) => shelf.put(relationship.id, relationship);
  const settled = (relationship: Relationship): Relationship => {
    const now = settle(relationship, clock());
    if (now.version !== relationship.version) put(now);
    return now;
  };
  return {
    put,
    find: (id) => {
      const found = shelf.get(id);
      return found && settled(found);
    },
    all: () => shelf.all().map(settled),
    remove: (id) => shelf.delete(id),
    lead: (relationship, ...to) => {
      const moved = to.reduce((from, state) => lead(from, state, clock()), settled(relationship));
      put(moved);
      return moved;
    },
  };
}
