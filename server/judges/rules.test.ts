import { describe, expect, it } from 'vitest';
import { ruleSet } from '../../engine/rules/index.ts';
import { museum } from '../../engine/rules/testing/release.ts';
import { rulesJudge } from './rules.ts';

describe('the judge of rules', () => {
  it('agrees with the engine on every combination of a small rule set', async () => {
    const judge = rulesJudge(museum, 'loans');
    const set = ruleSet(museum, 'loans');
    for (const facts of combinations()) {
      const { verdict, findings } = set.decide(facts);
      expect(await judge.judge(facts), JSON.stringify(facts)).toEqual({
        verdict,
        findings: findings.map(({ id }) => id),
      });
    }
  });

  it('refuses facts that are not there', async () => {
    await expect(rulesJudge(museum, 'loans').judge({ kind: 'book' })).rejects.toThrow('Undefined fact');
  });
});

function* combinations() {
  for (const kind of ['book', 'map', 'film'])
    for (const place of ['hall', 'desk', 'depot'])
      for (const member of [true, false])
        for (const phone of ['1', null])
          for (const copies of [0, 1, 2])
            for (const deposit of [true, false])
              yield { kind, place, copies, deposit, reader: { member, phone } };
}
