import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { randomFlow } from '../../test/support/random-flow.ts';
import { type Draw, randomRun, type RandomStep } from '../../test/support/random-run.ts';
import { activeStates, renderMessage } from '../flows/index.ts';
import type { PropertyDefinition } from '../language/types.generated.ts';
import { get, type Release } from '../release.ts';
import { analyseFlow } from './analyse-flow.ts';
import { graphOf } from './graphs.ts';
import { namesOfStates } from './machine/words.ts';
import { prove } from './prove.ts';

const numbers = fc.infiniteStream(fc.nat(1 << 20));
const drawFrom =
  (stream: { next(): { value?: unknown } }): Draw =>
  (below) =>
    (stream.next().value as number) % below;

describe('a flow in which the analysis finds no error', () => {
  it('never comes to an error at run time, and only to configurations that were explored', () => {
    let clean = 0;
    let events = 0;
    fc.assert(
      fc.property(randomFlow(), numbers, (release, stream) => {
        if (harmsIn(release).length > 0) return;
        clean += 1;
        const explored = configurations(release);
        for (const step of randomRun(release, drawFrom(stream))) {
          events += 1;
          check(release, explored, step);
        }
      }),
      { numRuns: 250, seed: 5 },
    );
    expect(clean).toBeGreaterThan(40);
    expect(events).toBeGreaterThan(200);
  });
});

describe('a proof', () => {
  const properties: readonly Partial<PropertyDefinition>[] = [
    { never: [{ effect: 'email', template: 'stamped' }], before: [{ event: 'bring' }] },
    { never: [{ effect: 'email' }], after: [{ event: 'fetch' }], until: [{ event: 'renew' }] },
    { never: [{ effect: 'connector' }], before: [{ event: 'lose' }] },
    { never: [{ enters: 's1' }], before: [{ event: 'fetch' }, { event: 'bring' }] },
    { together: ['s0', 's1'] },
  ];

  it.each(properties.map((property, index) => ({ index, property })))(
    'of property $index holds in every random run; what is refuted has a path',
    ({ property }) => {
      const count = { proven: 0, refuted: 0, undecided: 0 };
      fc.assert(
        fc.property(randomFlow(), numbers, (random, stream) => {
          if (harmsIn(random).some((code) => code !== 'may-be-undefined' && code !== 'link-not-issued'))
            return;
          const release = withProperty(random, property);
          const [result] = prove(release, 'p');
          if (result === undefined) return;
          count[result.result] += 1;
          if (result.result === 'refuted') expect(result.path?.length).toBeGreaterThan(0);
          if (result.result !== 'proven') return;
          const draw = drawFrom(stream);
          for (let runs = 0; runs < 3; runs += 1)
            expect(isBroken(release, property, [...randomRun(release, draw)])).toBe(false);
        }),
        { numRuns: 60, seed: 9 },
      );
      expect(count.proven).toBeGreaterThan(2);
      expect(count.refuted).toBeGreaterThan(property.together === undefined ? 1 : -1);
    },
  );
});

/** A state that nothing reaches, or a transition that is never taken, does no harm at run time. */
const HARMFUL = new Set(['may-be-undefined', 'eventless-cycle', 'history-from-inside', 'link-not-issued']);

function harmsIn(release: Release): string[] {
  return analyseFlow(release, 'parcel').flatMap(({ code, severity }) =>
    severity === 'error' && HARMFUL.has(code) ? [code] : [],
  );
}

function configurations(release: Release): ReadonlySet<string> {
  const graph = graphOf(release, get(release, 'flow', 'parcel'));
  expect(graph.complete).toBe(true);
  const names = (index: number) => namesOfStates(graph.machine, graph.points.at(index)).sort().join();
  return new Set(Array.from({ length: graph.points.size }, (_, index) => names(index)));
}

/** What was accepted has no problem in its log, can be put into words, and leads to where the explorer was. */
function check(release: Release, explored: ReadonlySet<string>, { outcome }: RandomStep): void {
  const problems = outcome.log.filter(({ kind, text }) => kind === 'problem' && !text.includes('Lost.'));
  expect(problems).toEqual([]);
  for (const effect of outcome.effects) if (effect.type === 'email') renderMessage(release, effect);
  expect(explored).toContain([...activeStates(release, outcome.case)].sort().join());
}

function withProperty(release: Release, property: Partial<PropertyDefinition>): Release {
  const whole: PropertyDefinition = { kind: 'property', id: 'p', title: 'P', flows: ['parcel'], ...property };
  return { ...release, definitions: { ...release.definitions, property: { p: whole } } };
}

/** The naive judge: looks at the effects of a run from outside, and at its states between events. */
function isBroken(
  release: Release,
  property: Partial<PropertyDefinition>,
  steps: readonly RandomStep[],
): boolean {
  const named = (patterns: PropertyDefinition['never'], { event }: RandomStep) =>
    event?.kind === 'event' && (patterns ?? []).some((pattern) => pattern.event === event.name);
  let on = property.after === undefined;
  for (const step of steps) {
    if (named(property.before, step)) return false;
    if (named(property.until, step)) on = false;
    if (named(property.after, step)) on = true;
    if (on && doesWhatIsForbidden(release, property, step)) return true;
  }
  return false;
}

function doesWhatIsForbidden(
  release: Release,
  property: Partial<PropertyDefinition>,
  { outcome }: RandomStep,
): boolean {
  const active = activeStates(release, outcome.case);
  const isIn = (path: string) => active.some((state) => state === path || state.startsWith(`${path}.`));
  if (property.together?.every(isIn) === true) return true;
  return (property.never ?? []).some(
    ({ effect, template, enters }) =>
      (enters !== undefined && isIn(enters)) ||
      outcome.effects.some(
        ({ type, params }) => type === effect && (template === undefined || params['template'] === template),
      ),
  );
}
