import { Chains } from './chains.ts';
import { completions } from './completion.ts';
import { Memories } from './memory.ts';
import { type LocalMove, LocalMoves } from './local-moves.ts';
import { type Microstep, Microsteps, move, rungVariable, valueOf } from './microstep.ts';
import { ALWAYS, BEGIN, type Machine, type Trigger } from './model.ts';
import { initialStates, type Memory } from './moves.ts';
import { type Change, type GuardReading, HOLDS, type Reading } from './reading.ts';
import { type Choice, Selection } from './select.ts';
import { activeStates, bitsOf, has, meets, type Point, Space, type Variable } from './space.ts';
import { Unbounded } from './unbounded.ts';

/** Called for every way in which a step can turn out. `chain` numbers the microsteps that it consisted of. */
export type Found = (point: Point, chain: number) => void;

/** A step of more microsteps than this does not come to rest. Eventless cycles are refused before anything is explored. */
const MOST_MICROSTEPS = 100;

/** A step that can turn out in more ways than this is not followed. */
const MOST_OUTCOMES = 2_000;

/** What is still to be done in a step: the ends of states that were reached, in their order. */
interface Pending {
  readonly point: Point;
  readonly queue: readonly number[];
  readonly steps: readonly Microstep[];
}

const NONE: readonly never[] = [];

export class Stepper {
  readonly space: Space;
  readonly chains = new Chains();
  readonly #machine: Machine;
  readonly #reading: Reading;
  readonly #microsteps: Microsteps;
  readonly #selection: Selection;
  readonly #guards: readonly GuardReading[];
  readonly #changes: (readonly Change[] | undefined)[] = [];
  readonly #ended: number;
  /** The states that do something without an event, as bits. */
  readonly #eventless: Point;
  readonly #doneTriggers: ReadonlyMap<number, number>;
  readonly #memories: Memories;
  #outcomes = 0;
  readonly #rungs: readonly (Rung | undefined)[];
  /** By trigger: whether it can come whenever the one state that handles it is active. */
  readonly #always: readonly boolean[];
  /** Not where history states have a say. */
  readonly #local: LocalMoves | undefined;

  constructor(machine: Machine, reading: Reading, rungs: boolean) {
    this.#machine = machine;
    this.#reading = reading;
    this.#memories = new Memories(machine);
    this.space = new Space(machine, variablesOf(machine, reading, this.#memories, rungs));
    this.#guards = machine.transitions.map((transition) => reading.guard(transition, this.space));
    this.#microsteps = new Microsteps(machine, this.space, reading);
    this.#selection = new Selection(machine, this.#guards, this.#microsteps);
    this.#rungs = machine.triggers.map((trigger) => rungOf(trigger, this.space, rungs));
    this.#always = machine.triggers.map(
      (_, trigger) =>
        machine.handlers[trigger]?.length === 1 &&
        this.#rungs[trigger] === undefined &&
        reading.possible(trigger),
    );
    this.#local = this.#memories.any
      ? undefined
      : new LocalMoves(machine, this.#guards, this.#microsteps, this.#selection, this.chains);
    this.#ended = this.space.placeOf('ended');
    this.#eventless = bitsOf(machine.handlers[ALWAYS] ?? [], this.space.configurationWords);
    this.#doneTriggers = new Map(
      machine.triggers.flatMap((one, index) => (one.kind === 'done' ? [[one.state, index]] : [])),
    );
  }

  isEnded(point: Point): boolean {
    return this.space.read(point, this.#ended) === 1;
  }

  /** Makes a history state remember states. */
  recall(point: Point, history: number, states: readonly number[]): void {
    this.#memories.recall(this.space, point, history, states);
  }

  begin(found: Found): void {
    const start = this.#reading.start(this.space);
    this.#outcomes = 0;
    const enters = initialStates(this.#machine, () => undefined);
    this.#fork(this.space.zero(), this.#changesOf(BEGIN), (point) => {
      if ((start(point) & HOLDS) !== 0)
        this.#take({ point, queue: [], steps: [] }, this.#microsteps.begin(enters), found);
    });
  }

  /** The triggers that can come from outside at a point. */
  triggersAt(point: Point): number[] {
    const found: number[] = [];
    if (this.isEnded(point)) return found;
    for (const state of activeStates(point, this.#machine.states.length))
      for (const trigger of this.#machine.handled[state] as readonly number[])
        if (
          this.#always[trigger] ||
          (this.#firstHandler(point, trigger) === state && this.#isDue(point, trigger))
        )
          found.push(trigger);
    return found;
  }

  /** Every way in which the step can turn out in which a transition is taken. */
  step(point: Point, trigger: number, found: Found): void {
    const changes = this.#changesOf(trigger);
    this.#outcomes = 0;
    const local = changes.length === 0 ? this.#local?.at(point, trigger) : undefined;
    if (local !== undefined) return this.#takeAll(point, trigger, local, found);
    const memory = this.#memories.of(this.space, point);
    if (changes.length === 0) return this.#select(point, trigger, memory, found);
    this.#fork(point, changes, (after) => this.#select(after, trigger, memory, found));
  }

  #takeAll(point: Point, trigger: number, moves: readonly LocalMove[], found: Found): void {
    for (const { step, chain } of moves) {
      const from = this.#climbed(point, trigger);
      if (step.finals.length > 0 || !step.isPlain) {
        this.#take({ point: from, queue: NONE, steps: NONE }, step, found);
        continue;
      }
      const next = from.slice();
      move(next, step);
      for (const change of step.changes) this.space.write(next, change.variable, valueOf(change));
      if (meets(next, this.#eventless)) this.#settle({ point: next, queue: NONE, steps: [step] }, found);
      else found(next, chain);
    }
  }

  /** After a reminder, the ladder stands on its rung. */
  #climbed(point: Point, trigger: number): Point {
    const rung = this.#rungs[trigger];
    if (rung === undefined || rung.variable === -1) return point;
    const climbed = point.slice();
    this.space.write(climbed, rung.variable, rung.number);
    return climbed;
  }

  #select(point: Point, trigger: number, memory: Memory, found: Found): void {
    for (const choice of this.#selection.choices(point, trigger, memory))
      if (choice.length > 0)
        this.#choose({ point, queue: NONE, steps: NONE }, choice, memory, found, trigger);
  }

  /** Whether all guards can refuse a trigger at a point. */
  refusable(point: Point, trigger: number): boolean {
    const memory = this.#memories.of(this.space, point);
    let refused = false;
    this.#outcomes = 0;
    this.#fork(point, this.#changesOf(trigger), (after) => {
      refused ||= this.#selection.choices(after, trigger, memory).some((choice) => choice.length === 0);
    });
    return refused;
  }

  #firstHandler(point: Point, trigger: number): number {
    const handlers = this.#machine.handlers[trigger] as readonly number[];
    if (handlers.length === 1) return handlers[0] as number;
    for (const state of handlers) if (has(point, state)) return state;
    return -1;
  }

  #isDue(point: Point, trigger: number): boolean {
    if (!this.#reading.possible(trigger)) return false;
    const rung = this.#rungs[trigger];
    if (rung === undefined) return true;
    return rung.variable === -1
      ? rung.number === 1
      : this.space.read(point, rung.variable) === rung.number - 1;
  }

  #changesOf(trigger: number): readonly Change[] {
    return (this.#changes[trigger] ??= this.#reading.onTrigger(trigger, this.space));
  }

  #choose(pending: Pending, choice: Choice, memory: Memory, found: Found, trigger = -1): void {
    const point = trigger === -1 ? pending.point : this.#climbed(pending.point, trigger);
    const from = point === pending.point ? pending : { ...pending, point };
    this.#take(from, this.#microsteps.of(from.point, choice, memory, this.#memories), found);
  }

  #take(pending: Pending, step: Microstep, found: Found): void {
    if (pending.steps.length >= MOST_MICROSTEPS)
      throw new Unbounded(`a step of more than ${MOST_MICROSTEPS} parts`);
    const moved = pending.point.slice();
    this.#memories.remember(this.space, moved, step);
    move(moved, step);
    if (step.finals.length === 0 && pending.queue.length === 0 && pending.steps.length === 0) {
      if (step.changes.length === 0) return this.#settleFirst(moved, step, found);
      return this.#fork(moved, step.changes, (point) => this.#settleFirst(point, step, found));
    }
    const { states, ended } = completions(this.#machine, pending.point, step);
    const queue = states.flatMap((state) => this.#doneTriggers.get(state) ?? []);
    const steps = [...pending.steps, step];
    this.#fork(moved, step.changes, (point) => {
      if (ended) this.#end(point, steps, found);
      else this.#settle({ point, queue: [...pending.queue, ...queue], steps }, found);
    });
  }

  /** Most steps consist of one microstep and nothing else. */
  #settleFirst(point: Point, step: Microstep, found: Found): void {
    if (meets(point, this.#eventless)) this.#settle({ point, queue: NONE, steps: [step] }, found);
    else found(point, this.chains.numberOf([step]));
  }

  /** Goes on with what needs no event, until nothing does. */
  #settle(pending: Pending, found: Found): void {
    if (meets(pending.point, this.#eventless)) {
      const memory = this.#memories.of(this.space, pending.point);
      for (const choice of this.#selection.eventless(pending.point, memory))
        if (choice.length > 0) this.#choose(pending, choice, memory, found);
        else this.#continue(pending, found);
    } else this.#continue(pending, found);
  }

  #continue(pending: Pending, found: Found): void {
    const [next, ...queue] = pending.queue;
    if (next === undefined) return found(pending.point, this.chains.numberOf(pending.steps));
    const memory = this.#memories.of(this.space, pending.point);
    for (const choice of this.#selection.choices(pending.point, next, memory))
      if (choice.length > 0) this.#choose({ ...pending, queue }, choice, memory, found);
      else this.#continue({ ...pending, queue }, found);
  }

  #end(point: Point, steps: readonly Microstep[], found: Found): void {
    this.space.write(point, this.#ended, 1);
    const last = this.#microsteps.end(activeStates(point, this.#machine.states.length));
    found(point, this.chains.numberOf([...steps, last]));
  }

  /** Every combination of the values that changes allow. */
  #fork(point: Point, changes: readonly Change[], then: (point: Point) => void, at = 0): void {
    const change = changes[at];
    if (change === undefined) {
      this.#outcomes += 1;
      if (this.#outcomes > MOST_OUTCOMES)
        throw new Unbounded(`a step of more than ${MOST_OUTCOMES} outcomes`);
      return then(point);
    }
    const values =
      'values' in change ? change.values : (change.translate[this.space.read(point, change.from)] ?? []);
    for (const value of values) {
      if (this.space.read(point, change.variable) === value) {
        this.#fork(point, changes, then, at + 1);
        continue;
      }
      const copy = point.slice();
      this.space.write(copy, change.variable, value);
      this.#fork(copy, changes, then, at + 1);
    }
  }
}

interface Rung {
  /** -1 where rungs are not counted. */
  readonly variable: number;
  readonly number: number;
}

function rungOf(trigger: Trigger, space: Space, counted: boolean): Rung | undefined {
  if (trigger.kind !== 'rung') return undefined;
  return { variable: counted ? space.placeOf(rungVariable(trigger.reminder)) : -1, number: trigger.rung };
}

function variablesOf(machine: Machine, reading: Reading, memories: Memories, rungs: boolean): Variable[] {
  const counted = rungs ? machine.ladders : [];
  return [
    { name: 'ended', values: [false, true] },
    ...reading.variables,
    ...counted.map((ladder) => ({
      name: rungVariable(ladder.name),
      values: Array.from({ length: ladder.rungs + 1 }, (_, rung) => rung),
    })),
    ...memories.variables,
  ];
}
