import type { Database } from '../../store/database.ts';
import type { CaseRow } from '../../store/repositories/cases.ts';
import type { Services } from '../services.ts';
import type { Step } from '../steps/commit-step.ts';
import { grantAccess } from './access.ts';
import type { Performer } from './effect.ts';
import { asJob, connector, email, stopConnector } from './jobs.ts';
import { claimKey, releaseKey } from './keys.ts';
import { issueLink, revokeLink } from './links.ts';
import { createRecord, updateRecord } from './records.ts';

/** What the server does for each effect of the engine. */
const PERFORMERS: { readonly [type: string]: Performer } = {
  claimKey,
  releaseKey,
  createRecord,
  updateRecord,
  grantAccess,
  issueLink,
  revokeLink,
  connector,
  stopConnector,
  email,
  notify: asJob,
  createDocument: asJob,
};

export async function performEffects(
  services: Services,
  db: Database,
  step: Step,
  row: CaseRow,
): Promise<void> {
  for (const effect of step.outcome.effects) {
    const perform = PERFORMERS[effect.type];
    if (perform === undefined) throw new Error(`nothing is done for effects of type ${effect.type}`);
    await perform({ services, db, step, row, effect });
  }
}
