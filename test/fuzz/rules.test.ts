import { describe, expect, it } from 'vitest';
import { fuzzRules } from './fuzz-rules.ts';

describe('compiled rules', () => {
  it('say what json-rules-engine says, and what they say of absent facts holds for every completion', async () => {
    const { differences, verdicts, judged } = await fuzzRules(800, 1);
    expect(differences[0]).toBeUndefined();
    expect(judged).toBe(2400);
    for (const verdict of ['eligible', 'needsEvidence', 'ineligible', 'undecided'])
      expect(verdicts[verdict]).toBeGreaterThan(40);
  });
});
