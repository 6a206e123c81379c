import type { Kind } from '../../language/schema/index.ts';
import type { Linker } from './linker.ts';

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
      linker.report(definition.get('id'), 'unused-definition', reason, { hint: 'use it, or take it out' });
    }
}
