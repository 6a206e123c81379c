import { hintFor } from '../hint.ts';
import type { Linker } from './linker.ts';
import type { Place } from './place.ts';
import { allStates, dotted, stateAt, type StateNode } from './state-tree.ts';

/** A state by its path with dots from the root, as a value or as a key. */
export function linkStatePath(
  linker: Linker,
  place: Place,
  root: StateNode,
  atKey = false,
): StateNode | undefined {
  const path = atKey ? place.key : place.text;
  if (path === undefined || root.children.size === 0) return undefined;
  const found = stateAt(root, path);
  if (found !== undefined) return found;
  const all = allStates(root).filter((node) => node.parent !== undefined);
  linker.report(place, 'unknown-state', `there is no state "${path}" in flow ${root.place.id}`, {
    atKey,
    hint: () => hintForPath(path, all),
  });
  return undefined;
}

/** The last part alone is a common mistake: paths are written from the root. */
function hintForPath(path: string, all: readonly StateNode[]): string {
  const ends = all.filter((node) => node.name === path.split('.').at(-1)).map(dotted);
  return ends.length === 1 ? `did you mean "${ends[0]}"?` : hintFor(path, 'state', all.map(dotted));
}
