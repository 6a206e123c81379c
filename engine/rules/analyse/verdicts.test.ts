import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ruleSet } from '../rule-set.ts';
import { museum } from '../testing/release.ts';
import { possibleVerdicts, type Known } from './verdicts.ts';

const verdictsOf = (known: Known) => [...possibleVerdicts(museum, 'loans', known).verdicts.keys()].sort();

describe('the verdicts that a rule set can give', () => {
  it('are all three where nothing is known, each with facts for which it is given', () => {
    const { verdicts, complete } = possibleVerdicts(museum, 'loans');
    expect([...verdicts.keys()].sort()).toEqual(['eligible', 'ineligible', 'needsEvidence']);
    for (const [verdict, { facts }] of verdicts)
      expect(ruleSet(museum, 'loans').decide(facts ?? {}).verdict).toBe(verdict);
    expect(complete).toBe(true);
  });

  it('are fewer where something is known', () => {
    expect(verdictsOf({ kind: ['film'] })).toEqual(['ineligible']);
    expect(verdictsOf({ kind: ['book'], 'reader/phone': ['1'], deposit: [true] })).toEqual(['eligible']);
    expect(
      verdictsOf({ kind: ['map'], place: ['hall', 'desk'], reader: [{ phone: '1', member: true }] }),
    ).toEqual(['eligible', 'ineligible']);
  });

  it('keep the parts of a record together', () => {
    const guestWithPhone = { phone: '1', member: false };
    const memberWithout = { member: true };
    expect(verdictsOf({ kind: ['book'], deposit: [false], reader: [guestWithPhone, memberWithout] })).toEqual(
      ['ineligible', 'needsEvidence'],
    );
    expect(verdictsOf({ kind: ['book'], deposit: [false], reader: [guestWithPhone] })).toEqual([
      'needsEvidence',
    ]);
  });

  it('are undecided where something that matters can be absent', () => {
    expect(verdictsOf({ kind: ['map'], place: [undefined], reader: [{ phone: '1', member: true }] })).toEqual(
      ['undecided'],
    );
    expect(
      verdictsOf({ kind: ['map'], place: ['hall', undefined], reader: [{ phone: '1', member: true }] }),
    ).toEqual(['eligible', 'undecided']);
  });

  it('are those that the engine gives, for whatever is known', () => {
    const kinds = ['book', 'map', 'film'];
    const places = ['hall', 'desk', 'depot'];
    const some = <T>(values: readonly T[]) => fc.subarray([...values], { minLength: 1 });
    const known = fc.record({
      kind: some(kinds),
      place: some([...places, undefined]),
      deposit: some([true, false]),
      'reader/member': some([true, false]),
      'reader/phone': some(['1', undefined]),
    });
    fc.assert(
      fc.property(known, (each) => {
        const given = new Set<string>();
        for (const kind of each.kind)
          for (const place of each.place)
            for (const deposit of each.deposit)
              for (const member of each['reader/member'])
                for (const phone of each['reader/phone'])
                  given.add(
                    ruleSet(museum, 'loans').decide({
                      kind,
                      place,
                      deposit,
                      copies: 1,
                      reader: { member, phone },
                    }).verdict,
                  );
        expect(verdictsOf(each)).toEqual([...given].sort());
      }),
      { seed: 11, numRuns: 200 },
    );
  });
});
