import { CATALOGUE } from '../../flows/catalogue/index.ts';
import { hintFor } from '../hint.ts';
import { linkLiteral } from './conditions.ts';
import { codes, objectOf } from './data-type.ts';
import { type FlowScope, namesOfAll } from './flow-scope.ts';
import type { Linker } from './linker.ts';
import type { Place } from './place.ts';
import { type Handles, linkAttributes, linkValues } from './scenario-values.ts';
import { allStates, dotted, stateAt } from './state-tree.ts';

/** What is expected after a step names states, strands, messages and timers of the flows that it is about. */
export function linkExpectation(
  linker: Linker,
  handles: Handles,
  expect: Place,
  flows: readonly FlowScope[],
): void {
  if (!expect.exists || flows.length === 0) return;
  for (const state of expect.get('states').items()) linkState(linker, state, flows);
  for (const [, title] of expect.get('facets').entries()) linkFacet(linker, title, flows);
  for (const event of [...expect.get('allowed').items(), ...expect.get('notAllowed').items()])
    linker.name(event, 'unknown-event', 'event', namesOfAll(flows, 'events'));
  for (const job of expect.get('jobs').items()) linkInvoke(linker, job, flows);
  for (const [, timer] of expect.get('timers').entries()) linkTimer(linker, timer, flows);
  for (const message of expect.get('messages').items()) linkMessage(linker, handles, message);
  for (const [, attributes] of expect.get('records').entries()) linkRecord(linker, handles, attributes);
  linkCounters(linker, expect.get('counters'));
  for (const effect of expect.get('effects').items()) linkEffect(linker, effect, flows);
  if (flows.length === 1 && flows[0] !== undefined)
    linkValues(linker, expect.get('data'), {
      type: typeOfData(flows[0]),
      called: `the data of flow ${flows[0].flow.id}`,
      exact: true,
    });
}

function typeOfData(scope: FlowScope) {
  const { type } = scope.ground();
  return (type.is === 'object' ? type.properties.get('data') : undefined) ?? objectOf({});
}

function linkState(linker: Linker, state: Place, flows: readonly FlowScope[]): void {
  const path = state.text;
  if (
    path === undefined ||
    flows.some((scope) => scope.root.children.size === 0 || stateAt(scope.root, path) !== undefined)
  )
    return;
  const all = flows.flatMap((scope) =>
    allStates(scope.root)
      .filter((node) => node.children.size === 0)
      .map(dotted),
  );
  linker.report(
    state,
    'unknown-state',
    `there is no state "${path}" in flow ${flows.map((scope) => scope.flow.id).join(' or ')}`,
    { hint: () => hintFor(path, 'state', all) },
  );
}

/** Statuses are written as people read them. */
function linkFacet(linker: Linker, title: Place, flows: readonly FlowScope[]): void {
  const facet = linker.key(title, 'unknown-facet', 'facet', namesOfAll(flows, 'facets'));
  if (facet === undefined || title.text === undefined) return;
  const facets = flows.flatMap((scope) => scope.facets?.get(title.key) ?? []);
  const titles = facets.flatMap((each) =>
    each
      .get('states')
      .entries()
      .flatMap(([, status]) => status.get('title').text ?? []),
  );
  if (!titles.includes(title.text))
    linker.unknown(title, 'unknown-status', `status of facet ${title.key}`, title.text, titles);
}

/** A timer has the name of its delay, with the state where several wait for it; a rung has that of its ladder and a number. */
function linkTimer(linker: Linker, timer: Place, flows: readonly FlowScope[]): void {
  if (flows.some((scope) => scope.reminders === undefined || scope.delays === undefined)) return;
  const names = flows.flatMap(timersOf);
  const name = timer.key.replace(/\.[0-9]+$/, '.1');
  if (!names.includes(name)) linker.unknown(timer, 'unknown-timer', 'timer', timer.key, names, true);
}

function timersOf(scope: FlowScope): string[] {
  const rungs = scope.flow
    .get('reminders')
    .entries()
    .map(([name]) => `${name}.1`);
  const waits = scope.states.flatMap((state) =>
    state.place
      .get('after')
      .entries()
      .map(([delay]) => ({ delay, path: dotted(state) || scope.flow.id })),
  );
  const alone = (delay: string) =>
    scope.delays?.has(delay) === true && waits.filter((wait) => wait.delay === delay).length === 1;
  return [...rungs, ...waits.map(({ delay, path }) => (alone(delay) ? delay : `${delay}@${path}`))];
}

function linkMessage(linker: Linker, handles: Handles, message: Place): void {
  linker.name(message.get('email'), 'unknown-email', 'e-mail', linker.symbols.all('email'));
  if (handles.records === undefined || handles.users === undefined) return;
  const people = new Map([...handles.records, ...handles.users]);
  for (const to of message.get('to').oneOrMore())
    if (to.text !== undefined && !to.text.includes('@'))
      linker.name(to, 'unknown-handle', 'person in this scenario', people);
}

function linkRecord(linker: Linker, handles: Handles, attributes: Place): void {
  if (handles.records === undefined || handles.companies === undefined) return;
  const found = linker.key(
    attributes,
    'unknown-handle',
    'record in this scenario',
    new Map([...handles.companies, ...handles.records]),
  );
  const kind = found?.get('record').text;
  if (kind !== undefined && handles.records.has(attributes.key))
    linkAttributes(linker, attributes, linker.types.record(kind), `record ${kind}`);
}

function linkCounters(linker: Linker, counters: Place): void {
  for (const [, ofTable] of counters.entries()) {
    const table = linker.key(ofTable, 'unknown-table', 'table', linker.symbols.all('table'));
    if (table === undefined) continue;
    const declared = linker.symbols.section(table.get('counters'));
    for (const [, counter] of ofTable.entries())
      linker.key(counter, 'unknown-counter', `counter of table ${table.id}`, declared);
  }
}

/** What takes place: what an action of the catalogue does, and what requests to connectors and unique keys bring with them. */
const EFFECTS = codes([
  ...CATALOGUE.actions.map((action) => action.id),
  'connector',
  'stopConnector',
  'claimKey',
  'releaseKey',
]);

function linkEffect(linker: Linker, effect: Place, flows: readonly FlowScope[]): void {
  const type = effect.get('type');
  if (type.text !== undefined) linkLiteral(linker, type, EFFECTS);
  if (type.text === 'connector' || type.text === 'stopConnector') linkInvoke(linker, effect.get('id'), flows);
  if (type.text === 'email')
    linker.name(effect.get('template'), 'unknown-email', 'e-mail', linker.symbols.all('email'));
  if (type.text === 'createDocument')
    linker.name(effect.get('template'), 'unknown-document', 'document', linker.symbols.all('document'));
  for (const recipient of effect.get('recipients').items())
    linker.name(recipient.get('person'), 'unknown-person', 'person', namesOfAll(flows, 'people'));
}

export function linkInvoke(linker: Linker, place: Place, flows: readonly FlowScope[]): Place | undefined {
  const invokes = flows.flatMap((scope) =>
    scope.states.flatMap((state) => state.place.get('invoke').oneOrMore()),
  );
  const byId = new Map(invokes.map((invoke) => [invoke.get('id').text ?? '', invoke]));
  return linker.name(place, 'unknown-invoke', 'request to a connector', byId);
}
