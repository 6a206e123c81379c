import type { Effect, Recipient } from '../../flows/types.ts';
import { renderDocument, renderMessage } from '../../flows/index.ts';
import type { FlowDefinition, PropertyDefinition } from '../../language/types.generated.ts';
import { packOf, type Release } from '../../release.ts';
import type { Graph } from '../machine/explore.ts';
import type { Organisation } from '../people/origins.ts';
import { type EffectFact, fits, type Happening, type Pattern } from '../properties/effects.ts';
import type { Violation } from '../properties/search.ts';
import { folded, leaksOf } from '../properties/secrets.ts';
import { concretise } from './concretise.ts';
import type { Run } from './runner.ts';
import type { Wish } from './wishes.ts';

export type Replay =
  { readonly happens: true; readonly run: Run } | { readonly happens: false; readonly reason: string };

/** Tries to make a violation happen: with values for every step, and people of the organisation that is meant. */
export function replay(
  release: Release,
  flow: FlowDefinition,
  graph: Graph,
  property: PropertyDefinition,
  violation: Violation,
  deadline: () => boolean,
): Replay {
  const goal = (run: Run) => isBroken(release, flow, property, violation, run);
  let reason = 'the time for the proof was up';
  for (const extra of ownersFor(property, violation)) {
    if (deadline()) break;
    const found = concretise(release, flow, graph, violation.edges, { goal, extra, deadline });
    if (found.run !== undefined) return { happens: true, run: found.run };
    reason = found.reason;
  }
  return { happens: false, reason };
}

/** Whose people are wanted for a violation that depends on it: all whom it concerns, or else one of them. */
function ownersFor(property: PropertyDefinition, { because }: Violation): Wish[] {
  if (typeof because === 'string' || because.kind !== 'effect') return [new Map()];
  const meant =
    property.reveals?.organisation ??
    (property.never ?? []).find((pattern) => fits(pattern, because))?.organisation;
  if (meant === undefined) return [new Map()];
  const able = because.effect.people.filter((person) => person.organisations().has(meant));
  const owners = able.map(({ name }): [string, unknown] => [`/records/${name}/owner`, meant]);
  return owners.length > 1
    ? [new Map(owners), ...owners.map((owner) => new Map([owner]))]
    : [new Map(owners)];
}

function isBroken(
  release: Release,
  flow: FlowDefinition,
  property: PropertyDefinition,
  { because }: Violation,
  run: Run,
): boolean {
  const last = run.taken.at(-1)?.outcome;
  if (last === undefined) return false;
  if (typeof because === 'string' || because.kind !== 'effect') return true;
  return last.effects.some((effect) => breaks(release, flow, property, because, effect));
}

/** Whether an effect that took place is the one that was meant. */
function breaks(
  release: Release,
  flow: FlowDefinition,
  property: PropertyDefinition,
  because: Extract<Happening, { kind: 'effect' }>,
  effect: Effect,
): boolean {
  const { effect: meant } = because;
  if (effect.type !== meant.type) return false;
  if (meant.template !== undefined && effect.params['template'] !== meant.template) return false;
  if (meant.connector !== undefined && effect.params['src'] !== meant.connector) return false;
  const reveals = property.reveals;
  if (reveals !== undefined)
    return goesTo(effect, reveals.organisation) && tells(release, flow, meant, effect);
  return (property.never ?? []).some(
    (pattern) =>
      fits(pattern, because) && (pattern.organisation === undefined || concerns(pattern, because, effect)),
  );
}

/** Recipients are known; of whom else an effect concerns, the definition has the last word. */
function concerns(
  pattern: Pattern,
  because: Extract<Happening, { kind: 'effect' }>,
  effect: Effect,
): boolean {
  return effect.to === undefined
    ? fits(pattern, because)
    : goesTo(effect, pattern.organisation as Organisation);
}

function goesTo(effect: Effect, organisation: Organisation): boolean {
  return effect.to?.some((recipient) => organisationOf(recipient) === organisation) ?? true;
}

function organisationOf(recipient: Recipient): Organisation {
  if (recipient.kind === 'record') return recipient.owner;
  return recipient.kind === 'starter' ? 'own' : recipient.organisation;
}

/** What a variable could carry does not stand in generated texts; that it is filled there is enough. */
function tells(release: Release, flow: FlowDefinition, meant: EffectFact, effect: Effect): boolean {
  const secrets = packOf(release).provider?.secret ?? [];
  const text = folded(wordsOf(release, effect));
  return (
    secrets.some((secret) => text.includes(folded(secret))) ||
    leaksOf(release, flow, meant).some((leak) => leak.byVariable || text === '')
  );
}

function wordsOf(release: Release, effect: Effect): string {
  if (effect.type === 'email')
    return Object.values(renderMessage(release, effect, { link: 'https://generated.example' })).join('\n');
  if (effect.type === 'createDocument') return Object.values(renderDocument(release, effect)).join('\n');
  return effect.type === 'notify' ? String(effect.params['text']) : '';
}
