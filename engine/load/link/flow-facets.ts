import type { FlowScope } from './flow-scope.ts';
import type { Linker } from './linker.ts';
import type { Place } from './place.ts';
import { dotted, type StateNode } from './state-tree.ts';
import { linkStatePath } from './state-paths.ts';
import { linkText } from './templates.ts';

/** Every strand has one status at any time: no state of it is left without, and no two states give one at once. */
export function linkFacets(linker: Linker, scope: FlowScope): void {
  for (const [name, facet] of scope.flow.get('facets').entries()) {
    const within = facet.get('of').exists ? linkStatePath(linker, facet.get('of'), scope.root) : scope.root;
    for (const [, status] of facet.get('states').entries()) {
      linkStatus(linker, scope, status);
      const state = linkStatePath(linker, status, scope.root, true);
      if (state !== undefined && within !== undefined && !isInside(state, within))
        linker.report(
          status,
          'facet-outside',
          `the state "${status.key}" is not inside "${dotted(within)}", where the facet "${name}" lives`,
          { atKey: true, hint: 'take it out, or change of' },
        );
    }
    if (within !== undefined && within.children.size > 0 && !linker.symbols.isBroken(facet))
      linkCover(linker, name, facet, within);
  }
}

function linkStatus(linker: Linker, scope: FlowScope, status: Place): void {
  linkText(linker, status.get('next'), scope.ground());
  linker.name(status.get('begin'), 'unknown-event', 'event', scope.events);
}

function isInside(state: StateNode, outer: StateNode): boolean {
  return state === outer || (state.parent !== undefined && isInside(state.parent, outer));
}

function linkCover(linker: Linker, name: string, facet: Place, within: StateNode): void {
  const said = new Set(
    facet
      .get('states')
      .entries()
      .map(([path]) => path),
  );
  for (const state of uncovered(within, said))
    linker.report(
      facet.get('states'),
      'facet-uncovered',
      `in state "${dotted(state)}" the facet "${name}" has no status`,
      { hint: `add ${dotted(state)}: { title: … }` },
    );
  for (const state of ambiguous(within, said))
    linker.report(
      facet.get('states'),
      'facet-ambiguous',
      `more than one of the states that run side by side in "${dotted(state) || within.place.id}" gives the facet "${name}" a status`,
      { hint: 'give each strand a facet of its own, with of' },
    );
}

/** The innermost states in which nothing gives a status. Of states side by side, one that always does is enough. */
function uncovered(state: StateNode, said: ReadonlySet<string>): StateNode[] {
  if (said.has(dotted(state)) || state.type === 'history') return [];
  if (state.children.size === 0) return [state];
  const inside = [...state.children.values()].map((child) => uncovered(child, said));
  if (state.type === 'parallel' && inside.some((missing) => missing.length === 0)) return [];
  return inside.flat();
}

function ambiguous(state: StateNode, said: ReadonlySet<string>): StateNode[] {
  const children = [...state.children.values()];
  const here =
    state.type === 'parallel' && children.filter((child) => speaks(child, said)).length > 1 ? [state] : [];
  return [...here, ...children.flatMap((child) => ambiguous(child, said))];
}

function speaks(state: StateNode, said: ReadonlySet<string>): boolean {
  return said.has(dotted(state)) || [...state.children.values()].some((child) => speaks(child, said));
}
