import type { Problem } from '../../diagnostic.ts';
import type { FlowDefinition } from '../../language/types.generated.ts';
import type { Release } from '../../release.ts';
import type { Graph } from '../machine/explore.ts';
import { nameOfPoint, nameOfTrigger } from '../machine/words.ts';
import { alwaysKnown } from './gains.ts';
import type { Need } from './needs.ts';
import { type Op, Program } from './program.ts';

/**
 * What may be missing where it is needed. At each point of the graph: what is known however the case came there, which
 * is what all ways have in common.
 */
export function missingOf(release: Release, flow: FlowDefinition, graph: Graph): Problem[] {
  const program = new Program(release, flow);
  return new Dataflow(release, flow, graph, program).problems();
}

/** A need with the numbers of its places; -1 for one that is always known. */
type Compiled =
  | { readonly need: Need; readonly slots: readonly number[] }
  | { readonly slot: number; readonly from: number };

const KNOWN = -1;
const NOT_KNOWN = -2;

class Dataflow {
  readonly #release: Release;
  readonly #flow: FlowDefinition;
  readonly #graph: Graph;
  readonly #program: Program;
  readonly #slots: ReadonlyMap<string, number>;
  readonly #known: (Uint8Array | undefined)[] = [];
  readonly #triggers = new Map<string, readonly Compiled[]>();
  readonly #answers: readonly { readonly pointer: string; readonly variable: number }[];
  readonly #chains: (readonly Compiled[] | undefined)[] = [];
  readonly #found = new Map<string, Problem>();

  constructor(release: Release, flow: FlowDefinition, graph: Graph, program: Program) {
    this.#release = release;
    this.#flow = flow;
    this.#graph = graph;
    this.#program = program;
    this.#answers = graph.space.variables.flatMap(({ name }, variable) =>
      name.startsWith('/answers/') ? [{ pointer: name, variable }] : [],
    );
    this.#slots = new Map(program.pointers.map((pointer, index) => [pointer, index]));
  }

  problems(): Problem[] {
    this.#settle();
    for (let edge = 0; edge < this.#graph.from.length; edge += 1) this.#follow(edge, true);
    return [...this.#found.values()];
  }

  /** Until nothing changes. Edges lie in the order of their points, so few rounds are needed. */
  #settle(): void {
    let changed = true;
    while (changed) {
      changed = false;
      for (let edge = 0; edge < this.#graph.from.length; edge += 1) {
        const known = this.#follow(edge, false);
        if (known !== undefined && this.#meet(this.#graph.to.at(edge), known)) changed = true;
      }
    }
  }

  /** What is known after a step; with `report`, what it needed and may not have had. */
  #follow(edge: number, report: boolean): Uint8Array | undefined {
    const from = this.#graph.from.at(edge);
    const before = from === -1 ? new Uint8Array(this.#slots.size) : this.#known[from];
    if (before === undefined) return undefined;
    const known = before.slice();
    for (const op of this.#opsOfTrigger(edge)) this.#apply(op, known, report ? edge : -1);
    for (const op of this.#opsOfChain(this.#graph.chain.at(edge))) this.#apply(op, known, report ? edge : -1);
    return known;
  }

  #meet(point: number, known: Uint8Array): boolean {
    const before = this.#known[point];
    if (before === undefined) {
      this.#known[point] = known;
      return true;
    }
    let changed = false;
    for (let slot = 0; slot < before.length; slot += 1) {
      if (before[slot] === 1 && known[slot] === 0) {
        before[slot] = 0;
        changed = true;
      }
    }
    return changed;
  }

  #apply(op: Compiled, known: Uint8Array, edge: number): void {
    if ('need' in op) {
      if (edge !== -1 && !op.slots.some((slot) => slot === KNOWN || known[slot] === 1))
        this.#report(op.need, edge);
      return;
    }
    known[op.slot] = op.from === KNOWN ? 1 : op.from === NOT_KNOWN ? 0 : (known[op.from] as number);
  }

  /** What an event brings depends on the answers that are explored: a field may be asked for only where one has a value. */
  #opsOfTrigger(edge: number): readonly Compiled[] {
    const trigger = this.#graph.trigger.at(edge);
    const point = this.#graph.points.at(this.#graph.to.at(edge));
    const key = [
      trigger,
      ...this.#answers.map(({ variable }) => this.#graph.space.read(point, variable)),
    ].join();
    let ops = this.#triggers.get(key);
    if (ops === undefined) {
      const fixed = new Map(
        this.#answers.map(({ pointer, variable }) => [pointer, this.#graph.space.valueAt(point, variable)]),
      );
      this.#triggers.set(key, (ops = this.#compile(this.#program.ofTrigger(trigger, fixed))));
    }
    return ops;
  }

  #opsOfChain(chain: number): readonly Compiled[] {
    return (this.#chains[chain] ??= this.#compile(
      this.#graph.chains.at(chain).flatMap((step) => this.#program.ofMicrostep(step)),
    ));
  }

  #compile(ops: readonly Op[]): Compiled[] {
    return ops.flatMap((op): Compiled[] => {
      if ('need' in op)
        return [
          { need: op.need, slots: op.need.pointers.map((pointer) => this.#slots.get(pointer) ?? KNOWN) },
        ];
      const slot = this.#slots.get(op.gain.pointer);
      if (slot === undefined) return [];
      const { from } = op.gain;
      if (typeof from === 'boolean') return [{ slot, from: from ? KNOWN : NOT_KNOWN }];
      return [
        {
          slot,
          from: this.#slots.get(from) ?? (alwaysKnown(this.#release, this.#flow, from) ? KNOWN : NOT_KNOWN),
        },
      ];
    });
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
  if (need.use.endsWith('to whom it goes')) {
    const message = `${need.use}: nobody of them may be known ${where}, since ${need.pointers.join(' and ')} need not be there`;
    return { code: 'recipient-may-be-missing', severity: 'warning', message };
  }
  return {
    code: 'may-be-undefined',
    severity: 'error',
    message: `${need.use} needs ${pointer}, which need not be there ${where}`,
    hint: 'ask for it always, give it an else or a default, or put it inside {% if %}',
  };
}
