import type { Problem } from '../../diagnostic.ts';
import type { Condition, FlowDefinition, Guard } from '../../language/types.generated.ts';
import { canonicalJson } from '../../canonical.ts';
import { parsePointer } from '../../pointer.ts';
import type { Release } from '../../release.ts';
import {
  meaningIn,
  meaningOfAnswer,
  meaningOfData,
  operationSchema,
  relationshipsOf,
  splitAnswer,
} from '../meaning/domains.ts';
import { conditionOf } from '../meaning/outcomes.ts';
import { sourceOf } from '../meaning/flow-reading.ts';
import { RELATIONSHIP } from '../meaning/tracked.ts';
import { verdictsOf } from '../meaning/verdicts.ts';
import type { Graph } from '../machine/explore.ts';
import type { Machine, TransitionRow, Trigger } from '../machine/model.ts';
import { nameOfTrigger } from '../machine/words.ts';
import type { Report } from './problem.ts';
import { inWords, overValuations, type Valuation, valuationsFor } from '../meaning/valuations.ts';

/** Guards of one list: two that can both hold, where only their order decides; or none that needs hold, where one must. */
export function guardProblems(
  release: Release,
  flow: FlowDefinition,
  graph: Graph,
  report: Report,
): Problem[] {
  return new GuardChecks(release, flow, graph, report).problems();
}

class GuardChecks {
  readonly #release: Release;
  readonly #flow: FlowDefinition;
  readonly #graph: Graph;
  readonly #machine: Machine;
  readonly #report: Report;

  constructor(release: Release, flow: FlowDefinition, graph: Graph, report: Report) {
    this.#release = release;
    this.#flow = flow;
    this.#graph = graph;
    this.#machine = graph.machine;
    this.#report = report;
  }

  problems(): Problem[] {
    return this.#machine.candidates.flatMap((byTrigger) =>
      [...byTrigger].flatMap(([trigger, list]) => [
        ...this.#overlaps(trigger, list),
        ...this.#uncovered(trigger, list),
      ]),
    );
  }

  #overlaps(trigger: number, list: readonly TransitionRow[]): Problem[] {
    const guarded = list.filter(
      (one) => one.guard !== undefined && this.#conditionOf(one.guard) !== undefined,
    );
    return guarded.flatMap((second, index) => {
      const first = guarded
        .slice(0, index)
        .find((one) => one.target !== second.target && this.#both(trigger, one, second) !== undefined);
      if (first === undefined) return [];
      const example = inWords(this.#both(trigger, first, second) as Valuation);
      const what = nameOfTrigger(this.#machine, trigger);
      return [
        this.#report(
          'warning',
          'guards-overlap',
          `${second.pointer}/guard`,
          `this guard of ${what} and the one of ${first.pointer} can both hold${example === '' ? '' : `: ${example}`}; the first is taken`,
          'make one exclude the other, or leave the last without a guard',
        ),
      ];
    });
  }

  #both(trigger: number, first: TransitionRow, second: TransitionRow): Valuation | undefined {
    const conditions = [first, second].map((one) => this.#conditionOf(one.guard as Guard) as Condition);
    return this.#valuation(trigger, conditions, (holds) => holds.every((one) => one));
  }

  /** An answer or a delay comes once: if nothing takes it, the case may wait for ever. */
  #uncovered(trigger: number, list: readonly TransitionRow[]): Problem[] {
    const row = this.#machine.triggers[trigger] as Trigger;
    if (!['answer', 'failure', 'delay'].includes(row.kind) || list.some((one) => one.guard === undefined))
      return [];
    if (!this.#canBeRefused(list[0]?.source ?? -1, trigger)) return [];
    const conditions = list.map((one) => this.#conditionOf(one.guard as Guard));
    const decidable = conditions.every((condition) => condition !== undefined);
    const example = decidable
      ? this.#valuation(trigger, conditions, (holds) => !holds.some((one) => one))
      : undefined;
    if (decidable && example === undefined && this.#isDecided(trigger, conditions)) return [];
    const [severity, code] =
      row.kind === 'delay'
        ? (['warning', 'delay-not-covered'] as const)
        : (['error', 'answer-not-covered'] as const);
    const when = example === undefined || example.size === 0 ? '' : `, such as where ${inWords(example)}`;
    return [
      this.#report(
        severity,
        code,
        (list[0] as TransitionRow).pointer.replace(/\/\d+$/, ''),
        `${nameOfTrigger(this.#machine, trigger)} may find that all guards refuse${when}; it does not come again`,
        'leave the last transition without a guard',
      ),
    ];
  }

  #canBeRefused(state: number, trigger: number): boolean {
    const { points, stepper } = this.#graph;
    for (let point = 0; point < points.size; point += 1) {
      const at = points.at(point);
      if (((at[state >> 5] as number) >>> (state & 31)) % 2 !== 0 && stepper.refusable(at, trigger))
        return true;
    }
    return false;
  }

  #isDecided(trigger: number, conditions: readonly Condition[]): boolean {
    return valuationsFor(conditions, this.#flow.conditions ?? {}, this.#domain(trigger)) !== undefined;
  }

  #valuation(
    trigger: number,
    conditions: readonly Condition[],
    wanted: (holds: boolean[]) => boolean,
  ): Valuation | undefined {
    const shared = this.#flow.conditions ?? {};
    const compiled = conditions.map((condition) => overValuations(condition, shared));
    return valuationsFor(conditions, shared, this.#domain(trigger))?.find((one) =>
      wanted(compiled.map((holds) => holds(one))),
    );
  }

  /** A guard as a condition; that of a rule set, as one over its verdict. */
  #conditionOf(guard: Guard): Condition | undefined {
    const params = guard.params as { rules?: string; facts?: unknown; verdict?: string | string[] };
    if (guard.type === 'when') return conditionOf(guard);
    if (guard.type !== 'rules' || params.rules === undefined) return undefined;
    return {
      fact: `${VERDICT}${params.rules} for ${canonicalJson(params.facts ?? {})}`,
      operator: 'in',
      value: [params.verdict ?? []].flat(),
    };
  }

  #domain(trigger: number): (pointer: string) => { values?: readonly unknown[]; always: boolean } {
    return (pointer) => {
      if (pointer.startsWith(VERDICT)) return { values: this.#verdicts(pointer), always: true };
      const meaning = this.#meaningOf(trigger, pointer);
      return {
        always: meaning?.always ?? false,
        ...(meaning?.values === undefined ? {} : { values: meaning.values }),
      };
    };
  }

  #verdicts(pointer: string): readonly unknown[] {
    return [...verdictsOf(this.#release, pointer.slice(VERDICT.length).split(' for ')[0] ?? '', {}).keys()];
  }

  #meaningOf(trigger: number, pointer: string) {
    const [root] = parsePointer(pointer);
    const row = this.#machine.triggers[trigger] as Trigger;
    if (pointer === RELATIONSHIP) return { values: relationshipsOf(this.#release, this.#flow), always: true };
    if (root === 'data') return meaningOfData(this.#flow, pointer.slice('/data'.length));
    if (root === 'event' && row.kind === 'answer') {
      const src = sourceOf(this.#flow, this.#machine, row.state, row.invoke) ?? '';
      return meaningIn(operationSchema(this.#release, src, 'output'), pointer.slice('/event/output'.length));
    }
    const answer = splitAnswer(pointer);
    return answer === undefined ? undefined : meaningOfAnswer(this.#release, answer.form, answer.rest);
  }
}

const VERDICT = 'the verdict of ';
