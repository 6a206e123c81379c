import type { Case, Start } from '../../flows/types.ts';
import { viewOf } from '../../flows/index.ts';
import type { FlowDefinition } from '../../language/types.generated.ts';
import { readPointer } from '../../pointer.ts';
import type { Release } from '../../release.ts';
import type { Graph } from '../machine/explore.ts';
import type { Trigger } from '../machine/model.ts';
import { namesOfStates, nameOfTrigger } from '../machine/words.ts';
import { canonical, RELATIONSHIP } from '../meaning/tracked.ts';
import { caseFor, kindsOf, user, wishedCase } from './cast.ts';
import { submissionsOf } from './inputs.ts';
import { BEGINNING, type Run, Runner } from './runner.ts';
import { withConditions } from './shown.ts';
import { fulfils, type Wish, wishesFor, wishesForStart } from './wishes.ts';

/** A path of the graph as a run that really happens, or why none was found. */
export type Concrete = { readonly run: Run } | { readonly run?: never; readonly reason: string };

/** What a run is to be besides what the path says. */
export interface Wanted {
  /** Whether a finished run is what was looked for; without it, any run of the path is. */
  readonly goal?: (run: Run) => boolean;
  /** What is wished for the whole run. */
  readonly extra?: Wish;
  readonly deadline?: () => boolean;
}

/** So many combinations of wishes are tried, and so many steps are taken in all. */
const MOST_COMBINATIONS = 12;
const MOST_STEPS = 250;

/** Finds values with which a path of the graph really happens. */
export function concretise(
  release: Release,
  flow: FlowDefinition,
  graph: Graph,
  edges: readonly number[],
  wanted: Wanted = {},
): Concrete {
  return new Concretiser(release, flow, graph, edges, wanted).run();
}

class Concretiser {
  readonly #release: Release;
  readonly #flow: FlowDefinition;
  readonly #graph: Graph;
  readonly #edges: readonly number[];
  readonly #wanted: Wanted;
  readonly #runner: Runner;
  #steps = 0;
  #furthest = -1;
  #reason = 'the case could not begin';

  constructor(
    release: Release,
    flow: FlowDefinition,
    graph: Graph,
    edges: readonly number[],
    wanted: Wanted,
  ) {
    this.#release = release;
    this.#flow = flow;
    this.#graph = graph;
    this.#edges = edges;
    this.#wanted = wanted;
    this.#runner = new Runner(release, flow, graph.machine);
  }

  run(): Concrete {
    for (const wishes of this.#combinations()) {
      const run = this.#from(0, BEGINNING, wishes);
      if (run !== undefined) return { run };
      if (this.#isOver()) break;
    }
    return { reason: this.#reason };
  }

  #isOver(): boolean {
    return this.#steps > MOST_STEPS || this.#wanted.deadline?.() === true;
  }

  /** For each step, what is wished of it. First the first way for each; then each other way for one step at a time. */
  *#combinations(): Generator<readonly Wish[]> {
    const simple = this.#edges.map((edge) => this.#waysOf(edge));
    const base: Wish = new Map([
      ...(this.#wanted.extra ?? []),
      ...this.#edges.flatMap((_, step) => this.#tracked(step)),
      ...simple.flatMap((list) => [...(list[0] ?? [])]),
    ]);
    const ways = this.#edges.map((edge) => this.#waysOf(edge, base));
    const first = ways.map((list) => list[0] ?? new Map<string, unknown>());
    yield first;
    let count = 1;
    for (const [step, list] of ways.entries())
      for (const way of list.slice(1)) {
        if (count >= MOST_COMBINATIONS) return;
        count += 1;
        yield first.map((wish, index) => (index === step ? way : wish));
      }
  }

  #waysOf(edge: number, base?: Wish): Wish[] {
    const transitions = this.#graph.chains.at(this.#graph.chain.at(edge)).flatMap((step) => step.transitions);
    const start = this.#graph.from.at(edge) === -1 ? [wishesForStart(this.#release, this.#flow, base)] : [];
    const each = transitions.map((one) =>
      wishesFor(this.#release, this.#flow, this.#graph.machine, one, base),
    );
    let ways: Wish[] = [new Map()];
    for (const more of [...start, ...each]) {
      if (more.length > 0)
        ways = ways.flatMap((wish) => more.map((other) => new Map([...wish, ...other]))).slice(0, 8);
    }
    return ways;
  }

  /** Depth first: if a later step finds no values, an earlier one takes others. */
  #from(step: number, run: Run, wishes: readonly Wish[]): Run | undefined {
    if (step === this.#edges.length)
      return this.#wanted.goal?.(run) !== false
        ? run
        : this.#fail(step, 'what was looked for did not come about');
    const wish = this.#wishAt(step, wishes);
    for (const next of this.#attempts(step, run, wish)) {
      this.#steps += 1;
      if (this.#isOver()) return undefined;
      const outcome =
        typeof next === 'string'
          ? this.#fail(step, next)
          : this.#arrived(step, next)
            ? next
            : this.#fail(step, `it led to ${this.#runner.states(next).join(' + ')}`);
      const rest = outcome === undefined ? undefined : this.#from(step + 1, outcome, wishes);
      if (rest !== undefined) return rest;
    }
    return undefined;
  }

  /** What later steps wish of answers and records has to be given when they are; what an event brings is its own. */
  #wishAt(step: number, wishes: readonly Wish[]): Wish {
    const later = wishes
      .slice(step + 1)
      .flatMap((wish) => [...wish].filter(([pointer]) => !pointer.startsWith('/event/')));
    const wish = new Map([
      ...(this.#wanted.extra ?? []),
      ...later.toReversed(),
      ...this.#tracked(step),
      ...(wishes[step] ?? []),
    ]);
    return withConditions(this.#release, this.#flow, wish);
  }

  /** The values that the graph gives to answers at the point where the step leads. */
  #tracked(step: number): [string, unknown][] {
    const { space } = this.#graph;
    const point = this.#graph.points.at(this.#graph.to.at(this.#edges[step] as number));
    return space.variables.flatMap(({ name }, variable): [string, unknown][] => {
      const value = space.valueAt(point, variable);
      if (name === RELATIONSHIP && this.#flow.start.relationship !== undefined)
        return [[this.#flow.start.relationship, value]];
      return name.startsWith('/answers/') || name.startsWith('/checks/') ? [[name, value]] : [];
    });
  }

  *#attempts(step: number, run: Run, wish: Wish): Generator<Run | string> {
    const trigger = this.#graph.machine.triggers[
      this.#graph.trigger.at(this.#edges[step] as number)
    ] as Trigger;
    if (trigger.kind === 'begin') return yield* this.#beginnings(wish);
    const ready = this.#withEarlierTimers(run, trigger);
    if (typeof ready === 'string') return yield ready;
    let none = true;
    for (const input of this.#runner.inputs(ready, trigger, wish)) {
      none = false;
      yield this.#runner.take(ready, input);
    }
    if (none) yield 'nothing makes it come: no timer is set for it, or no answers were found';
  }

  /** Before a timer, those that are due earlier fire, if they leave the case where it is. */
  #withEarlierTimers(run: Run, trigger: Trigger): Run | string {
    const timer = this.#runner.timerOf(run, trigger);
    let ready = run;
    for (const other of timer === undefined ? [] : this.#runner.dueBefore(run, timer)) {
      const next = this.#runner.take(ready, { kind: 'timer', timer: other.name });
      if (typeof next === 'string') return `${other.name}, which is due earlier: ${next}`;
      if (this.#runner.states(next).join() !== this.#runner.states(run).join())
        return `${other.name} is due earlier, and leads elsewhere`;
      ready = next;
    }
    return ready;
  }

  *#beginnings(wish: Wish): Generator<Run | string> {
    const relationship = this.#relationship();
    for (const whom of kindsOf(this.#release, this.#flow, relationship)) {
      const view = wishedCase(
        caseFor(this.#release, this.#flow, whom, relationship ?? this.#anyRelationship()),
        wish,
      );
      const { form } = this.#flow.start;
      for (const submission of submissionsOf(
        this.#release,
        this.#flow,
        form,
        { case: view, for: whom },
        wish,
      )) {
        const start: Start = {
          flow: this.#flow.id,
          for: whom,
          case: view,
          by: user(this.#release, 'own'),
          ...submission,
        };
        yield this.#runner.start(start);
      }
    }
  }

  #relationship(): string | undefined {
    const { space } = this.#graph;
    const variable = space.placeOf(RELATIONSHIP);
    const point = this.#graph.points.at(this.#graph.to.at(this.#edges[0] as number));
    const value = variable === -1 ? undefined : space.valueAt(point, variable);
    return typeof value === 'string' ? value : undefined;
  }

  #anyRelationship(): string | undefined {
    const lists = Object.values(this.#release.definitions.pack).flatMap(
      (pack) => pack.relationships?.list ?? [],
    );
    return lists.flatMap((id) => this.#release.definitions.list[id]?.entries ?? [])[0]?.code;
  }

  /** Whether a run has come to where the graph says. */
  #arrived(step: number, run: Run): boolean {
    const point = this.#graph.points.at(this.#graph.to.at(this.#edges[step] as number));
    const expected = namesOfStates(this.#graph.machine, point).sort();
    if (expected.join() !== this.#runner.states(run).join()) return false;
    return this.#graph.space.variables.every(({ name }, variable) => {
      if (!name.startsWith('/data/') && !name.startsWith('/answers/')) return true;
      const view = viewOf(run.case as Case, run.now);
      return fulfils(
        readPointer(view, canonical(this.#flow, name)),
        this.#graph.space.valueAt(point, variable),
      );
    });
  }

  #fail(step: number, reason: string): undefined {
    if (step < this.#furthest) return undefined;
    this.#furthest = step;
    const trigger =
      this.#edges[step] === undefined
        ? 'at the end'
        : nameOfTrigger(this.#graph.machine, this.#graph.trigger.at(this.#edges[step]));
    this.#reason = `step ${step + 1}, ${trigger}: ${reason}`;
    return undefined;
  }
}
