import type { Case } from '../flows/types.ts';
import { get, type Release } from '../release.ts';

type Status = { readonly title: string; readonly failed?: boolean };

function statuses(release: Release, state: Case): [string, Status][] {
  const flow = get(release, 'flow', state.view.flow);
  return Object.entries(state.facets).flatMap(([strand, path]) => {
    const status = flow.facets[strand]?.states[path];
    return status === undefined ? [] : [[strand, status] as [string, Status]];
  });
}

/** The status of each strand, as people read it. */
export function facetTitles(release: Release, state: Case): Record<string, string> {
  return Object.fromEntries(statuses(release, state).map(([strand, status]) => [strand, status.title]));
}

/** Whether a strand has a status that counts as failed. Open incidents, of which a simulation has none, would count too. */
export function hasFailed(release: Release, state: Case): boolean {
  return statuses(release, state).some(([, status]) => status.failed === true);
}
