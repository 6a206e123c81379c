import { misfit } from './assignable.ts';
import { linkBinding, reportMisfit } from './bindings.ts';
import { ANYTHING, type DataType, type ObjectType, OPEN, TEXT, typeAt, WHOLE } from './data-type.ts';
import type { FlowScope } from './flow-scope.ts';
import type { Linker } from './linker.ts';
import { linkDeclaredPermission } from './permissions.ts';
import type { Place } from './place.ts';
import { type Ground, segmentsOf } from './pointers.ts';
import { linkText } from './templates.ts';

interface Use {
  readonly linker: Linker;
  readonly scope: FlowScope;
  readonly params: Place;
  readonly ground: Ground;
}

/** What the parameters of an action refer to. Their shape, and that there is such an action, was checked before. */
export function linkAction(linker: Linker, scope: FlowScope, action: Place, ground: Ground): void {
  const type = action.get('type').text ?? '';
  const params = action.get('params');
  if (params.isMapping && Object.hasOwn(LINKS, type)) LINKS[type]?.({ linker, scope, params, ground });
}

/** What the parameters of each action refer to. */
const LINKS: { readonly [action: string]: (use: Use) => void } = {
  assign: linkAssign,
  count: linkCount,
  mark: ({ linker, scope, params }) => linker.name(params.get('of'), 'unknown-delay', 'delay', scope.delays),
  email: ({ linker, scope, params }) => linkSending(linker, scope, params.get('template'), params.get('to')),
  notify: (use) => {
    linkWords(use);
    linkRecipients(use);
  },
  log: (use) => {
    linkWords(use);
    use.linker.name(use.params.get('strand'), 'unknown-facet', 'facet', use.scope.facets);
  },
  issueLink: (use) => {
    linkLinkEvent(use);
    linkLinkPerson(use);
  },
  revokeLink: linkLinkEvent,
  createDocument: ({ linker, params }) =>
    linker.name(params.get('template'), 'unknown-document', 'document', linker.symbols.all('document')),
  createRecord: linkCreateRecord,
  updateRecord: linkUpdateRecord,
  grantAccess: linkGrantAccess,
  releaseKey: () => undefined,
};

/** Values go where the schema of `/data` has a place for them. A composed text becomes a number where one is wanted. */
function linkAssign({ linker, scope, params, ground }: Use): void {
  const type = typeUnder(ground, 'data');
  for (const [name, value] of params.entries()) {
    const wanted = type?.is === 'object' ? (type.properties.get(name) ?? type.rest) : ANYTHING;
    if (wanted === undefined)
      linker.unknown(
        value,
        'unknown-place',
        `property of the data of flow ${scope.flow.id}`,
        name,
        type?.is === 'object' ? type.properties.keys() : [],
        true,
      );
    else if (value.get('text').exists && isScalar(wanted)) linkText(linker, value.get('text'), ground);
    else linkBinding(linker, value, wanted, ground);
  }
}

/** Only a whole number is counted. */
function linkCount({ linker, scope, params, ground }: Use): void {
  const data = typeUnder(ground, 'data');
  const as = params.get('as');
  if (data?.is !== 'object' || as.text === undefined) return;
  const type = data.properties.get(as.text) ?? data.rest;
  if (type === undefined)
    linker.unknown(
      as,
      'unknown-place',
      `property of the data of flow ${scope.flow.id}`,
      as.text,
      data.properties.keys(),
    );
  else reportMisfit(linker, as, misfit(type, WHOLE));
}

function isScalar(type: DataType): boolean {
  return type.is === 'number' || type.is === 'boolean';
}

function typeUnder(ground: Ground, name: string): DataType | undefined {
  return ground.type.is === 'object' ? ground.type.properties.get(name) : undefined;
}

/** Words of a line or notice are Liquid even where they stand alone. */
function linkWords({ linker, params, ground }: Use): void {
  const text = params.get('text');
  if (text.text !== undefined) linkText(linker, text, ground);
  else linkBinding(linker, text, ANYTHING, ground);
}

/** An e-mail and its recipients: each can be reached, and a one-time link goes to the one whose it is. */
export function linkSending(linker: Linker, scope: FlowScope, template: Place, to: Place): void {
  const email = linker.name(template, 'unknown-email', 'e-mail', linker.symbols.all('email'));
  const event = email?.get('link').text;
  const owner = event === undefined ? undefined : scope.events?.get(event)?.get('person').text;
  for (const name of to.oneOrMore()) {
    const person = linker.name(name, 'unknown-person', 'person', scope.people);
    if (person !== undefined) linkAddress(linker, name, person);
    if (owner !== undefined && person !== undefined && name.text !== owner)
      linker.report(
        name,
        'link-person',
        `e-mail "${template.text}" carries the one-time link of "${owner}", and goes to "${name.text}" as well`,
        { hint: `send it to ${owner} only` },
      );
  }
}

function linkAddress(linker: Linker, name: Place, person: Place): void {
  const record = linker.symbols.find('record', person.get('record').text);
  if (record === undefined || record.get('email').exists || linker.symbols.isBroken(record)) return;
  const message = `e-mails go to "${name.text}", and record ${record.id} does not say which attribute is the e-mail address`;
  linker.report(person.get('record'), 'person-without-address', message, {
    hint: `add email: to record ${record.id}`,
  });
}

function linkRecipients({ linker, scope, params }: Use): void {
  for (const person of params.get('to').oneOrMore())
    linker.name(person, 'unknown-person', 'person', scope.people);
}

function linkLinkEvent({ linker, scope, params }: Use): void {
  linkEventByLink(linker, scope, params.get('for'));
}

/** An event that comes by a one-time link. */
export function linkEventByLink(linker: Linker, scope: FlowScope, place: Place): Place | undefined {
  const event = linker.name(place, 'unknown-event', 'event', scope.events);
  const by = event?.get('by').text;
  if (event === undefined || by === undefined || by === 'link') return event;
  const links = [...(scope.events ?? new Map<string, Place>())]
    .filter(([, each]) => each.get('by').text === 'link')
    .map(([name]) => name);
  linker.report(
    place,
    'not-a-link',
    `the event "${place.text}" comes by ${by}, not by link, in flow ${scope.flow.id}`,
    {
      hint:
        links.length === 0 ? 'no event of the flow has by: link' : `events by link are ${links.join(', ')}`,
    },
  );
  return undefined;
}

function linkLinkPerson({ linker, scope, params }: Use): void {
  const to = params.get('to');
  const person = linker.name(to, 'unknown-person', 'person', scope.people);
  const wanted = scope.events?.get(params.get('for').text ?? '')?.get('person').text;
  if (person === undefined || wanted === undefined || wanted === to.text) return;
  linker.report(
    to,
    'link-person',
    `the link for "${params.get('for').text}" is for "${wanted}", as the event says, and is issued to "${to.text}"`,
    { hint: `write to: ${wanted}` },
  );
}

function linkCreateRecord({ linker, params, ground }: Use): void {
  const record = linker.name(params.get('record'), 'unknown-record', 'record', linker.symbols.all('record'));
  const type = record === undefined ? OPEN : linker.types.record(record.id);
  if (type.is === 'object') linkAttributes(linker, params.get('attributes'), type, ground);
}

function linkUpdateRecord({ linker, params, ground }: Use): void {
  const record = params.get('record');
  linkBinding(linker, record, TEXT, ground);
  const named = typeAt(ground.type, segmentsOf(record.get('from').text) ?? []).type;
  const type = named?.is === 'text' ? linker.types.record(named.record) : ANYTHING;
  if (type.is === 'object')
    linkAttributes(linker, params.get('attributes'), { ...type, required: new Set() }, ground);
  else linkBinding(linker, params.get('attributes'), ANYTHING, ground);
}

function linkAttributes(linker: Linker, attributes: Place, type: ObjectType, ground: Ground): void {
  for (const [name, value] of attributes.entries()) {
    const wanted = type.properties.get(name) ?? type.rest;
    if (wanted !== undefined) linkBinding(linker, value, wanted, ground);
    else
      linker.unknown(
        value,
        'unknown-attribute',
        `attribute of record ${type.record}`,
        name,
        type.properties.keys(),
        true,
      );
  }
  if (!attributes.isMapping) return;
  for (const name of type.required ?? [])
    if (!attributes.get(name).exists)
      linker.report(
        attributes,
        'missing-input',
        `the attribute "${name}" is missing, which record ${type.record} requires`,
        { hint: `add ${name}: …` },
      );
}

function linkGrantAccess({ linker, scope, params }: Use): void {
  const person = linker.name(params.get('to'), 'unknown-person', 'person', scope.people);
  if (person !== undefined && !person.get('record').exists)
    linker.report(
      params.get('to'),
      'person-without-record',
      `access is granted to a person of the directory, and "${params.get('to').text}" is none`,
      { hint: 'name one of people with record' },
    );
  for (const permission of params.get('permissions').items()) linkDeclaredPermission(linker, permission);
  linker.name(params.get('role'), 'unknown-role', 'role', linker.symbols.sectionOfAll('access', 'roles'));
}
