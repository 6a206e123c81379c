import { describe, expect, it } from 'vitest';
import type { RulesDefinition } from '../../engine/language/types.generated.ts';
import { truthOf } from '../../engine/rules/missing.ts';
import { analyseRules, possibleVerdicts, ruleSet, type Facts } from '../../engine/rules/index.ts';
import { slotsFor } from '../../engine/rules/reading.ts';
import { releaseOf } from '../../engine/rules/testing/release.ts';
import { Random } from './random.ts';
import { randomFacts, randomRules, THING } from './rules-random.ts';

const RULE_SETS = 100;
const SAMPLES = 60;

/** Rule sets whose facts are what the definition says. */
function* subjects(seed: number) {
  for (let i = 0; i < RULE_SETS; i++) {
    const random = new Random(seed * 7919 + i);
    const definition = randomRules(random);
    const release = releaseOf({ rules: [definition], records: [THING] });
    const facts = Array.from({ length: SAMPLES }, () => randomFacts(random, 0));
    yield {
      definition,
      release,
      facts,
      set: ruleSet(release, 'random'),
      problems: analyseRules(release, 'random'),
    };
  }
}

function matching(set: ReturnType<typeof ruleSet>, table: number, facts: Facts): number {
  const slots = slotsFor(set.program.places, facts, 'UTC');
  return set.program.tables[table]?.rows.filter(({ tree }) => truthOf(tree, slots) === true).length ?? 0;
}

describe('what the analysis says of random rule sets', () => {
  it('holds for facts that it has not seen: no rule that never holds does, no table without a gap has one', () => {
    for (const { definition, facts, set, problems } of subjects(1)) {
      const of = (code: string, pointer: string) =>
        problems.some((problem) => problem.code.startsWith(code) && problem.pointer.startsWith(pointer));
      for (const each of facts) {
        const slots = slotsFor(set.program.places, each, 'UTC');
        for (const rule of set.program.rules)
          if (problems.some(({ code, pointer }) => code === 'rule-never-true' && pointer === rule.pointer))
            expect(truthOf(rule.tree, slots)).not.toBe(true);
        for (const [index, { id, hit }] of set.program.tables.entries()) {
          const rows = matching(set, index, each);
          if (!of('table-gap', `/tables/${id}`))
            expect(rows, JSON.stringify([definition, each])).toBeGreaterThan(0);
          if (
            hit === 'unique' &&
            !of('table-overlap', `/tables/${id}`) &&
            !of('table-contradiction', `/tables/${id}`)
          )
            expect(rows).toBeLessThan(2);
        }
      }
    }
  });

  it('is exact for tables over codes and flags', () => {
    for (const { definition, set, problems } of subjects(2)) {
      for (const [index, { id, hit }] of set.program.tables.entries()) {
        const columns = definition.tables?.[id]?.columns ?? [];
        if (!columns.every((column) => ['e', 'f', 'b', 'findings'].includes(column))) continue;
        const counts = everyCombination().map((facts) => matching(set, index, facts));
        const has = (...codes: string[]) =>
          problems.some(({ code, pointer }) => codes.includes(code) && pointer.startsWith(`/tables/${id}`));
        expect(has('table-gap'), JSON.stringify(definition)).toBe(counts.includes(0));
        if (hit === 'unique')
          expect(has('table-overlap', 'table-contradiction')).toBe(counts.some((count) => count > 1));
      }
    }
  });

  it('names every verdict that comes about, and shows each that it names', () => {
    let complete = 0;
    for (const { release, facts, set } of subjects(3)) {
      const possible = possibleVerdicts(release, 'random');
      for (const [verdict, example] of possible.verdicts)
        if (example.facts) expect(set.decide(example.facts).verdict).toBe(verdict);
      if (!possible.complete) continue;
      complete++;
      for (const each of facts) expect([...possible.verdicts.keys()]).toContain(set.decide(each).verdict);
    }
    expect(complete).toBeGreaterThan(RULE_SETS * 0.9);
  });
});

function everyCombination(): Facts[] {
  const codes: NonNullable<RulesDefinition['facts'][string]['enum']> = ['a', 'b', 'c', 'd'];
  return codes.flatMap((e) => codes.flatMap((f) => [true, false].map((b) => ({ e, f, b }))));
}
