import { objectOf } from './data-type.ts';
import { type FlowScope, namesOfAll } from './flow-scope.ts';
import { hintFor } from '../hint.ts';
import type { Linker } from './linker.ts';
import type { Place } from './place.ts';
import { type Handles, linkAnswers, linkAttributes, linkCheckAnswers } from './scenario.ts';
import { allStates, dotted, stateAt } from './state-tree.ts';

/** What is known while a timeline is gone through. */
interface Story {
  readonly linker: Linker;
  readonly handles: Handles;
  readonly scopes: ReadonlyMap<string, FlowScope>;
  /** The cases that have begun, with their flows; a flow that is not known hides what its case knows. */
  readonly cases: Map<string, FlowScope | undefined>;
}

export function linkTimeline(
  linker: Linker,
  scenario: Place,
  handles: Handles,
  scopes: ReadonlyMap<string, FlowScope>,
): void {
  const story: Story = { linker, handles, scopes, cases: new Map() };
  for (const step of scenario.get('timeline').items()) linkStep(story, step);
}

function linkStep(story: Story, step: Place): void {
  const { linker, handles } = story;
  if (step.get('start').exists) linkStart(story, step);
  else if (step.get('case').exists)
    linker.name(
      step.get('case'),
      'unknown-handle',
      'case in this scenario',
      new Map([...story.cases.keys()].map((name) => [name, step])),
    );
  linker.name(step.get('for'), 'unknown-handle', 'company in this scenario', handles.companies);
  linkBy(story, step);
  linkChange(story, step);
  const flows = flowsOf(story, step);
  if (flows === undefined) return;
  if (step.get('event').exists) linkEvent(story, step, flows);
  if (step.get('connector').exists) linkConnectorStep(linker, step, flows);
  linkRefusal(linker, step.get('refused'));
  linkExpectation(story, step.get('expect'), flows);
}

function linkStart(story: Story, step: Place): void {
  const { linker, scopes } = story;
  const flow = linker.name(step.get('start'), 'unknown-flow', 'flow', linker.symbols.all('flow'));
  const scope = flow === undefined ? undefined : scopes.get(flow.id);
  story.cases.set(step.get('as').text ?? 'case', scope);
  const form = scope?.flow.get('start', 'form').text;
  if (form !== undefined) linkFilledIn(story, step, form);
}

/** The cases that a step is about: the one that it names, or, for time that passes, any. */
function flowsOf({ cases }: Story, step: Place): FlowScope[] | undefined {
  const handle = step.get('start').exists ? (step.get('as').text ?? 'case') : step.get('case').text;
  const about = handle ?? (step.get('event').exists || step.get('connector').exists ? 'case' : undefined);
  const scopes = about === undefined ? [...cases.values()] : [cases.get(about)];
  return scopes.includes(undefined) ? undefined : (scopes as FlowScope[]);
}

function linkBy({ linker, handles }: Story, step: Place): void {
  const by = step.get('by');
  if (by.text === 'connector' || by.text === 'link') return;
  linker.name(by, 'unknown-handle', 'user in this scenario', handles.users);
}

function linkFilledIn({ linker, handles }: Story, step: Place, id: string): void {
  const form = linker.symbols.find('form', id);
  if (form === undefined) return;
  if (!step.get('refused').exists)
    linkAnswers(linker, step.get('answers'), linker.types.answers(id), `form ${id}`, handles.records);
  linkCheckAnswers(linker, step.get('checks'), form);
}

function linkEvent(story: Story, step: Place, [scope]: readonly FlowScope[]): void {
  const { linker } = story;
  const event = linker.name(step.get('event'), 'unknown-event', 'event', scope?.events);
  const form = event?.get('form').text;
  if (form !== undefined) linkFilledIn(story, step, form);
  else if (
    event !== undefined &&
    step.get('answers').exists &&
    !step.get('refused').exists &&
    !linker.symbols.isBroken(event)
  )
    linker.report(
      step.get('answers'),
      'unknown-field',
      `the event "${step.get('event').text}" has no form, so nothing can be answered`,
      { atKey: true, hint: 'take answers out' },
    );
}

/** A connector answers what the operation declares, or refuses. */
function linkConnectorStep(linker: Linker, step: Place, flows: readonly FlowScope[]): void {
  const src = linkInvoke(linker, step.get('connector'), flows)?.get('src').text;
  if (src !== undefined)
    linkAnswers(linker, step.get('answers'), linker.types.output(src), `the answer of ${src}`);
}

function linkInvoke(linker: Linker, place: Place, flows: readonly FlowScope[]): Place | undefined {
  const invokes = flows.flatMap((scope) =>
    scope.states.flatMap((state) => state.place.get('invoke').oneOrMore()),
  );
  const byId = new Map(invokes.map((invoke) => [invoke.get('id').text ?? '', invoke]));
  return linker.name(place, 'unknown-invoke', 'request to a connector', byId);
}

function linkChange({ linker, handles }: Story, step: Place): void {
  const found = linker.name(step.get('change'), 'unknown-handle', 'record in this scenario', handles.records);
  const kind = found?.get('record').text;
  if (kind !== undefined) linkAttributes(linker, step.get('to'), linker.types.record(kind), `record ${kind}`);
}

/** The findings of a refusal come from a guard, or from a form. */
function linkRefusal(linker: Linker, refused: Place): void {
  const sets = [...linker.symbols.all('rules').values()];
  if (sets.some((rules) => linker.symbols.section(rules.get('findings')) === undefined)) return;
  const findings = new Map(sets.flatMap((rules) => rules.get('findings').entries()));
  for (const finding of refused.get('findings').items())
    linker.name(finding, 'unknown-finding', 'finding', findings);
}

function linkExpectation(story: Story, expect: Place, flows: readonly FlowScope[]): void {
  const { linker } = story;
  if (!expect.exists || flows.length === 0) return;
  for (const state of expect.get('states').items()) linkState(linker, state, flows);
  for (const [, title] of expect.get('facets').entries()) linkFacet(linker, title, flows);
  for (const event of [...expect.get('allowed').items(), ...expect.get('notAllowed').items()])
    linker.name(event, 'unknown-event', 'event', namesOfAll(flows, 'events'));
  for (const job of expect.get('jobs').items()) linkInvoke(linker, job, flows);
  for (const [, timer] of expect.get('timers').entries()) linkTimer(linker, timer, flows);
  for (const message of expect.get('messages').items()) linkMessage(story, message);
  for (const [handle, attributes] of expect.get('records').entries()) linkRecord(story, handle, attributes);
  if (flows.length === 1 && flows[0] !== undefined)
    linkAnswers(linker, expect.get('data'), typeOfData(flows[0]), `the data of flow ${flows[0].flow.id}`);
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
    { hint: hintFor(path, 'state', all) },
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

function linkMessage({ linker, handles }: Story, message: Place): void {
  linker.name(message.get('email'), 'unknown-email', 'e-mail', linker.symbols.all('email'));
  if (handles.records === undefined || handles.users === undefined) return;
  const people = new Map([...handles.records, ...handles.users]);
  for (const to of message.get('to').oneOrMore())
    if (to.text !== undefined && !to.text.includes('@'))
      linker.name(to, 'unknown-handle', 'person in this scenario', people);
}

function linkRecord({ linker, handles }: Story, handle: string, attributes: Place): void {
  if (handles.records === undefined || handles.companies === undefined) return;
  const found = linker.key(
    attributes,
    'unknown-handle',
    'record in this scenario',
    new Map([...handles.companies, ...handles.records]),
  );
  const kind = found?.get('record').text;
  if (kind !== undefined && handles.records.has(handle))
    linkAttributes(linker, attributes, linker.types.record(kind), `record ${kind}`);
}
