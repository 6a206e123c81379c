import { describe, expect, it } from 'vitest';
import { runScenario } from '../../engine/simulate/scenario.ts';
import { judgeStep } from '../../server/judges/judge-step.ts';
import { shippedReleases } from './shipped.ts';

const scenarios = (await shippedReleases()).flatMap((release) =>
  Object.values(release.definitions.scenario)
    .filter(({ timeline }) => timeline !== undefined)
    .map(({ id }) => ({ release, id, name: `${release.pack}/${id}` })),
);

describe('the judge of flows', () => {
  it.each(scenarios)('agrees with every step of $name', ({ release, id }) => {
    const happenings = runScenario(release, id).steps.flatMap((step) => step.happenings);
    for (const { before, given, outcome, at } of happenings) {
      const step = { ...(before && { before }), ...(given && { given }), outcome, at };
      expect(judgeStep(release, step)).toBeUndefined();
    }
  });
});
