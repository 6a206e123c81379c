import { type Answers, get, readPointer, type Release } from '../../engine/index.ts';
import type { PlacedForm } from './form-place.ts';

/**
 * How the customer concerned stands to the partner: of a customer who is being registered, as the answers say, since nothing
 * else knows it yet.
 */
export function relationshipBy(
  { release, form, context }: Pick<PlacedForm, 'release' | 'form' | 'context'>,
  flows: readonly string[],
  answers: Answers,
): string | undefined {
  const known = context.case.relationship;
  if (context.for !== 'new') return known;
  const view = { answers: { ...context.answers, [form]: answers } };
  const said = flows
    .map((flow) => readStart(release, flow, view))
    .find((value): value is string => typeof value === 'string');
  return said ?? known;
}

function readStart(release: Release, flow: string, view: object): unknown {
  const { relationship } = get(release, 'flow', flow).start;
  return relationship === undefined ? undefined : readPointer(view, relationship);
}
