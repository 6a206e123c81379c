import type { FlowDefinition } from '../language/types.generated.ts';
import { formatPointer } from '../pointer.ts';

const known = new WeakMap<FlowDefinition, ReadonlyMap<object, string>>();

/** Where a mapping stands in a flow, as a JSON Pointer; found by what it is, since two can hold the same. */
export function whereIn(flow: FlowDefinition, mapping: object): string | undefined {
  let places = known.get(flow);
  if (places === undefined) known.set(flow, (places = placesIn(flow)));
  return places.get(mapping);
}

function placesIn(flow: FlowDefinition): ReadonlyMap<object, string> {
  const places = new Map<object, string>();
  const visit = (value: unknown, path: readonly string[]): void => {
    if (typeof value !== 'object' || value === null || places.has(value)) return;
    places.set(value, formatPointer(path));
    for (const [key, inside] of Object.entries(value)) visit(inside, [...path, key]);
  };
  visit(flow, []);
  return places;
}
