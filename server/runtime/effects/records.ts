import { type Answers, find, readPointer } from '../../../engine/index.ts';
import { putCompany, readCompany } from '../../store/repositories/companies.ts';
import { changeRecord, insertRecord, readRecord } from '../../store/repositories/records.ts';
import { withoutDerived } from '../../directory/derived.ts';
import type { Performer, Performing } from './effect.ts';

const EVERYTHING = { sees: 'everything' } as const;

export const createRecord: Performer = async (performing) => {
  const { services, db, step, row, effect } = performing;
  const { id, record, of, attributes } = effect.params as {
    id: string;
    record: string;
    of: 'own' | 'customer' | 'new';
    attributes: Answers;
  };
  if (of === 'new') return registerCompany(performing, id, record, attributes);
  const company = of === 'own' ? row.partner : row.company;
  await insertRecord(db, {
    id,
    pack: step.release.pack,
    kind: record,
    company,
    partner: row.partner,
    attributes: withoutDerived(step.release, record, attributes).attributes,
    draft: null,
    createdAt: services.system(),
  });
};

/** The customer whom a case registers; where somebody of it was added before, it is there as a draft. */
async function registerCompany(
  { services, db, step, row }: Performing,
  id: string,
  record: string,
  attributes: Answers,
): Promise<void> {
  const former = await readCompany(db, id, EVERYTHING);
  const { view } = step.outcome.case;
  const label = find(step.release, 'record', record)?.label;
  const name = label === undefined ? undefined : readPointer(attributes, label);
  await putCompany(db, {
    id,
    kind: 'customer',
    partner: row.partner,
    name: String(name ?? view.company.name),
    relationship: view.relationship ?? null,
    attributes: { ...former?.attributes, ...attributes },
    draft: false,
    version: (former?.version ?? 0) + 1,
    createdAt: former?.createdAt ?? services.system(),
  });
  services.changes.publish({ kind: 'directory', partner: row.partner, company: id });
}

/** A record that is gone in the meantime stays gone. */
export const updateRecord: Performer = async ({ services, db, step, effect }) => {
  const { record: id, attributes } = effect.params as { record: string; attributes: Answers };
  const stored = await readRecord(db, id, EVERYTHING);
  if (stored !== undefined) {
    const changes = withoutDerived(step.release, stored.kind, attributes);
    await changeRecord(db, stored, {
      attributes: { ...stored.attributes, ...changes.attributes },
      ...(changes.settled ? { draft: null } : {}),
    });
    services.changes.publish({ kind: 'directory', partner: stored.partner, company: stored.company });
    return;
  }
  const company = await readCompany(db, id, EVERYTHING);
  if (company === undefined) return;
  const next = { ...company.attributes, ...attributes };
  await putCompany(db, {
    ...company,
    name: nameIn(step.release.definitions.record, next) ?? company.name,
    attributes: next,
    version: company.version + 1,
  });
};

function nameIn(
  records: { readonly [id: string]: { readonly of: string; readonly label: string } },
  attributes: Answers,
): string | undefined {
  const label = Object.values(records).find(({ of }) => of === 'company')?.label;
  const value = label === undefined ? undefined : readPointer(attributes, label);
  return typeof value === 'string' ? value : undefined;
}
