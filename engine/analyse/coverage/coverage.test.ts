import { describe, expect, it } from 'vitest';
import { parcels } from '../../../test/support/parcels.ts';
import { ruleSet } from '../../rules/index.ts';
import { coverageOf } from './coverage.ts';

describe('coverage of rules', () => {
  const release = parcels();
  const decide = (facts: Record<string, unknown>) => ({ rules: 'who-may-collect', decision: ruleSet(release, 'who-may-collect').decide(facts) });

  it('counts rows that matched, rules that fired, and findings that arose', () => {
    const decisions = [
      decide({ relationship: 'open', organisation: 'own', person: { adult: true } }),
      decide({ relationship: 'silent', organisation: 'customer', person: { adult: true } }),
    ];
    const report = coverageOf(release, { steps: [], decisions });
    expect(report['table rows']).toEqual({ covered: 2, total: 3, missing: ['rules/who-may-collect/tables/whose/rows/1'] });
    expect(report['rules']).toEqual({ covered: 0, total: 1, missing: ['rules/who-may-collect/rules/0'] });
    expect(report['findings']).toEqual({ covered: 1, total: 2, missing: ['rules/who-may-collect/findings/child'] });
  });

  it('counts nothing that is unknown', () => {
    const report = coverageOf(release, { steps: [], decisions: [decide({})] });
    expect(report['table rows']?.covered).toBe(0);
  });
});
