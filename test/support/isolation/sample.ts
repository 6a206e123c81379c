import { readdirSync } from 'node:fs';

type Schema = Readonly<Record<string, unknown>>;

/** What the names of parameters stand for that name something of the definitions; any other is an id of somebody's. */
const KNOWN: Readonly<Record<string, readonly string[]>> = {
  pack: ['partner-portal', 'msp-hub'],
  kind: ['contact'],
  table: ['contacts', 'customers', 'registrations', 'tenants', 'validation', 'customer-onboarding'],
  form: ['contact', 'customer-registration', 'tenant-request', 'enrolment'],
  flow: ['onboarding', 'tenant-request-without-agreement'],
  article: ['portal', 'onboarding'],
  event: ['cancel', 'withdraw', 'approve', 'resubmit'],
  pointer: ['/contacts/technical'],
  field: ['/contacts/technical'],
  check: ['wellFormed', 'vies'],
  service: ['tenant'],
  file: readdirSync(new URL('../../../definitions/partner-portal/documents/', import.meta.url)).slice(0, 1),
  language: ['en'],
  // Signing in as one would be nobody's leak, and the end of the session that asks.
  persona: ['no persona'],
  email: ['somebody@somewhere.example'],
};

const isId = (name: string): boolean => !Object.hasOwn(KNOWN, name);

/** Every way to fill in the places of a path, with an id in all places for ids; `only` so many of what else stands there. */
export function pathsFor(path: string, id: string, only = 100): string[] {
  let paths = [path];
  for (const [place, name = ''] of path.matchAll(/\{(\w+)\}/g))
    paths = paths.flatMap((one) =>
      (KNOWN[name] ?? [id]).slice(0, only).map((value) => one.replace(place, encodeURIComponent(value))),
    );
  return paths;
}

export const idsIn = (path: string): boolean =>
  [...path.matchAll(/\{(\w+)\}/g)].some(([, name = '']) => isId(name));

export interface Filling {
  readonly id: string;
  /** For whom the page believes the user to act. */
  readonly acting: string;
}

/** The parameters of a query that take an id, or must be there. */
export function queryFor(query: Readonly<Record<string, Schema>>, filling: Filling): string {
  const entries = Object.entries(query).filter(
    ([name, schema]) => schema['required'] === true || takesId(name, schema),
  );
  if (entries.length === 0) return '';
  return `?${entries.map(([name, schema]) => `${name}=${encodeURIComponent(String(sample(schema, name, filling)))}`).join('&')}`;
}

export function takesId(name: string, schema: Schema): boolean {
  return schema['type'] === 'string' && schema['maxLength'] === 64 && isId(name) && name !== 'actingFor';
}

/** Whether a body has a place for an id of something. */
export function bodyTakesId(schema: Schema | undefined): boolean {
  return Object.entries((schema?.['properties'] ?? {}) as Record<string, Schema>).some(([name, child]) =>
    takesId(name, child),
  );
}

/** A value that a schema takes, with the id in every place for one. */
export function sample(schema: Schema, name: string, filling: Filling): unknown {
  if ('const' in schema) return schema['const'];
  if (Array.isArray(schema['enum'])) return schema['enum'][0];
  if (name === 'actingFor') return filling.acting;
  const type = Array.isArray(schema['type']) ? schema['type'][0] : schema['type'];
  if (type === 'object') return sampleObject(schema, filling);
  if (type === 'array') return [];
  if (type === 'integer' || type === 'number') return schema['minimum'] ?? 1;
  if (type === 'boolean') return false;
  return takesId(name, schema) ? filling.id : sampleText(schema, name);
}

function sampleObject(schema: Schema, filling: Filling): Record<string, unknown> {
  const required = (schema['required'] ?? []) as readonly string[];
  const entries = Object.entries((schema['properties'] ?? {}) as Record<string, Schema>)
    .filter(([name, child]) => required.includes(name) || takesId(name, child))
    .slice(0, (schema['maxProperties'] ?? 100) as number);
  return Object.fromEntries(entries.map(([name, child]) => [name, sample(child, name, filling)]));
}

function sampleText(schema: Schema, name: string): string {
  const [known] = KNOWN[name] ?? [];
  if (known !== undefined) return known;
  if (schema['format'] === 'date-time') return '2026-01-01T00:00:00Z';
  return 'x'.repeat(Math.max(1, Number(schema['minLength'] ?? 1)));
}
