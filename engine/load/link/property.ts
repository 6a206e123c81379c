import { linkLiteral } from './conditions.ts';
import { type FlowScope, namesOfAll } from './flow-scope.ts';
import { hintFor } from '../hint.ts';
import type { Linker } from './linker.ts';
import type { Place } from './place.ts';
import { linkStatePath } from './state-paths.ts';
import { allStates, dotted, stateAt } from './state-tree.ts';
import { relationshipType } from './view-type.ts';

/** A property speaks of several flows at once: a name that none of them knows is a mistake, since it would hold of nothing. */
export function linkProperty(linker: Linker, property: Place, scopes: ReadonlyMap<string, FlowScope>): void {
  const flows = flowsOf(linker, property, scopes);
  linkRelationship(linker, property.get('given', 'relationship'));
  if (flows === undefined) return;
  for (const key of ['never', 'before', 'after', 'until'])
    for (const step of property.get(key).items()) linkStep(linker, step, flows);
  for (const state of property.get('together').items()) linkState(linker, state, flows);
}

export function linkRelationship(linker: Linker, place: Place): void {
  if (place.text !== undefined) linkLiteral(linker, place, relationshipType(linker.types));
}

function flowsOf(
  linker: Linker,
  property: Place,
  scopes: ReadonlyMap<string, FlowScope>,
): FlowScope[] | undefined {
  const flows = property.get('flows');
  const named = flows.isList
    ? flows.items().map((flow) => linker.name(flow, 'unknown-flow', 'flow', linker.symbols.all('flow')))
    : [...linker.symbols.all('flow').values()];
  const known = named.map((flow) => (flow === undefined ? undefined : scopes.get(flow.id)));
  return known.includes(undefined) ? undefined : (known as FlowScope[]);
}

function linkStep(linker: Linker, step: Place, flows: readonly FlowScope[]): void {
  linker.name(step.get('event'), 'unknown-event', 'event', namesOfAll(flows, 'events'));
  linker.name(step.get('to'), 'unknown-person', 'person', namesOfAll(flows, 'people'));
  linkState(linker, step.get('enters'), flows);
  linkConnector(linker, step.get('connector'));
  linkSent(linker, step.get('template'), step.get('effect').text);
}

function linkState(linker: Linker, place: Place, flows: readonly FlowScope[]): void {
  const path = place.text;
  if (
    path === undefined ||
    flows.length === 0 ||
    flows.some((scope) => scope.root.children.size === 0 || stateAt(scope.root, path) !== undefined)
  )
    return;
  if (flows.length === 1) return void linkStatePath(linker, place, (flows[0] as FlowScope).root);
  const all = flows.flatMap((scope) =>
    allStates(scope.root)
      .filter((node) => node.parent !== undefined)
      .map(dotted),
  );
  linker.report(place, 'unknown-state', `there is no state "${path}" in any of these flows`, {
    hint: () => hintFor(path, 'state', all),
  });
}

function linkConnector(linker: Linker, place: Place): void {
  const operations = linker.symbols.operations();
  if (operations === undefined || place.text === undefined) return;
  if (!linker.symbols.all('connector').has(place.text))
    linker.name(place, 'unknown-connector', 'operation of a connector', operations);
}

/** A template is an e-mail or a document; which of them follows from the effect. */
function linkSent(linker: Linker, place: Place, effect: string | undefined): void {
  const emails = effect === 'createDocument' ? new Map<string, Place>() : linker.symbols.all('email');
  const documents = effect === 'email' ? new Map<string, Place>() : linker.symbols.all('document');
  const both = new Map([...documents, ...emails]);
  if (effect === 'createDocument') linker.name(place, 'unknown-document', 'document', both);
  else linker.name(place, 'unknown-email', effect === 'email' ? 'e-mail' : 'e-mail or document', both);
}
