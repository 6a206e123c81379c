import type { Case } from '../flows/types.ts';
import { formatPointer } from '../pointer.ts';
import { find, type Release } from '../release.ts';
import { translate } from '../text/translate.ts';

/** The strand that a table means: `flow.strand`, or only its name where it means that of every flow. */
export interface FacetName {
  readonly flow?: string;
  readonly strand: string;
}

export function facetNamed(facet: string): FacetName {
  const dot = facet.indexOf('.');
  return dot < 0 ? { strand: facet } : { flow: facet.slice(0, dot), strand: facet.slice(dot + 1) };
}

/** The state that stands for a strand; of another flow than the case's, there is none. */
export function stateOfFacet(facet: string, { view, facets }: Case): string | undefined {
  const { flow, strand } = facetNamed(facet);
  if (flow !== undefined && flow !== view.flow) return undefined;
  return Object.hasOwn(facets, strand) ? facets[strand] : undefined;
}

/** What a status is called and what it means, in words for one reader. */
export interface FacetStatus {
  readonly state: string;
  readonly title: string;
  readonly tone?: string;
  readonly failed: boolean;
  readonly done: boolean;
  /** The event whose button stands in place of the status. */
  readonly begin?: string;
  /** Its place among the statuses of the strand. */
  readonly rank: number;
}

/** The statuses that a strand of a flow can have, in the order of the definition. */
export function statusesOfFacet(
  release: Release,
  flow: string,
  strand: string,
  language?: string,
): FacetStatus[] {
  const { states = {} } = find(release, 'flow', flow)?.facets[strand] ?? {};
  return Object.entries(states).map(([state, { title, tone, failed, done, begin }], rank) => ({
    state,
    title: translate(
      release,
      'flow',
      flow,
      formatPointer(['facets', strand, 'states', state, 'title']),
      title,
      language,
    ),
    ...(tone === undefined ? {} : { tone }),
    failed: failed === true,
    done: done === true,
    ...(begin === undefined ? {} : { begin }),
    rank,
  }));
}
