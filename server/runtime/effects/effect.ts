import type { Effect } from '../../../engine/index.ts';
import type { Database } from '../../store/database.ts';
import type { CaseRow } from '../../store/repositories/cases.ts';
import type { Services } from '../services.ts';
import type { Step } from '../steps/commit-step.ts';

export interface Performing {
  readonly services: Services;
  readonly db: Database;
  readonly step: Step;
  readonly row: CaseRow;
  readonly effect: Effect;
}

/** Does an effect in the transaction of its event, or makes a job of it. */
export type Performer = (performing: Performing) => Promise<void>;
