import { packOf, type Release } from '../release.ts';
import type { Slots } from './evaluate.ts';
import { truthOf } from './missing.ts';
import { pointerOf } from './places.ts';
import { slotsFor } from './reading.ts';
import type { Entry, Program, TableProgram } from './program.ts';
import type { RuleSet } from './rule-set.ts';
import type { Comparison, Tree } from './tree.ts';
import { turnsOf } from './turns.ts';
import type { ConditionTrace, Explanation, Facts, RuleTrace, Truth } from './types.ts';
import { inWords } from './words.ts';

/** What was read, which rules fired or not and why, and what would turn a negative verdict. */
export function explain(release: Release, set: RuleSet, facts: Facts): Explanation {
  const decision = set.decide(facts);
  const slots = slotsFor(set.program.places, facts, packOf(release).timeZone);
  return { decision, rules: tracesOf(set.program, slots), turns: turnsOf(release, set, decision) };
}

export function tracesOf(program: Program, slots: Slots): RuleTrace[] {
  const rows = program.tables.flatMap((table) =>
    table.hit === 'first'
      ? firstTraces(program, table, slots)
      : table.rows.map((row) => traceOf(program, row, slots)),
  );
  return [...rows, ...program.rules.map((rule) => traceOf(program, rule, slots))];
}

function traceOf(program: Program, entry: Entry, slots: Slots): RuleTrace {
  const conditions = traceTree(program, entry.tree, slots);
  return ruleTrace(program, entry, conditions.result, conditions);
}

function ruleTrace(program: Program, entry: Entry, result: Truth, conditions: ConditionTrace): RuleTrace {
  const findings = entry.findings.map((finding) => program.findings[finding]?.id as string);
  return { name: entry.name, pointer: entry.pointer, result, findings, conditions };
}

/** A row counts when it matches and no row before it does. */
function firstTraces(program: Program, { rows }: TableProgram, slots: Slots): RuleTrace[] {
  let before: Truth = false;
  return rows.map((row) => {
    const own = traceTree(program, row.tree, slots);
    const none: ConditionTrace = { text: 'no row before it matches', result: negate(before) };
    const result = both(own.result, none.result);
    before = negate(both(negate(before), negate(own.result)));
    return ruleTrace(program, row, result, {
      text: 'all of',
      result,
      parts: [...(own.parts ?? [own]), none],
    });
  });
}

function negate(truth: Truth): Truth {
  return truth === undefined ? undefined : !truth;
}

function both(one: Truth, other: Truth): Truth {
  if (one === false || other === false) return false;
  return one === undefined || other === undefined ? undefined : true;
}

function traceTree(program: Program, tree: Tree, slots: Slots): ConditionTrace {
  const trace = { text: inWords(program, tree), result: truthOf(tree, slots) };
  if (tree.kind === 'compare') return { ...trace, read: readingOf(program, tree, slots) };
  const parts = tree.kind === 'not' ? [tree.part] : tree.parts;
  return { ...trace, parts: parts.map((part) => traceTree(program, part, slots)) };
}

function readingOf(
  program: Program,
  { slot, operator, against }: Comparison,
  slots: Slots,
): NonNullable<ConditionTrace['read']> {
  return {
    pointer: pointerOf(program.places.at(slot)),
    value: slots[slot],
    operator: operator.name,
    against: 'slot' in against ? slots[against.slot] : against.constant,
  };
}
