import { Engine, type RuleProperties, type TopLevelCondition } from 'json-rules-engine';
import type { RulesDefinition } from '../../engine/language/types.generated.ts';
import { parsePointer, readAt } from '../../engine/pointer.ts';
import { get, packOf, type Release } from '../../engine/release.ts';
import { type Clock, type Facts, OPERATORS, type Verdict } from '../../engine/rules/index.ts';

/**
 * The judge of rules: json-rules-engine itself, given the definition as it stands and nothing that the engine made of
 * it. It shares the operators and the reading of pointers with the engine, and no more.
 */
export interface Judgement {
  readonly verdict: Verdict;
  /** Names of the findings, in the order of the definition. */
  readonly findings: readonly string[];
}

export interface RulesJudge {
  /** All that the rules read must be there, but what only `present` asks about. */
  judge(facts: Facts): Promise<Judgement>;
}

type Table = NonNullable<RulesDefinition['tables']>[string];
type Cell = Table['rows'][number][number];
type Condition = NonNullable<RulesDefinition['rules']>[number]['conditions'];

/** The engine of a rule set, to be asked many times. */
export function rulesJudge(release: Release, rulesId: string): RulesJudge {
  const definition = get(release, 'rules', rulesId);
  const zone = packOf(release).timeZone;
  const order = Object.keys(definition.findings);
  const absent = Object.fromEntries(onlyAskedForPresence(definition).map((fact) => [fact, null]));
  const timeless = engineOf(definition);
  const needsClock = usesClock(definition);
  return {
    async judge(facts) {
      const engine = needsClock ? engineOf(definition, clockOf(facts, zone)) : timeless;
      const { events } = await engine.run({ ...absent, ...facts });
      const arisen = new Set(events.flatMap(({ params }) => params?.['findings'] as string[]));
      const findings = order.filter((finding) => arisen.has(finding));
      return { verdict: verdictOf(definition, findings), findings };
    },
  };
}

function verdictOf({ findings }: RulesDefinition, arisen: readonly string[]): Verdict {
  const severities = new Set(arisen.map((finding) => findings[finding]?.severity));
  if (severities.has('blocks')) return 'ineligible';
  return severities.has('needsEvidence') ? 'needsEvidence' : 'eligible';
}

function clockOf(facts: Facts, zone: string): Clock | undefined {
  return typeof facts['now'] === 'string' ? { now: facts['now'], zone } : undefined;
}

type Comparison = Extract<Condition, { fact: string }>;

function comparisonsOf(definition: RulesDefinition): Comparison[] {
  const conditions = [
    ...Object.values(definition.conditions ?? {}),
    ...(definition.rules ?? []).map((rule) => rule.conditions),
  ];
  return conditions.flatMap(comparisonsIn);
}

function comparisonsIn(condition: Condition): Comparison[] {
  if ('all' in condition) return condition.all.flatMap(comparisonsIn);
  if ('any' in condition) return condition.any.flatMap(comparisonsIn);
  if ('not' in condition) return comparisonsIn(condition.not);
  return 'fact' in condition ? [condition] : [];
}

function usesClock(definition: RulesDefinition): boolean {
  const names = new Set(OPERATORS.filter(({ ofClock }) => ofClock).map(({ name }) => name));
  return comparisonsOf(definition).some(({ operator }) => names.has(operator));
}

/** json-rules-engine refuses facts that are not there; those whose absence is the question are there as `null`. */
function onlyAskedForPresence(definition: RulesDefinition): string[] {
  const asked = comparisonsOf(definition).filter(
    ({ operator, path }) => operator === 'present' && path === undefined,
  );
  return asked.map(({ fact }) => fact);
}

function engineOf(definition: RulesDefinition, clock?: Clock): Engine {
  const engine = new Engine([], { allowUndefinedFacts: false, pathResolver: readCached });
  for (const operator of OPERATORS) {
    engine.removeOperator(operator.name);
    engine.addOperator(operator.name, (fact: unknown, operand: unknown) =>
      operator.test(fact, operand, clock),
    );
  }
  for (const [name, condition] of Object.entries(definition.conditions ?? {}))
    engine.setCondition(name, atTop(condition));
  for (const rule of rulesOf(definition)) engine.addRule(rule);
  return engine;
}

const pointers = new Map<string, readonly string[]>();

function readCached(value: object, path: string): unknown {
  let segments = pointers.get(path);
  if (segments === undefined) pointers.set(path, (segments = parsePointer(path)));
  return readAt(value, segments);
}

/** json-rules-engine wants `all`, `any`, `not` or a name at the top. */
function atTop(condition: Condition): TopLevelCondition {
  return ('fact' in condition ? { all: [condition] } : condition) as TopLevelCondition;
}

function rulesOf(definition: RulesDefinition): RuleProperties[] {
  const rows = Object.entries(definition.tables ?? {}).flatMap(([id, table]) => rulesOfTable(id, table));
  const rules = (definition.rules ?? []).map(({ name, conditions, event }) => ({
    name,
    conditions: atTop(conditions),
    event: { type: 'rule', params: { findings: [event.type] } },
  }));
  return [...rows, ...rules];
}

function rulesOfTable(id: string, { columns, rows, hit }: Table): RuleProperties[] {
  const matching = rows.map((row) => ({
    all: columns.flatMap((column, index) => cellCondition(column, row[index])),
  }));
  return rows.map((row, index) => {
    const before = hit === 'first' ? matching.slice(0, index).map((earlier) => ({ not: earlier })) : [];
    return {
      name: `${id} ${index}`,
      conditions: { all: [...(matching[index]?.all ?? []), ...before] } as TopLevelCondition,
      event: { type: 'row', params: { findings: row[columns.indexOf('findings')] } },
    };
  });
}

function cellCondition(column: string, cell: Cell | undefined): object[] {
  if (column === 'findings' || cell === 'any' || cell === undefined) return [];
  const [fact, ...path] = column.split('/');
  const operator = Array.isArray(cell) ? 'in' : 'equal';
  return [{ fact, operator, value: cell, ...(path.length === 0 ? {} : { path: '/' + path.join('/') }) }];
}
