import type { FlowDefinition } from '../language/types.generated.ts';
import { isWithin } from './states.ts';

type Status = FlowDefinition['facets'][string]['states'][string];

/** A strand of the process, as people see it. */
export interface Strand {
  readonly name: string;
  /** The path of the state within which it lives; empty for the whole flow. */
  readonly of: string;
  /** By the path of a state. */
  readonly statuses: ReadonlyMap<string, Status>;
}

export function strandsOf(flow: FlowDefinition): Strand[] {
  return Object.entries(flow.facets).map(([name, facet]) => ({
    name,
    of: facet.of ?? '',
    statuses: new Map(Object.entries(facet.states)),
  }));
}

/** For each strand, the innermost active state that has a status in it. */
export function facetsOf(
  strands: readonly Strand[],
  active: Iterable<string>,
): { readonly [strand: string]: string } {
  const paths = [...active].sort((a, b) => b.length - a.length);
  const facets: Record<string, string> = {};
  for (const { name, of, statuses } of strands) {
    const path = paths.find((each) => isWithin(each, of) && statuses.has(each));
    if (path !== undefined) facets[name] = path;
  }
  return facets;
}

/** The strand to which a state belongs, where it belongs to one of several. */
export function strandAt(strands: readonly Strand[], path: string): string | undefined {
  const around = strands.filter(({ of }) => of !== '' && isWithin(path, of));
  return around.sort((a, b) => b.of.length - a.of.length)[0]?.name;
}
