import { caseTables } from './cases.ts';
import { directoryTables } from './directory.ts';
import { importTables } from './imports.ts';
import { type Kit, postgresKit, sqliteKit } from './kit.ts';
import { registryTables } from './registry.ts';

export type { JobPayload, Listed, StoredEvent } from './cases.ts';
export type { CompanyKind } from './directory.ts';
export type { ImportCounts, ImportedRow, ImportProblem, ImportStatus, ImportVerdict } from './imports.ts';
export type { PublicationStatus, PublicVerdict, Sources } from './registry.ts';

/** All tables, in the words of one dialect. */
function makeSchema(kit: Kit) {
  return { ...caseTables(kit), ...directoryTables(kit), ...registryTables(kit), ...importTables(kit) };
}

export type Schema = ReturnType<typeof makeSchema>;

export const sqliteSchema: Schema = makeSchema(sqliteKit);
export const postgresSchema: Schema = makeSchema(postgresKit);
