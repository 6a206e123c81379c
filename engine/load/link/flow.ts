import { linkShared } from './conditions.ts';
import { linkDelays } from './flow-delays.ts';
import { linkFacets } from './flow-facets.ts';
import { linkMachine } from './flow-machine.ts';
import { linkEvents, linkPeople, linkStart, linkUnique } from './flow-people.ts';
import { linkReminders } from './flow-reminders.ts';
import type { FlowScope } from './flow-scope.ts';
import type { Linker } from './linker.ts';
import { linkPointer } from './pointers.ts';

export function linkFlow(linker: Linker, scope: FlowScope): void {
  linkStart(linker, scope);
  linkPeople(linker, scope);
  linkEvents(linker, scope);
  linkUnique(linker, scope);
  linkDelays(linker, scope);
  linkReminders(linker, scope);
  linkFacets(linker, scope);
  linkNoted(linker, scope);
  linkShared(linker, scope.flow.get('conditions'), scope.reads(scope.ground()));
  linkMachine(linker, scope);
}

/** The words for what a flow notes. */
function linkNoted(linker: Linker, scope: FlowScope): void {
  for (const [, choice] of scope.flow.get('choices').entries()) {
    linkPointer(linker, choice, scope.ground(), true);
    linker.name(choice.get('list'), 'unknown-list', 'list', linker.symbols.all('list'));
  }
}
