import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RulesDefinition } from '../language/types.generated.ts';
import { ruleSet } from './rule-set.ts';
import { loans, releaseOf, museum } from './testing/release.ts';
import type { Facts, Verdict } from './types.ts';

const someFacts: fc.Arbitrary<Facts> = fc.record(
  {
    kind: fc.constantFrom('book', 'map', 'film'),
    place: fc.constantFrom('hall', 'desk', 'depot'),
    copies: fc.integer({ min: 0, max: 3 }),
    deposit: fc.boolean(),
    reader: fc.record(
      { phone: fc.constant('1'), member: fc.boolean(), name: fc.constant('Ann') },
      { requiredKeys: [] },
    ),
  },
  { requiredKeys: [] },
);

const withRules = (change: (definition: RulesDefinition) => Partial<RulesDefinition>) => {
  const { list, record } = museum.definitions;
  const release = releaseOf({
    rules: [{ ...loans, ...change(loans) }],
    lists: Object.values(list),
    records: Object.values(record),
  });
  return ruleSet(release, 'loans');
};
const set = ruleSet(museum, 'loans');
const outcome = ({ verdict, findings, missing }: ReturnType<typeof set.decide>) => ({
  verdict,
  missing,
  findings: findings.map(({ id }) => id),
});
const holds = (law: (facts: Facts) => void) => {
  const check = (facts: Facts): void => void law(facts);
  fc.assert(fc.property(someFacts, check), { numRuns: 500, seed: 3 });
};

describe('whatever the facts', () => {
  it('the order in which rules and tables are written does not matter', () => {
    const turned = withRules(({ rules = [], tables = {} }) => ({
      rules: rules.toReversed(),
      tables: Object.fromEntries(Object.entries(tables).toReversed()),
    }));
    holds((facts) => expect(outcome(turned.decide(facts))).toEqual(outcome(set.decide(facts))));
  });

  it('asking twice gives the same, and the decision can be made again from the facts that it keeps', () => {
    holds((facts) => {
      const decision = set.decide(facts);
      expect(set.decide(decision.facts)).toEqual(decision);
      expect(set.decide(structuredClone(decision.facts))).toEqual(decision);
    });
  });

  it('a rule that is there twice says its finding once', () => {
    const twice = withRules(({ rules = [] }) => ({ rules: [...rules, ...rules] }));
    holds((facts) => expect(outcome(twice.decide(facts))).toEqual(outcome(set.decide(facts))));
  });

  it('one more rule never makes the verdict better', () => {
    const badness: Record<Verdict, number> = { eligible: 0, undecided: 1, needsEvidence: 1, ineligible: 2 };
    const stricter = withRules(({ rules = [] }) => ({
      rules: [
        ...rules,
        {
          name: 'no maps',
          conditions: { fact: 'kind', operator: 'equal', value: 'map' },
          event: { type: 'notHere' },
        },
      ],
    }));
    holds((facts) => {
      const [before, after] = [set.decide(facts), stricter.decide(facts)];
      expect(badness[after.verdict]).toBeGreaterThanOrEqual(badness[before.verdict]);
      for (const finding of before.findings) expect(after.findings.map(({ id }) => id)).toContain(finding.id);
    });
  });

  it('a severer finding never makes the verdict better', () => {
    const severer = withRules(({ findings }) => ({
      findings: { ...findings, lastCopy: { severity: 'blocks', message: 'No.' } },
    }));
    holds((facts) => {
      if (severer.decide(facts).verdict === 'eligible') expect(set.decide(facts).verdict).toBe('eligible');
      if (set.decide(facts).verdict === 'ineligible')
        expect(severer.decide(facts).verdict).toBe('ineligible');
    });
  });

  it('knowing more never undoes a decided verdict, nor a finding', () => {
    fc.assert(
      fc.property(someFacts, someFacts, (known, more) => {
        const { reader } = known as { reader?: object };
        const all = {
          ...more,
          ...known,
          ...(reader === undefined ? {} : { reader: { member: true, ...reader } }),
        };
        const [before, after] = [set.decide(known), set.decide(all)];
        if (before.verdict !== 'undecided') expect(after.verdict).toBe(before.verdict);
        for (const finding of before.findings) expect(after.findings).toContain(finding);
      }),
      { numRuns: 500, seed: 5 },
    );
  });

  it('a decision is missing something exactly where something can still change', () => {
    holds((facts) => {
      const { verdict, missing } = set.decide(facts);
      if (verdict === 'undecided') expect(missing.length).toBeGreaterThan(0);
      expect(new Set(missing).size).toBe(missing.length);
    });
  });

  it('the facts are left as they are', () => {
    holds((facts) => {
      const before = JSON.stringify(facts);
      set.decide(facts);
      set.explain(facts);
      expect(JSON.stringify(facts)).toBe(before);
    });
  });
});
