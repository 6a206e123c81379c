import type { Action, FlowDefinition, Guard } from '../../language/types.generated.ts';
import { parsePointer } from '../../pointer.ts';
import { find, type Release } from '../../release.ts';
import { machineOf } from '../machine/build.ts';
import { BEGIN, type Machine, type TransitionRow } from '../machine/model.ts';
import {
  type Change,
  constantly,
  FREE,
  type GuardReading,
  HOLDS,
  type Reading,
  REFUSES,
} from '../machine/reading.ts';
import { has, type Space } from '../machine/space.ts';
import { meaningIn, operationSchema } from './domains.ts';
import {
  ANYTHING,
  type Comparison,
  compareKnown,
  comparisonsIn,
  compileOutcomes,
  conditionOf,
  YES,
} from './outcomes.ts';
import { canonical, type Given, type Tracked, trackedOf } from './tracked.ts';
import { verdictsOf } from './verdicts.ts';

/** What the guards and actions of a flow mean to the explorer, in cases of a given relationship. */
export function readingOf(release: Release, flow: FlowDefinition, given: Given = {}): Reading {
  return new FlowReading(release, flow, given);
}

class FlowReading implements Reading {
  readonly variables: readonly Tracked[];
  readonly #release: Release;
  readonly #flow: FlowDefinition;
  readonly #machine: Machine;

  constructor(release: Release, flow: FlowDefinition, given: Given) {
    this.#release = release;
    this.#flow = flow;
    this.#machine = machineOf(flow);
    this.variables = trackedOf(release, flow, given);
  }

  guard(transition: TransitionRow, space: Space): GuardReading {
    if (transition.guard === undefined) return constantly(HOLDS);
    return this.#guardReading(transition.guard, space);
  }

  start(space: Space): GuardReading {
    const { guard } = this.#flow.start;
    return guard === undefined ? constantly(HOLDS) : this.#guardReading(guard, space);
  }

  possible(): boolean {
    return true;
  }

  onTrigger(trigger: number, space: Space): readonly Change[] {
    const form = this.#formOf(trigger);
    return this.variables.flatMap((one) => {
      const fresh =
        (one.kind === 'relationship' && trigger === BEGIN) ||
        (form !== undefined &&
          (one.form === form || (one.kind === 'check' && this.#hasCheck(form, one.name))));
      return fresh ? [{ variable: space.placeOf(one.name), values: anyOf(one, !one.always) }] : [];
    });
  }

  onActions(actions: readonly Action[], trigger: number, space: Space): readonly Change[] {
    return actions.flatMap((action) =>
      action.type === 'assign' ? this.#assignments(action, trigger, space) : [],
    );
  }

  #formOf(trigger: number): string | undefined {
    if (trigger === BEGIN) return this.#flow.start.form;
    const row = this.#machine.triggers[trigger];
    return row?.kind === 'event' ? this.#flow.events?.[row.name]?.form : undefined;
  }

  #hasCheck(form: string, pointer: string): boolean {
    const check = parsePointer(pointer)[1] ?? '';
    return Object.hasOwn(find(this.#release, 'form', form)?.checks ?? {}, check);
  }

  #assignments(action: Action, trigger: number, space: Space): Change[] {
    return Object.entries(action.params as Record<string, unknown>).flatMap(([name, value]) => {
      const variable = this.variables.find((one) => one.name === `/data/${name}`);
      return variable === undefined ? [] : [this.#assignment(variable, value, trigger, space)];
    });
  }

  #assignment(variable: Tracked, value: unknown, trigger: number, space: Space): Change {
    const place = space.placeOf(variable.name);
    const literal = variable.values.indexOf(value);
    if (literal > 0) return { variable: place, values: [literal] };
    const { from, else: otherwise } = (value ?? {}) as { from?: unknown; else?: unknown };
    if (typeof from !== 'string') return { variable: place, values: anyOf(variable, true) };
    const source = this.variables.find((one) => one.name === canonical(this.#flow, from));
    if (source === undefined)
      return {
        variable: place,
        values: anyOf(variable, otherwise === undefined && !this.#isThere(from, trigger)),
      };
    const translate = source.values.map((one) => {
      const index = variable.values.indexOf(one ?? otherwise);
      return index === -1 ? anyOf(variable, true) : [index];
    });
    return { variable: place, from: space.placeOf(source.name), translate };
  }

  /** Whether a connector's answer always has it. */
  #isThere(pointer: string, trigger: number): boolean {
    const row = this.#machine.triggers[trigger];
    if (row?.kind !== 'answer' || !pointer.startsWith('/event/output/')) return false;
    const src = sourceOf(this.#flow, this.#machine, row.state, row.invoke);
    if (src === undefined) return false;
    return (
      meaningIn(operationSchema(this.#release, src, 'output'), pointer.slice('/event/output'.length))
        ?.always === true
    );
  }

  #guardReading(guard: Guard, space: Space): GuardReading {
    if (guard.type === 'stateIn') return this.#stateIn(guard);
    if (guard.type === 'when') return this.#when(guard, space);
    if (guard.type === 'rules') return this.#rules(guard, space);
    return constantly(FREE);
  }

  #stateIn(guard: Guard): GuardReading {
    const { all = [], none = [] } = guard.params as { all?: string[]; none?: string[] };
    const numbers = (paths: string[]) =>
      paths.map((path) => this.#machine.statesByPath.get(path)?.index ?? -1);
    const [inAll, inNone] = [numbers(all), numbers(none)];
    return (point) =>
      inAll.every((state) => state !== -1 && has(point, state)) &&
      !inNone.some((state) => state !== -1 && has(point, state))
        ? HOLDS
        : REFUSES;
  }

  #when(guard: Guard, space: Space): GuardReading {
    const condition = conditionOf(guard);
    if (condition === undefined) return constantly(FREE);
    const outcomes = compileOutcomes<number[]>(condition, this.#flow.conditions ?? {}, (comparison, point) =>
      this.#compare(comparison, space, point),
    );
    const reading = (point: number[]) => {
      const outcome = outcomes(point);
      return ((outcome & YES) === 0 ? 0 : HOLDS) | ((outcome & ~YES) === 0 ? 0 : REFUSES);
    };
    const reads = comparisonsIn(condition, this.#flow.conditions ?? {});
    const depends = reads.some(({ pointer }) => space.placeOf(canonical(this.#flow, pointer)) !== -1);
    return depends ? reading : constantly(reading(space.zero()));
  }

  #compare({ pointer, operator, against }: Comparison, space: Space, point: number[]): number {
    const variable = space.placeOf(canonical(this.#flow, pointer));
    return variable === -1 ? ANYTHING : compareKnown(operator, space.valueAt(point, variable), against);
  }

  #rules(guard: Guard, space: Space): GuardReading {
    const params = guard.params as {
      rules: string;
      facts?: Record<string, unknown>;
      verdict: string | string[];
    };
    const bound = Object.entries(params.facts ?? {}).flatMap(([fact, value]) => {
      const from = (value as { from?: unknown } | null)?.from;
      if (typeof value !== 'object') return [{ fact, read: () => value }];
      const variable = typeof from === 'string' ? space.placeOf(canonical(this.#flow, from)) : -1;
      return variable === -1 ? [] : [{ fact, read: (point: number[]) => space.valueAt(point, variable) }];
    });
    const wanted = new Set<string>([params.verdict].flat());
    // What is not fixed here may turn out to be absent, and a verdict that rests on it undecided.
    const doubtful =
      bound.length < Object.keys(find(this.#release, 'rules', params.rules)?.facts ?? {}).length;
    const outcomes = new Map<string, number>();
    return (point) => {
      const values = bound.map(({ read }) => read(point));
      const key = values.join('\u0000');
      let outcome = outcomes.get(key);
      if (outcome === undefined) {
        const known = Object.fromEntries(bound.map(({ fact }, index) => [fact, [values[index]]]));
        const verdicts = [
          ...verdictsOf(this.#release, params.rules, known).keys(),
          ...(doubtful ? ['undecided'] : []),
        ];
        const holds = verdicts.some((verdict) => wanted.has(verdict)) ? HOLDS : 0;
        outcome = holds | (verdicts.some((verdict) => !wanted.has(verdict)) ? REFUSES : 0);
        outcomes.set(key, outcome);
      }
      return outcome;
    };
  }
}

/** The indexes of the values that a variable can have; the first stands for nothing. */
function anyOf(variable: Tracked, absent: boolean): number[] {
  return variable.values.flatMap((value, index) =>
    value !== undefined || absent || variable.values.length === 1 ? [index] : [],
  );
}

/** The connector and operation of a request. */
export function sourceOf(
  flow: FlowDefinition,
  machine: Machine,
  state: number,
  invoke: string,
): string | undefined {
  const path = machine.states[state]?.path ?? '';
  let config = flow.machine;
  for (const name of path === '' ? [] : path.split('.')) config = config.states?.[name] ?? config;
  return [config.invoke ?? []].flat().find((one) => one.id === invoke)?.src;
}
