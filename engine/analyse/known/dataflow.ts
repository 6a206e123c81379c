import type { Problem } from '../../diagnostic.ts';
import type { FlowDefinition } from '../../language/types.generated.ts';
import type { Release } from '../../release.ts';
import type { Graph } from '../machine/explore.ts';
import type { Point } from '../machine/space.ts';
import { nameOfPoint, nameOfTrigger } from '../machine/words.ts';
import { alwaysKnown } from './gains.ts';
import type { Need } from './needs.ts';
import { Program } from './program.ts';
import { KNOWN, NOT_KNOWN, type SlotOf, type Transfer, transferOf } from './transfer.ts';

/**
 * What may be missing where it is needed. At each point of the graph: what is known however the case came there, which
 * is what all ways have in common.
 */
export function missingOf(release: Release, flow: FlowDefinition, graph: Graph): Problem[] {
  const program = new Program(release, flow);
  return new Dataflow(release, flow, graph, program).problems();
}

class Dataflow {
  readonly #flow: FlowDefinition;
  readonly #graph: Graph;
  readonly #program: Program;
  readonly #slotOf: SlotOf;
  readonly #nothing: Uint8Array;
  /** One for all steps: a new one for each would cost more than the work. */
  readonly #after: Uint8Array;
  readonly #known: (Uint8Array | undefined)[] = [];
  readonly #transfers = new Map<number, Transfer>();
  readonly #brought = new Map<number, Transfer>();
  readonly #answers: readonly { readonly pointer: string; readonly variable: number }[];
  readonly #found = new Map<string, Problem>();

  constructor(release: Release, flow: FlowDefinition, graph: Graph, program: Program) {
    this.#flow = flow;
    this.#graph = graph;
    this.#program = program;
    this.#answers = graph.space.variables.flatMap(({ name }, variable) =>
      name.startsWith('/answers/') ? [{ pointer: name, variable }] : [],
    );
    const slots = new Map(program.pointers.map((pointer, index) => [pointer, index]));
    this.#nothing = new Uint8Array(slots.size);
    this.#after = new Uint8Array(slots.size);
    this.#slotOf = (pointer) =>
      slots.get(pointer) ?? (alwaysKnown(release, flow, pointer) ? KNOWN : NOT_KNOWN);
  }

  problems(): Problem[] {
    const transfers = Array.from({ length: this.#graph.from.length }, (_, edge) => this.#transferOf(edge));
    this.#settle(transfers);
    for (const [edge, { needs }] of transfers.entries()) this.#ask(edge, needs);
    return [...this.#found.values()];
  }

  /** Until nothing changes. Edges lie in the order of their points, so few rounds are needed. */
  #settle(transfers: readonly Transfer[]): void {
    let changed = true;
    while (changed) {
      changed = false;
      for (const [edge, { changes }] of transfers.entries()) {
        const before = this.#before(edge);
        if (before !== undefined && this.#meet(this.#graph.to.at(edge), before, changes)) changed = true;
      }
    }
  }

  /** What is known where an edge begins; nothing, where the case does; `undefined` where nothing was found out yet. */
  #before(edge: number): Uint8Array | undefined {
    const from = this.#graph.from.at(edge);
    return from === -1 ? this.#nothing : this.#known[from];
  }

  /** What is known at a point is what is known after every edge that leads there. */
  #meet(point: number, before: Uint8Array, changes: Transfer['changes']): boolean {
    const after = this.#after;
    after.set(before);
    for (const { slot, from } of changes)
      after[slot] = from === KNOWN ? 1 : from === NOT_KNOWN ? 0 : (before[from] as number);
    const known = this.#known[point];
    if (known === undefined) {
      this.#known[point] = after.slice();
      return true;
    }
    let changed = false;
    for (let slot = 0; slot < known.length; slot += 1) {
      if (known[slot] === 1 && after[slot] === 0) {
        known[slot] = 0;
        changed = true;
      }
    }
    return changed;
  }

  #ask(edge: number, needs: Transfer['needs']): void {
    const before = this.#before(edge);
    for (const { need, from } of needs)
      if (before !== undefined && !from.some((slot) => before[slot] === 1)) this.#report(need, edge);
  }

  #transferOf(edge: number): Transfer {
    const trigger = this.#graph.trigger.at(edge);
    const chain = this.#graph.chain.at(edge);
    const { points, to, machine, chains } = this.#graph;
    const point = this.#answers.length === 0 ? [] : points.at(to.at(edge));
    const event = this.#answersIn(point) * machine.triggers.length + trigger;
    const key = event * (chains.size + 1) + chain;
    let transfer = this.#transfers.get(key);
    if (transfer === undefined) {
      const inside = chains.at(chain).flatMap((step) => this.#program.ofMicrostep(step));
      transfer = transferOf(inside, this.#slotOf, this.#broughtBy(trigger, event, point));
      this.#transfers.set(key, transfer);
    }
    return transfer;
  }

  /** What an event brings depends on the answers that are explored: a field may be asked for only where one has a value. */
  #broughtBy(trigger: number, event: number, point: Point): Transfer {
    let brought = this.#brought.get(event);
    if (brought === undefined) {
      const { space } = this.#graph;
      const fixed = new Map(
        this.#answers.map(({ pointer, variable }) => [pointer, space.valueAt(point, variable)]),
      );
      brought = transferOf(this.#program.ofTrigger(trigger, fixed), this.#slotOf);
      this.#brought.set(event, brought);
    }
    return brought;
  }

  /** The values of the answers that are explored, as one number. */
  #answersIn(point: Point): number {
    const { space } = this.#graph;
    return this.#answers.reduce(
      (number, { variable }) =>
        number * (space.variables[variable]?.values.length ?? 1) + space.read(point, variable),
      0,
    );
  }

  #report(need: Need, edge: number): void {
    const key = `${need.at} ${need.pointers.join()}`;
    if (!this.#found.has(key)) this.#found.set(key, this.#problem(need, edge));
  }

  #problem(need: Need, edge: number): Problem {
    const { machine } = this.#graph;
    const after = `after ${nameOfTrigger(machine, this.#graph.trigger.at(edge))} in ${nameOfPoint(this.#graph, this.#graph.from.at(edge))}`;
    const where = this.#graph.from.at(edge) === -1 ? 'when the case begins' : after;
    return { ...wordsFor(need, where), kind: 'flow', id: this.#flow.id, pointer: need.at };
  }
}

function wordsFor(need: Need, where: string): Pick<Problem, 'code' | 'severity' | 'message' | 'hint'> {
  const [pointer = ''] = need.pointers;
  if (pointer.startsWith('/link/')) {
    const event = pointer.slice('/link/'.length);
    const message = `${need.use} carries the link for ${event}, and ${where} there may be none`;
    return {
      code: 'link-not-issued',
      severity: 'error',
      message,
      hint: `put issueLink for ${event} before it`,
    };
  }
  if (need.isRecipient === true) {
    const message = `${need.use} may go to nobody ${where}, since ${need.pointers.join(' and ')} need not be there`;
    return { code: 'recipient-may-be-missing', severity: 'warning', message };
  }
  return {
    code: 'may-be-undefined',
    severity: 'error',
    message: `${need.use} needs ${pointer}, which need not be there ${where}`,
    hint: 'ask for it always, give it an else or a default, or put it inside {% if %}',
  };
}
