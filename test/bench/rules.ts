import { deepStrictEqual } from 'node:assert';
import { ruleSet, type Facts } from '../../engine/rules/index.ts';
import { rulesJudge } from '../../server/judges/rules.ts';
import { factor, interleaved, item, type Item } from './measure.ts';
import { decideByHand, type DutyFacts } from './rules-by-hand.ts';
import { DUTIES, dutyFacts, dutyRelease, manyRules, shelfFacts } from './rules-fixture.ts';

/** Goes round a list, one at a time. */
function inTurn<T>(values: readonly T[]): () => T {
  let next = 0;
  return () => values[next++ % values.length] as T;
}

export async function benches(): Promise<Item[]> {
  await sameAnswers();
  return [...(await oneDecision()), ...(await candidates()), ...(await manyAgainstFew())];
}

/** A comparison of speed is worth something only where the answers are the same. */
async function sameAnswers(): Promise<void> {
  const set = ruleSet(dutyRelease, 'duties');
  const judge = rulesJudge(dutyRelease, 'duties');
  for (const facts of dutyFacts(300, 9)) {
    const decision = set.decide(facts);
    deepStrictEqual(decideByHand(facts as unknown as DutyFacts), decision);
    const { verdict, findings } = decision;
    deepStrictEqual(await judge.judge(facts), { verdict, findings: findings.map(({ id }) => id) });
  }
}

async function oneDecision(): Promise<Item[]> {
  const set = ruleSet(dutyRelease, 'duties');
  const judge = rulesJudge(dutyRelease, 'duties');
  const facts = dutyFacts(1000);
  const [ours, hand, theirs] = [inTurn(facts), inTurn(facts), inTurn(facts)];
  const measured = await interleaved(
    [
      { name: 'compiled', run: () => set.decide(ours()) },
      { name: 'by hand', run: () => decideByHand(hand() as unknown as DutyFacts) },
      { name: 'json-rules-engine', run: () => judge.judge(theirs()) },
    ],
    { rounds: 9 },
  );
  const compiled = measured.get('compiled');
  return [
    item('rules: one decision', compiled?.micros ?? NaN, 'µs'),
    item('rules: one decision by json-rules-engine', measured.get('json-rules-engine')?.micros ?? NaN, 'µs'),
    item('rules: one decision by hand', measured.get('by hand')?.micros ?? NaN, 'µs'),
    factor(
      'rules: one decision, json-rules-engine against compiled',
      measured.get('json-rules-engine'),
      compiled,
      '>= 300',
    ),
    factor('rules: one decision, compiled against by hand', compiled, measured.get('by hand'), '<= 15'),
  ];
}

/** All candidates for all duties, as a form asks for them. */
async function candidates(): Promise<Item[]> {
  const set = ruleSet(dutyRelease, 'duties');
  const judge = rulesJudge(dutyRelease, 'duties');
  const people = dutyFacts(1000, 3);
  const all: Facts[] = DUTIES.flatMap((duty) => people.map((facts) => Object.assign({}, facts, { duty })));
  const measured = await interleaved([
    { name: 'compiled', run: () => all.filter((facts) => set.decide(facts).verdict === 'eligible').length },
    { name: 'json-rules-engine', run: () => judgeAll(judge, all) },
  ]);
  return [
    item('rules: 5 x 1,000 candidates', (measured.get('compiled')?.micros ?? NaN) / 1000, 'ms'),
    factor(
      'rules: 5 x 1,000 candidates, json-rules-engine against compiled',
      measured.get('json-rules-engine'),
      measured.get('compiled'),
      '>= 300',
    ),
  ];
}

async function judgeAll(judge: ReturnType<typeof rulesJudge>, all: readonly Facts[]): Promise<number> {
  let eligible = 0;
  for (const facts of all) if ((await judge.judge(facts)).verdict === 'eligible') eligible++;
  return eligible;
}

async function manyAgainstFew(): Promise<Item[]> {
  const few = ruleSet(manyRules(100), 'many');
  const many = ruleSet(manyRules(10_000), 'many');
  const [fewFacts, manyFacts] = [inTurn(shelfFacts(1000, 100)), inTurn(shelfFacts(1000, 10_000))];
  const measured = await interleaved([
    { name: 'few', run: () => few.decide(fewFacts()) },
    { name: 'many', run: () => many.decide(manyFacts()) },
  ]);
  return [
    item('rules: one decision of 10,000 rules', measured.get('many')?.micros ?? NaN, 'µs'),
    factor('rules: 10,000 rules against 100', measured.get('many'), measured.get('few'), '<= 2'),
  ];
}
