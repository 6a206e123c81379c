import type { Kind } from '../../language/schema/index.ts';
import type { Linker } from './linker.ts';
import type { Place } from './place.ts';

/** Kinds of definition that do nothing until another one names them. */
const NEED_A_USE: readonly { readonly kind: Kind; readonly reason: string }[] = [
  { kind: 'list', reason: 'nothing uses this list' },
  { kind: 'rules', reason: 'nothing asks these rules' },
  { kind: 'form', reason: 'nothing opens this form' },
  { kind: 'email', reason: 'no flow sends this e-mail' },
  { kind: 'document', reason: 'no flow makes this document' },
  { kind: 'table', reason: 'no menu and no action opens this table' },
  { kind: 'connector', reason: 'nothing asks this connector' },
];

/** A scenario tests a definition; that alone makes it no part of what a portal does. */
export function reportUnused(linker: Linker): void {
  for (const { kind, reason } of NEED_A_USE)
    for (const definition of linker.symbols.all(kind).values()) {
      const users = [...(linker.uses.get(`${kind}/${definition.id}`) ?? [])];
      if (users.some((user) => !/^(scenario|property|texts)\//.test(user)) || !definition.exists) continue;
      if (kind === 'document' && isOnDocumentsScreen(linker, definition)) continue;
      linker.report(definition.get('id'), 'unused-definition', reason, { hint: 'use it, or take it out' });
    }
}

/** Names that a definition declares for its own use, and does not use. */
export function reportUnusedNames(linker: Linker): void {
  const flows = [...linker.symbols.all('flow').values()];
  const rules = [...linker.symbols.all('rules').values()];
  const names = [
    ...flows.flatMap((flow) =>
      flow
        .get('delays')
        .entries()
        .map(([, delay]) => ({ noun: 'waits for the delay', place: delay })),
    ),
    ...[...flows, ...rules].flatMap((one) =>
      one
        .get('conditions')
        .entries()
        .map(([, condition]) => ({ noun: 'asks the condition', place: condition })),
    ),
  ];
  for (const { noun, place } of names)
    if (!linker.isUsed(place) && !linker.symbols.isBroken(place))
      linker.report(place, 'unused-name', `nothing ${noun} "${place.key}"`, {
        atKey: true,
        hint: 'use it, or take it out',
      });
}

/** A document that says the same for everybody is there to be taken from the screen of documents. */
function isOnDocumentsScreen(linker: Linker, document: Place): boolean {
  const entries = [...linker.symbols.all('access').values()].flatMap((access) =>
    access.get('navigation').items(),
  );
  const sameForAll = ['file', 'body'].every((key) => !/\{[{%]/.test(document.get(key).text ?? ''));
  return sameForAll && entries.some((entry) => entry.get('screen').text === 'documents');
}
