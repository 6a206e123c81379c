import { assign } from './assign.ts';
import { count } from './count.ts';
import { createDocument } from './createDocument.ts';
import { createRecord } from './createRecord.ts';
import { email } from './email.ts';
import type { ActionEntry, GuardEntry } from './entry.ts';
import { grantAccess } from './grantAccess.ts';
import { issueLink } from './issueLink.ts';
import { log } from './log.ts';
import { mark } from './mark.ts';
import { notify } from './notify.ts';
import { releaseKey } from './releaseKey.ts';
import { revokeLink } from './revokeLink.ts';
import { rules } from './rules.ts';
import { stateIn } from './stateIn.ts';
import { updateRecord } from './updateRecord.ts';
import { when } from './when.ts';

/** All guards and actions that a flow can name, in the order in which the reference explains them. */
export const CATALOGUE: { readonly guards: readonly GuardEntry[]; readonly actions: readonly ActionEntry[] } =
  {
    guards: [rules, when, stateIn],
    actions: [
      assign,
      count,
      mark,
      email,
      notify,
      log,
      issueLink,
      revokeLink,
      createDocument,
      createRecord,
      updateRecord,
      grantAccess,
      releaseKey,
    ],
  };

export const guardNamed = (id: string): GuardEntry | undefined =>
  CATALOGUE.guards.find((entry) => entry.id === id);
export const actionNamed = (id: string): ActionEntry | undefined =>
  CATALOGUE.actions.find((entry) => entry.id === id);

export type { ActionEntry, GuardEntry, View } from './entry.ts';
