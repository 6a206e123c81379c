/** A place in a definition in words: `row 4 of table organisation`, `state signing.waiting`. */

type Path = readonly (string | number)[];

/** What one entry of a mapping or list with this name is called. */
const ENTRY: Record<string, string> = {
  clauses: 'clause',
  readings: 'reading',
  senders: 'sender',
  ways: 'way of help',
  articles: 'article',
  attributes: 'attribute',
  entries: 'entry',
  operations: 'operation',
  errors: 'error',
  facts: 'fact',
  findings: 'finding',
  tables: 'table',
  rows: 'row',
  columns: 'column',
  rules: 'rule',
  conditions: 'condition',
  steps: 'step',
  fields: 'field',
  choices: 'choice for',
  checks: 'check',
  people: 'person',
  events: 'event',
  delays: 'delay',
  reminders: 'reminder',
  facets: 'facet',
  counters: 'counter',
  filters: 'filter',
  actions: 'action',
  permissions: 'permission',
  roles: 'role',
  services: 'service',
  navigation: 'menu entry',
  companies: 'company',
  records: 'record',
  users: 'user',
  timeline: 'step',
  decisions: 'decision',
  submissions: 'submission',
  properties: 'field',
  invoke: 'request',
  prefill: 'prefilled answer',
  evidence: 'evidence',
  normalise: 'field',
  texts: 'texts of',
  never: 'step',
  before: 'step',
  after: 'step',
  until: 'step',
};

/** Inside a machine these words name transitions rather than lists of a definition. */
const TRANSITION: Record<string, string> = { on: 'event', after: 'delay' };

/** The entry around the last part of a path, with the entries around it; empty at the top of a definition. */
function whereabouts(path: Path): string {
  const named: string[] = [];
  const states: string[] = [];
  const inMachine = path[0] === 'machine';
  for (let index = 0; index + 1 < path.length - 1; index++) {
    const group = String(path[index]);
    const name = path[index + 1] as string | number;
    if (inMachine && group === 'states') {
      states.push(String(name));
      index += 1;
    } else if (inMachine && TRANSITION[group] !== undefined && typeof name === 'string') {
      named.push(`${TRANSITION[group]} ${name}`);
      index += 1;
    } else if (ENTRY[group] !== undefined && (typeof name === 'number' || !inMachine)) {
      named.push(entry(ENTRY[group], name));
      index += 1;
    }
  }
  if (states.length > 0) named.unshift(`state ${states.join('.')}`);
  return named.slice(-2).reverse().join(' of ');
}

function entry(noun: string, name: string | number): string {
  return `${noun} ${typeof name === 'number' ? name + 1 : name}`;
}

/** The value itself: `"title"`, or `item 3` of a list. */
export function subject(path: Path): string {
  const last = path.at(-1);
  if (last === undefined) return 'the definition';
  return typeof last === 'number' ? entry(ENTRY[String(path.at(-2))] ?? 'item', last) : `"${last}"`;
}

/** A message with its place, where there is more to say than the line does. */
export function placed(message: string, path: Path): string {
  const where = whereabouts(path);
  return where === '' ? message : `${message}, in ${where}`;
}
