import { linkShared } from './conditions.ts';
import { linkDelays } from './flow-delays.ts';
import { linkFacets } from './flow-facets.ts';
import { linkMachine } from './flow-machine.ts';
import { linkEvents, linkPeople, linkStart, linkUnique } from './flow-people.ts';
import { linkReminders } from './flow-reminders.ts';
import type { FlowScope } from './flow-scope.ts';
import type { Linker } from './linker.ts';

export function linkFlow(linker: Linker, scope: FlowScope): void {
  linkStart(linker, scope);
  linkPeople(linker, scope);
  linkEvents(linker, scope);
  linkUnique(linker, scope);
  linkDelays(linker, scope);
  linkReminders(linker, scope);
  linkFacets(linker, scope);
  linkShared(linker, scope.flow.get('conditions'), scope.reads(scope.ground()));
  linkMachine(linker, scope);
}
