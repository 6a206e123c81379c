import { describe, expect, it } from 'vitest';
import { fuzzFlows } from './fuzz-flows.ts';

describe('the engine and the judge of flows', () => {
  it('agree step by step on random machines and events', () => {
    const { differences, taken, refused } = fuzzFlows(40, 1);
    expect(differences[0]).toBeUndefined();
    expect(taken).toBeGreaterThan(150);
    expect(refused).toBeGreaterThan(20);
  }, 120_000);
});
