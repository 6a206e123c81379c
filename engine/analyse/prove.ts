import type { FlowDefinition, PropertyDefinition } from '../language/types.generated.ts';
import { get, packOf, type Release } from '../release.ts';
import { boundsOf, parseDuration } from '../time/duration.ts';
import { eventlessCycles } from './checks/eventless-cycles.ts';
import { countedGraphOf } from './graphs.ts';
import { machineOf } from './machine/build.ts';
import type { Graph } from './machine/explore.ts';
import { nameOfPoint, nameOfTrigger } from './machine/words.ts';
import { relationshipsOf } from './meaning/domains.ts';
import type { Given } from './meaning/tracked.ts';
import { Automaton, type Breaks } from './properties/automaton.ts';
import { Effects, type Happening } from './properties/effects.ts';
import { PropertySearch, type Violation } from './properties/search.ts';
import { leaksOf } from './properties/secrets.ts';
import { Words } from './properties/word.ts';
import { replay } from './witness/replay.ts';

/** One step of a run that breaks a property. */
interface PathStep {
  /** In words, such as `approve → awaitingSignature`. */
  readonly description: string;
  /** What sets it in motion: an event, a timer, an answer. */
  readonly trigger: string;
  /** The innermost states afterwards. */
  readonly states: readonly string[];
}

export interface PropertyResult {
  readonly id: string;
  readonly flow: string;
  readonly result: 'proven' | 'refuted' | 'undecided';
  /** Whether publishing needs it proven. */
  readonly required: boolean;
  /** For what is refuted: a shortest run that breaks it, which really happens. For what is undecided: one that might. */
  readonly path?: readonly PathStep[];
  /** How many points were looked at. */
  readonly configurations: number;
  readonly reason?: string;
}

interface ProofOptions {
  /** Milliseconds since some fixed instant, from whoever has a clock. Without it, there is no limit of time. */
  readonly elapsed?: () => number;
}

const LONGEST = 30_000;

/** Proves a property, or refutes it, in each of the flows for which it must hold. */
export function prove(
  release: Release,
  propertyId: string,
  { elapsed = () => 0 }: ProofOptions = {},
): PropertyResult[] {
  const property = get(release, 'property', propertyId);
  const limit = property.timeLimit === undefined ? LONGEST : boundsOf(parseDuration(property.timeLimit))[1];
  return flowsOf(release, property).map((flow) => {
    const end = elapsed() + limit;
    const proof = new Proof(release, property, flow, () => elapsed() > end);
    return { id: property.id, flow: flow.id, required: property.required === true, ...proof.run() };
  });
}

/** The flows for which a property must hold. A relationship narrows them to those whose cases can have it. */
function flowsOf(release: Release, property: PropertyDefinition): FlowDefinition[] {
  const all = Object.values(release.definitions.flow);
  const named = Array.isArray(property.flows) ? property.flows.map((id) => get(release, 'flow', id)) : all;
  const meant =
    property.flows === 'withRelationship' ? named.filter((flow) => hasRelationship(release, flow)) : named;
  const relationship = property.given?.relationship;
  return relationship === undefined
    ? meant
    : meant.filter((flow) => relationshipsOf(release, flow).includes(relationship));
}

function hasRelationship(release: Release, flow: FlowDefinition): boolean {
  return packOf(release).relationships !== undefined && flow.start.for.some((whom) => whom !== 'own');
}

type Answer = Pick<PropertyResult, 'result' | 'path' | 'configurations' | 'reason'>;

class Proof {
  readonly #release: Release;
  readonly #property: PropertyDefinition;
  readonly #flow: FlowDefinition;
  readonly #given: Given;
  readonly #late: () => boolean;

  constructor(release: Release, property: PropertyDefinition, flow: FlowDefinition, late: () => boolean) {
    this.#release = release;
    this.#property = property;
    this.#flow = flow;
    this.#given = { relationship: property.given?.relationship };
    this.#late = late;
  }

  run(): Answer {
    const cannot = this.#cannotBeProven();
    if (cannot !== undefined) return { result: 'undecided', configurations: 0, reason: cannot };
    const graph = countedGraphOf(this.#release, this.#flow, this.#given, this.#late);
    if (!graph.complete) return this.#tooLarge(graph);
    const effects = new Effects(this.#release, this.#flow, this.#given);
    const automaton = new Automaton(this.#property, this.#breaks());
    const search = new PropertySearch(
      this.#property,
      graph,
      new Words(this.#flow, graph, effects),
      automaton,
    );
    const { violations, configurations, inTime } = search.run(this.#late);
    if (violations.length > 0) return { configurations, ...this.#refuted(graph, violations) };
    if (!inTime) return { result: 'undecided', configurations, reason: 'the time for the proof was up' };
    return { result: 'proven', configurations };
  }

  #cannotBeProven(): string | undefined {
    const { never, together, canEnd, reveals } = this.#property;
    if (never === undefined && together === undefined && canEnd === undefined && reveals === undefined)
      return 'it forbids nothing: give it never, together, canEnd or reveals';
    return eventlessCycles(machineOf(this.#flow)).length > 0
      ? 'the flow has transitions that can follow one another for ever'
      : undefined;
  }

  #tooLarge(graph: Graph): Answer {
    const late = this.#late() ? 'the time for the proof was up' : undefined;
    const reason =
      late ?? `the flow can be in more ways than can be followed; ${graph.points.size} were looked at`;
    return { result: 'undecided', configurations: graph.points.size, reason };
  }

  #breaks(): Breaks {
    const { reveals } = this.#property;
    if (reveals === undefined) return () => false;
    const known = new Map<object, boolean>();
    return (happening: Happening) => {
      if (happening.kind !== 'effect') return false;
      const { effect } = happening;
      if (!effect.people.some((person) => person.organisations().has(reveals.organisation))) return false;
      let leaks = known.get(effect);
      if (leaks === undefined)
        known.set(effect, (leaks = leaksOf(this.#release, this.#flow, effect).length > 0));
      return leaks;
    };
  }

  /** The first of the shortest that really happens; or else the shortest, as something that might. */
  #refuted(graph: Graph, violations: readonly Violation[]): Omit<Answer, 'configurations'> {
    const reasons: string[] = [];
    for (const violation of violations) {
      const outcome = replay(this.#release, this.#flow, graph, this.#property, violation, this.#late);
      if (outcome.happens)
        return { result: 'refuted', path: pathOf(graph, violation), reason: this.#reasonFor(violation) };
      reasons.push(outcome.reason);
    }
    const [first] = violations as [Violation];
    const reason = `${this.#reasonFor(first)}, on a path for which no values were found: ${String(reasons[0])}`;
    return { result: 'undecided', path: pathOf(graph, first), reason };
  }

  #reasonFor({ because }: Violation): string {
    if (because === 'together')
      return `the case is in ${(this.#property.together ?? []).join(' and ')} at the same time`;
    if (because === 'cannotEnd') return 'from the last state of this path the case can never end';
    return inWords(because, this.#release, this.#flow, this.#property);
  }
}

function inWords(
  happening: Happening,
  release: Release,
  flow: FlowDefinition,
  property: PropertyDefinition,
): string {
  if (happening.kind === 'event') return `the event ${happening.name} is accepted`;
  if (happening.kind === 'enters') return `the state ${happening.path} is entered`;
  if (happening.kind === 'ends') return 'the case ends';
  const { effect } = happening;
  const [leak] = property.reveals === undefined ? [] : leaksOf(release, flow, effect);
  const people = effect.people
    .map(({ name, organisations }) => `${name || 'somebody'} (${[...organisations()].join(' or ')})`)
    .join(', ');
  const what = `${effect.type} ${effect.template ?? effect.connector ?? ''}`.trim();
  const whom = people === '' ? what : `${what} for ${people}`;
  return leak === undefined ? `${whom} takes place` : `${whom}: ${leak.text} contains ${leak.found}`;
}

function pathOf(graph: Graph, { edges }: Violation): PathStep[] {
  return edges.map((edge) => {
    const point = graph.to.at(edge);
    const trigger = nameOfTrigger(graph.machine, graph.trigger.at(edge));
    const states = nameOfPoint(graph, point);
    return { description: `${trigger} → ${states}`, trigger, states: states.split(' + ') };
  });
}
