import type { Logger } from 'pino';
import type { DecisionRecord } from '../../engine/index.ts';
import type { Changes } from '../live/changes.ts';
import type { Releases } from '../registry/releases.ts';
import type { Store } from '../store/database.ts';
import type { BusinessClock, SystemClock } from '../time/business-clock.ts';

/** What the running of cases needs from outside; everything that is not decided by its input comes from here. */
export interface Services {
  readonly store: Store;
  readonly releases: Releases;
  readonly clock: BusinessClock;
  readonly system: SystemClock;
  /** Unique, and later ones sort after earlier ones. */
  readonly newId: () => string;
  /** Unguessable. */
  readonly newSalt: () => string;
  /** From which one-time links follow. It never leaves this process. */
  readonly linkSecret: Uint8Array;
  readonly changes: Changes;
  readonly log: Logger;
  /** Told of each step that a case takes, and of the decisions it rests on. */
  readonly decided?: (pack: string, decisions: readonly DecisionRecord[]) => void;
}
