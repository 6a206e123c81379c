import { isDue, later } from '../durations.ts';
import { type GdapStatus, mayLead } from './states.ts';

/** A relationship as the twin keeps it. Instants are ISO texts of the business clock. */
export interface Relationship {
  readonly id: string;
  readonly account: string;
  readonly displayName: string;
  readonly duration: string;
  readonly autoExtendDuration: string;
  readonly roles: readonly string[];
  readonly customerTenantId?: string;
  readonly status: GdapStatus;
  readonly since: string;
  readonly createdDateTime: string;
  readonly activatedDateTime?: string;
  readonly endDateTime?: string;
  readonly version: number;
}

const UNANSWERED = 'P90D';
/** How long Microsoft takes for each step that nobody waits for. */
const STEP = 'PT30S';

export class IllegalTransition extends Error {
  override readonly name = 'IllegalTransition';
}

/** Leads to another state at an instant. Throws `IllegalTransition` where no such way exists. */
export function lead(relationship: Relationship, to: GdapStatus, at: string): Relationship {
  if (!mayLead(relationship.status, to)) {
    throw new IllegalTransition(`A relationship that is ${relationship.status} cannot become ${to}.`);
  }
  const moved = { ...relationship, status: to, since: at, version: relationship.version + 1 };
  return to === 'active'
    ? { ...moved, activatedDateTime: at, endDateTime: later(at, relationship.duration) }
    : moved;
}

/**
 * All that has happened by time until now. Each step counts from the one before it, not from when somebody looked, so that a
 * clock that jumps by years arrives at the same instants.
 */
export function settle(relationship: Relationship, now: string): Relationship {
  let settled = relationship;
  for (let next = step(settled, now); next; next = step(settled, now)) settled = next;
  return settled;
}

function step(relationship: Relationship, now: string): Relationship | undefined {
  const due = dueOf(relationship);
  if (!due || !isDue(due.at, now)) return undefined;
  return due.to === 'extended' ? extend(relationship, due.at) : lead(relationship, due.to, due.at);
}

function dueOf(relationship: Relationship): { at: string; to: GdapStatus | 'extended' } | undefined {
  const { status, since, endDateTime } = relationship;
  if (status === 'approvalPending') return { at: later(since, UNANSWERED), to: 'expired' };
  if (status === 'approved') return { at: later(since, STEP), to: 'activating' };
  if (status === 'activating') return { at: later(since, STEP), to: 'active' };
  if (status === 'active' && endDateTime !== undefined) {
    return { at: endDateTime, to: extendsItself(relationship) ? 'extended' : 'expiring' };
  }
  if (status === 'expiring') return { at: later(since, STEP), to: 'expired' };
  if (status === 'terminationRequested') return { at: later(since, STEP), to: 'terminating' };
  if (status === 'terminating') return { at: later(since, STEP), to: 'terminated' };
  return undefined;
}

const extendsItself = ({ autoExtendDuration }: Relationship): boolean => autoExtendDuration === 'P180D';

function extend(relationship: Relationship, end: string): Relationship {
  const endDateTime = later(end, relationship.autoExtendDuration);
  return { ...relationship, endDateTime, version: relationship.version + 1 };
}
