import { describe, expect, it } from 'vitest';
import { ruleSet, samplesFor } from '../../engine/rules/index.ts';
import { loans, museum, releaseOf } from '../../engine/rules/testing/release.ts';
import { compareRules, compareRulesOnSamples } from './compare-rules.ts';

describe('before a release is published, its rules', () => {
  it('agree with json-rules-engine on facts made for it', async () => {
    expect(await compareRulesOnSamples(museum, 'loans', 300)).toEqual([]);
  });

  it('agree on facts of scenarios, also where some are absent', async () => {
    const some = [
      {},
      { kind: 'film' },
      { kind: 'map', reader: { member: false } },
      { kind: 'book', reader: null, copies: 1 },
    ];
    expect(await compareRules(museum, 'loans', some)).toEqual([]);
  });

  it('agree where the absence of something is itself an answer', async () => {
    const asksTwice = releaseOf({
      records: Object.values(museum.definitions.record),
      rules: [
        {
          ...loans,
          facts: { reader: { $record: 'reader' }, agreed: { type: 'boolean' } },
          tables: {},
          rules: [
            {
              name: 'no number, or a wrong one',
              conditions: {
                any: [
                  { fact: 'reader', path: '/phone', operator: 'present', value: false },
                  { not: { fact: 'reader', path: '/phone', operator: 'matches', value: '^[0-9]{3}$' } },
                ],
              },
              event: { type: 'noPhone' },
            },
            {
              name: 'not agreed',
              conditions: {
                any: [
                  { fact: 'agreed', operator: 'present', value: false },
                  { fact: 'agreed', operator: 'equal', value: false },
                ],
              },
              event: { type: 'noDeposit' },
            },
          ],
        },
      ],
    });
    const some = [
      {},
      { reader: {} },
      { reader: { phone: '123' } },
      { agreed: true },
      { reader: {}, agreed: true },
    ];
    expect(await compareRules(asksTwice, 'loans', some)).toEqual([]);
  });

  it('are tried with every verdict', () => {
    const samples = samplesFor(museum, 'loans');
    const verdicts = Array.from(
      { length: 300 },
      (_, number) => ruleSet(museum, 'loans').decide(samples.complete(number)).verdict,
    );
    expect(new Set(verdicts)).toEqual(new Set(['eligible', 'needsEvidence', 'ineligible']));
  });

  it('are stopped where the two differ', async () => {
    const set = ruleSet(museum, 'loans');
    const facts = {
      kind: 'film',
      place: 'hall',
      copies: 2,
      deposit: true,
      reader: { member: true, phone: '1' },
    };
    const decision = set.decide(facts);
    Object.assign(set, { decide: () => ({ ...decision, verdict: 'eligible', findings: [] }) });
    expect(await compareRules(museum, 'loans', [facts])).toEqual([
      {
        rules: 'loans',
        facts,
        compiled: { verdict: 'eligible', findings: [] },
        reference: { verdict: 'ineligible', findings: ['notHere'] },
      },
    ]);
  });
});
