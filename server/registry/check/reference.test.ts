import { beforeAll, describe, expect, it } from 'vitest';
import { loadPack, type Release, ruleSet } from '../../../engine/index.ts';
import { compareAllRules, compareAllSteps, executed, type Executed } from './reference.ts';
import { shipped } from './testing/packs.ts';

let release: Release;
let done: Executed;

async function loanRelease(): Promise<Release> {
  const loaded = loadPack(await shipped('equipment-loan'));
  if (loaded.release === undefined) throw new Error('the pack does not load');
  return loaded.release;
}

beforeAll(async () => {
  release = await loanRelease();
  done = executed(release);
});

const inTime = () => false;

describe('the reference of rules', () => {
  it('is asked about every set of facts that scenarios and paths decided on, once each', () => {
    const facts = done.facts.get('who-may-borrow') ?? [];
    expect(facts.length).toBeGreaterThan(10);
    expect(new Set(facts.map((one) => JSON.stringify(one))).size).toBe(facts.length);
  });

  it('agrees with the rules as they are', async () => {
    expect(await compareAllRules(release, done, inTime)).toEqual([]);
  });

  it('stops a release whose compiled rules say something else, also where no scenario would notice', async () => {
    const wrong = await loanRelease();
    const set = ruleSet(wrong, 'who-may-borrow');
    const decide = set.decide.bind(set);
    Object.assign(set, {
      decide: (facts: Record<string, unknown>) =>
        facts['tool'] === 'bandSaw' ? { ...decide(facts), verdict: 'eligible', findings: [] } : decide(facts),
    });
    const differences = await compareAllRules(wrong, { facts: new Map() }, inTime);
    expect(differences.length).toBeGreaterThan(0);
    expect(differences.length).toBeLessThanOrEqual(20);
    expect(differences[0]).toMatchObject({
      rules: 'who-may-borrow',
      facts: { tool: 'bandSaw' },
      compiled: { findings: [] },
    });
  });

  it('is asked about some facts even where time is short', async () => {
    const set = ruleSet(release, 'who-may-borrow');
    const decide = set.decide.bind(set);
    let asked = 0;
    Object.assign(set, { decide: (facts: Record<string, unknown>) => (asked++, decide(facts)) });
    await compareAllRules(release, { facts: new Map() }, () => true);
    Object.assign(set, { decide });
    expect(asked).toBe(20);
  });
});

describe('the reference of flows', () => {
  it('agrees with every step of the scenarios and of the generated paths', () => {
    expect(done.steps.some(({ where }) => where.startsWith('scenario lent-and-returned, step '))).toBe(true);
    expect(done.steps.some(({ where }) => where.startsWith('path loan'))).toBe(true);
    expect(compareAllSteps(release, done)).toEqual([]);
  });

  it('stops a release in which a step does something else', () => {
    const steps = done.steps.map(({ where, step }) => {
      const { outcome } = step;
      if (!outcome.accepted || step.given?.kind !== 'event' || step.given.name !== 'approve')
        return { where, step };
      return { where, step: { ...step, outcome: { ...outcome, effects: [] } } };
    });
    const [first] = compareAllSteps(release, { steps });
    expect(first).toMatchObject({ flow: 'loan', trigger: 'approve', engine: { effects: [] } });
    expect(first?.judge).toMatchObject({ effects: ['email tool-ready'] });
    expect(first?.where).toMatch(/^(scenario|path) /);
  });

  it('does not agree where it cannot take a step at all', () => {
    const [one] = done.steps;
    if (one === undefined || !one.step.outcome.accepted) throw new Error('there is no first step');
    const { outcome } = one.step;
    const view = { ...outcome.case.view, flow: 'elsewhere' };
    const step = { ...one.step, outcome: { ...outcome, case: { ...outcome.case, view } } };
    expect(compareAllSteps(release, { steps: [{ where: 'here', step }] })).toHaveLength(1);
  });
});
