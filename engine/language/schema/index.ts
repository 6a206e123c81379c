import { access } from './access.ts';
import { connector } from './connector.ts';
import { flow, FLOW_PARTS } from './flow.ts';
import { form, FORM_PARTS } from './form.ts';
import { JSON_SCHEMA_PARTS } from './json-schema.ts';
import type { Schema } from './kit.ts';
import { list } from './list.ts';
import { document, email } from './messages.ts';
import { pack } from './pack.ts';
import { policy } from './policy.ts';
import { property } from './property.ts';
import { record } from './record.ts';
import { rules } from './rules.ts';
import { scenario, SCENARIO_PARTS } from './scenario.ts';
import { SHARED } from './shared.ts';
import { table } from './table.ts';
import { translations } from './translations.ts';

/** The kinds of definition, in the order in which the manual explains them. */
export const KINDS = [
  'pack',
  'policy',
  'record',
  'list',
  'connector',
  'rules',
  'form',
  'flow',
  'email',
  'document',
  'table',
  'access',
  'property',
  'scenario',
] as const;
export type Kind = (typeof KINDS)[number];

/** The folder of a pack in which the definitions of each kind live. */
export const FOLDER_OF: Record<Kind, string> = {
  pack: '.',
  policy: 'policy',
  record: 'records',
  list: 'lists',
  connector: 'connectors',
  rules: 'rules',
  form: 'forms',
  flow: 'flows',
  email: 'emails',
  document: 'documents',
  table: 'tables',
  access: 'access',
  property: 'properties',
  scenario: 'scenarios',
};

const roots: Record<Kind | 'texts', Schema> = {
  pack,
  policy,
  record,
  list,
  connector,
  rules,
  form,
  flow,
  email,
  document,
  table,
  access,
  property,
  scenario,
  texts: translations,
};

const PARTS: Record<string, Schema> = {
  ...SHARED,
  ...JSON_SCHEMA_PARTS,
  ...FLOW_PARTS,
  ...FORM_PARTS,
  ...SCENARIO_PARTS,
};

/** The parts that stand in more than one place, by their names. */
export function partsOf(): Readonly<Record<string, Schema>> {
  return PARTS;
}

/** The schema of one kind, with the shared parts that it reaches in its `$defs`. */
export function schemaOf(kind: Kind | 'texts'): Schema {
  return { $schema: 'https://json-schema.org/draft/2020-12/schema', title: kind, ...withParts(roots[kind]) };
}

/** A schema with the parts of the language that it refers to, so that it stands alone. */
export function withParts(root: Schema): Schema {
  const needed = new Map<string, Schema>();
  collect(root, needed);
  return { ...root, $defs: Object.fromEntries([...needed].sort(([a], [b]) => (a < b ? -1 : 1))) };
}

function collect(node: unknown, into: Map<string, Schema>): void {
  if (Array.isArray(node)) {
    for (const item of node) collect(item, into);
  } else if (typeof node === 'object' && node !== null) {
    for (const [key, value] of Object.entries(node)) {
      if (key === '$ref' && typeof value === 'string') {
        const name = value.slice('#/$defs/'.length);
        const part = PARTS[name];
        if (part === undefined) throw new Error(`the language has no part named ${name}`);
        if (!into.has(name)) {
          into.set(name, part);
          collect(part, into);
        }
      } else {
        collect(value, into);
      }
    }
  }
}
