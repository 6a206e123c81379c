import { type DataType, TEXT } from './data-type.ts';
import { linkEventByLink } from './flow-actions.ts';
import type { FlowScope } from './flow-scope.ts';
import type { Linker } from './linker.ts';
import type { Place } from './place.ts';
import type { Ground } from './pointers.ts';
import { linkTemplate, linkVariables } from './templates.ts';

export function linkEmail(linker: Linker, email: Place, flows: readonly FlowScope[]): void {
  if (email.get('from').exists && linker.symbols.pack !== undefined)
    linker.name(
      email.get('from'),
      'unknown-sender',
      'sender',
      linker.symbols.section(linker.symbols.pack.get('senders')),
    );
  const senders = flows.filter((scope) => sendsEmail(scope, email.id));
  const link: Record<string, DataType> = email.get('link').exists ? { link: TEXT } : {};
  for (const scope of senders) linkEventByLink(linker, scope, email.get('link'));
  if (email.get('link').exists && !/\{\{-?\s*link\b/.test(email.get('body').text ?? '{{ link }}'))
    linker.report(
      email.get('link'),
      'link-not-shown',
      'the message carries a one-time link and does not show it',
      { hint: 'add {{ link }} to the body' },
    );
  for (const key of ['subject', 'body']) linkWords(linker, email.get(key), senders, link);
}

export function linkDocument(linker: Linker, document: Place, flows: readonly FlowScope[]): void {
  const makers = flows.filter((scope) =>
    scope.actionsOf('createDocument').some((action) => action.get('params', 'template').text === document.id),
  );
  for (const scope of makers)
    linker.name(
      document.get('sign', 'by'),
      'unknown-person',
      `person of flow ${scope.flow.id}`,
      scope.people,
    );
  for (const place of [document.get('file'), document.get('body'), document.get('sign', 'consent')])
    linkWords(linker, place, makers, {});
}

function sendsEmail(scope: FlowScope, id: string): boolean {
  const reminders = scope.flow
    .get('reminders')
    .entries()
    .map(([, reminder]) => reminder.get('email'));
  const actions = scope.actionsOf('email').map((action) => action.get('params', 'template'));
  return [...reminders, ...actions].some((place) => place.text === id);
}

/** Whatever a flow sends can be composed from what that flow knows. */
function linkWords(
  linker: Linker,
  place: Place,
  flows: readonly FlowScope[],
  more: Record<string, DataType>,
): void {
  const template = linkTemplate(linker, place);
  if (template === undefined) return;
  for (const scope of flows) linkVariables(linker, place, template, withMore(scope.ground(), more));
}

function withMore(ground: Ground, more: Record<string, DataType>): Ground {
  if (ground.type.is !== 'object') return ground;
  return {
    ...ground,
    type: { ...ground.type, properties: new Map([...ground.type.properties, ...Object.entries(more)]) },
  };
}
