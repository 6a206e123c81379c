import type { FlowDefinition } from '../../language/types.generated.ts';
import type { Graph } from '../machine/explore.ts';
import type { Microstep } from '../machine/microstep.ts';
import { type Effects, effectsOnEntry, type Happening } from './effects.ts';

/** What happens in the steps of a flow, each in the order in which it happens. */
export class Words {
  readonly #graph: Graph;
  readonly #entries: readonly (readonly Happening[])[];
  readonly #exits: readonly (readonly Happening[])[];
  readonly #actions: readonly (readonly Happening[])[];

  constructor(flow: FlowDefinition, graph: Graph, effects: Effects) {
    const { states, transitions } = graph.machine;
    const happening = (effect: ReturnType<Effects['ofActions']>[number]): Happening => ({
      kind: 'effect',
      effect,
    });
    this.#graph = graph;
    this.#entries = effectsOnEntry(effects, flow).map((list, index) => [
      { kind: 'enters', path: states[index]?.path ?? '' },
      ...list.map(happening),
    ]);
    this.#exits = states.map((state) => effects.ofActions(state.exit).map(happening));
    this.#actions = transitions.map((one) => effects.ofActions(one.actions).map(happening));
  }

  /** Of one step: first the event that was accepted, at last the end of the case. */
  of(trigger: number, chain: number): readonly Happening[] {
    const row = this.#graph.machine.triggers[trigger];
    const event: Happening[] = row?.kind === 'event' ? [{ kind: 'event', name: row.name }] : [];
    const steps = this.#graph.chains.at(chain);
    const end: Happening[] = steps.at(-1)?.ending === true ? [{ kind: 'ends' }] : [];
    return [...event, ...steps.flatMap((step) => this.#ofMicrostep(step)), ...end];
  }

  #ofMicrostep(step: Microstep): readonly Happening[] {
    return [
      ...step.exits.flatMap((state) => this.#exits[state] ?? []),
      ...step.transitions.flatMap((one) => this.#actions[one.index] ?? []),
      ...step.enters.flatMap((state) => this.#entries[state] ?? []),
    ];
  }
}
