import type { Kind } from '../language/schema/index.ts';

/**
 * Where the thing would be declared that a problem of linking misses: in a file of its own; in the same definition; in
 * definitions of a kind that nobody names; or in one that the definition refers to.
 */
export type Origin = 'file' | 'here' | 'use' | 'reference' | { readonly kind: Kind };

const FILES = new Set([
  'unknown-list',
  'unknown-form',
  'unknown-rules',
  'unknown-email',
  'unknown-document',
  'unknown-flow',
  'unknown-table',
  'unknown-record',
  'unknown-definition',
]);

/** Something is declared here, and nothing here seems to need it. */
const USES = new Set([
  'unused-definition',
  'unused-name',
  'unused-fact',
  'unused-finding',
  'event-not-taken',
  'field-not-shown',
]);

const ANYWHERE = ['bad-liquid', 'unknown-operator', 'condition-cycle', 'unknown-condition'];

const HERE: { readonly [kind: string]: ReadonlySet<string> } = {
  list: new Set(['code-twice']),
  rules: new Set([
    ...ANYWHERE,
    'column-twice',
    'fact-type',
    'findings-column',
    'row-length',
    'unknown-fact',
    'unknown-finding',
  ]),
  form: new Set([...ANYWHERE, 'field-shown-twice', 'no-candidate']),
  flow: new Set([
    ...ANYWHERE,
    'delay-out-of-range',
    'does-nothing',
    'event-origin',
    'facet-ambiguous',
    'facet-outside',
    'facet-uncovered',
    'final-state',
    'history-state',
    'invoke-twice',
    'link-person',
    'no-initial',
    'no-states',
    'not-a-link',
    'reminder-after-deadline',
    'reminder-order',
    'reminder-schedule',
    'unknown-delay',
    'unknown-event',
    'unknown-facet',
    'unknown-person',
    'unknown-state',
  ]),
  email: new Set(ANYWHERE),
  document: new Set(ANYWHERE),
  scenario: new Set(['unknown-handle']),
};

const OF_KIND: { readonly [code: string]: Kind } = {
  'unknown-permission': 'access',
  'permission-not-held': 'access',
  'role-of-others': 'access',
  'unknown-role': 'access',
  'unknown-service': 'access',
  'unknown-clause': 'policy',
  'unknown-sender': 'pack',
  'unknown-article': 'pack',
  'unknown-language': 'pack',
  'unknown-time-zone': 'pack',
  'translation-missing': 'pack',
};

export function originOf(code: string, kind: string): Origin {
  if (FILES.has(code)) return 'file';
  if (USES.has(code)) return 'use';
  if (HERE[kind]?.has(code) === true) return 'here';
  const declaring = OF_KIND[code];
  return declaring === undefined ? 'reference' : { kind: declaring };
}
