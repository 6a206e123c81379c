import type { AppServices } from '../app-services.ts';
import type { Database } from '../store/database.ts';
import { appendAudit } from '../store/repositories/audit.ts';

/** Who does something, and in which request. */
export interface By {
  readonly actor: string;
  readonly request: string;
}

export interface Noted {
  /** `noun.verb`. */
  readonly action: string;
  /** An id. */
  readonly subject: string;
  /** Codes and ids: no person is named, since it is never deleted. */
  readonly detail?: { readonly [name: string]: unknown };
}

/** Writes down in the audit log, with what was done, who did it. */
export async function noteAudit(
  { system }: Pick<AppServices, 'system'>,
  db: Database,
  { actor, request }: By,
  { action, subject, detail = {} }: Noted,
): Promise<void> {
  await appendAudit(db, { at: system(), actor, action, subject, detail, request });
}
