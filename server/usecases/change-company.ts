import { type Answers, parsePointer, readAt, readPointer, type Release } from '../../engine/index.ts';
import type { AppServices } from '../app-services.ts';
import { judgeAttributes } from '../directory/judge-attributes.ts';
import { requireVersion, type SeenVersion } from '../http/kit/etag.ts';
import { Forbidden, PreconditionFailed } from '../http/kit/problems.ts';
import { refusalProblem } from '../http/refusals.ts';
import type { Caller } from '../identity/caller.ts';
import { requireAnyGuard } from '../identity/require-permission.ts';
import { replaceAt } from '../runtime/history/at-pointer.ts';
import { changeCompany as change, type CompanyRow } from '../store/repositories/companies.ts';
import { noteAudit } from './note-audit.ts';
import { companyRecord, profileGuard, relationshipPointers } from './show-company.ts';

export interface CompanyChange {
  readonly caller: Caller;
  readonly answers: Answers;
  readonly seen: SeenVersion;
  readonly language?: string | undefined;
  readonly request: string;
}

/**
 * Changes the profile of the company for which the caller acts. The relationship to its partner is no part of it: that is
 * agreed when the company is registered.
 */
export async function changeCompany(app: AppServices, wanted: CompanyChange): Promise<CompanyRow> {
  const { caller, answers, seen, language, request } = wanted;
  const before = caller.acting;
  const [release] = await describing(app, caller, language);
  requireVersion(seen, before.version);
  const record = companyRecord(release);
  if (record === undefined)
    throw new Forbidden({ detail: 'The definitions in force describe no companies.' });
  const fixed = relationshipPointers(release, record);
  refuseChange(before, fixed, answers);
  const attributes = await judgeAttributes(app, {
    release,
    kind: record.id,
    caller,
    // A form need not ask for what nobody can change; without one, all that is left out would be taken away.
    answers: record.form === undefined ? withFixed(before, fixed, answers) : answers,
    before: before.attributes,
    language,
  });
  const label = readPointer(attributes, record.label);
  const name = typeof label === 'string' && label !== '' ? label : before.name;
  await app.store.write(async (db) => {
    if (!(await change(db, before, { name, attributes }))) throw new PreconditionFailed();
    const by = { actor: caller.user.id, request };
    await noteAudit(app, db, by, { action: 'company.changed', subject: before.id });
  });
  return { ...before, name, attributes, version: before.version + 1 };
}

/** The packs by which the caller may change it; those that describe companies first. */
async function describing(
  app: AppServices,
  caller: Caller,
  language: string | undefined,
): Promise<[Release]> {
  const open = await requireAnyGuard(app, caller, profileGuard, { title: 'Company profile', language });
  return [open.find((release) => companyRecord(release) !== undefined) ?? open[0]];
}

function refuseChange({ attributes }: CompanyRow, fixed: readonly string[], answers: Answers): void {
  const changed = fixed.filter((pointer) => {
    const typed = readAt(answers, parsePointer(pointer));
    return typed !== undefined && typed !== readPointer(attributes, pointer);
  });
  if (changed.length === 0) return;
  const message = 'This was agreed when the company was registered, and cannot be changed here.';
  const errors = changed.map((pointer) => ({ pointer, code: 'fixed', message }));
  throw refusalProblem({ accepted: false, because: 'invalid', message, findings: [], errors });
}

function withFixed({ attributes }: CompanyRow, fixed: readonly string[], answers: Answers): Answers {
  return fixed.reduce<Answers>(
    (whole, pointer) => replaceAt(whole, pointer, readPointer(attributes, pointer)) as Answers,
    answers,
  );
}
