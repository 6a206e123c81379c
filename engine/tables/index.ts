export { type Circumstances, counterOf, countersOf, isListed } from './counters.ts';
export { type FacetName, facetNamed, type FacetStatus, stateOfFacet, statusesOfFacet } from './facets.ts';
export { mayNotUse } from './may-use.ts';
