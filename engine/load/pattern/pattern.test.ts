import * as fc from 'fast-check';
import { checkSync } from 'recheck';
import { describe, expect, it } from 'vitest';
import { patternProblem } from './index.ts';

const SAFE = [
  '^[0-9]{4}$',
  '^[A-Z]{2}[0-9]{2,10}$',
  '^[a-z0-9]+(-[a-z0-9]+)*$',
  '^(a|b)*$',
  '^\\p{L}[\\p{L} .-]*$',
  '[0-9]+',
  '^(?:[0-9]{1,3}\\.){3}[0-9]{1,3}$',
  '^.+@.+$',
  '^a?b?c?$',
  '^(foo|bar|baz)+$',
  '^$',
  '^\\s*[a-z]+\\s*$',
  '^([a-z]{3},)*[a-z]{3}$',
];
const SLOW = [
  '^(a+)+$',
  '^(a*)*$',
  '^(a|a)*$',
  '^([a-z]|[a-f])*$',
  '^(a|ab|b)*$',
  '^(\\w+\\s?)*$',
  '(x+x+)+y',
  '^(([a-z])+.)+[A-Z]([a-z])+$',
  '^([a-zA-Z0-9])(([-.]|[_]+)?([a-zA-Z0-9]+))*(@){1}[a-z0-9]+$',
  '^(.*a){9}$',
  '^(\\p{L}|[a-z])*$',
  '^.*.*.*.*.*x$',
];

describe('the judgement of patterns', () => {
  it.each(SAFE)('accepts %s', (source) => expect(patternProblem(source)).toBeUndefined());
  it.each(SLOW)('refuses %s', (source) => expect(patternProblem(source)?.code).toBe('unsafe-pattern'));
  it.each(['^(?=a)b', '^(?<!a)b', '^(a)\\1$', '^(?<x>a)\\k<x>$'])(
    'refuses %s, whose cost cannot be told',
    (source) => expect(patternProblem(source)?.code).toBe('unsafe-pattern'),
  );
  it.each(['^[a-z', 'a{2,1}', '(', '*', '\\'])('says that %s cannot be read', (source) =>
    expect(patternProblem(source)?.code).toBe('bad-pattern'),
  );
  it('accepts a short text with two overlapping parts, and refuses a long one with four', () => {
    expect(patternProblem('^[a-z]*[a-z0-9]*[0-9a-f]*$', 100)).toBeUndefined();
    expect(patternProblem('^[a-z]*[a-z0-9]*[0-9a-f]*$', 4000)?.code).toBe('unsafe-pattern');
  });
  it('ends soon, however the pattern is made', () => {
    for (const source of [
      '('.repeat(200) + ')'.repeat(200),
      '(a?){500}',
      'a'.repeat(500),
      '(a*)*'.repeat(60),
      '(((a{1,9}){1,9}){1,9}){1,9}',
      '[a-z]*'.repeat(80),
    ]) {
      const before = performance.now();
      patternProblem(source);
      expect(performance.now() - before).toBeLessThan(1000);
    }
  });

  const atom = fc.constantFrom('a', 'b', '[ab]', '[a-c]', '.', '\\d', '\\w');
  const regex: fc.Arbitrary<string> = fc.letrec<{ node: string }>((tie) => ({
    node: fc.oneof(
      { maxDepth: 3, withCrossShrink: true },
      atom,
      fc.tuple(tie('node'), tie('node')).map(([a, b]) => a + b),
      fc.tuple(tie('node'), tie('node')).map(([a, b]) => `(?:${a}|${b})`),
      fc
        .tuple(tie('node'), fc.constantFrom('*', '+', '?', '{2}', '{1,3}', '{2,}'))
        .map(([a, sign]) => `(?:${a})${sign}`),
    ),
  })).node;

  it('refuses whatever a search for slow texts finds to be exponential', () => {
    fc.assert(
      fc.property(regex, (source) => {
        const pattern = `^${source}$`;
        const found = checkSync(pattern, 'u', { checker: 'automaton', timeout: null });
        if (found.status === 'vulnerable' && found.complexity.type === 'exponential')
          expect(patternProblem(pattern)?.code).toBe('unsafe-pattern');
        if (found.status === 'safe') expect(patternProblem(pattern)).toBeUndefined();
      }),
      { numRuns: 300, seed: 7 },
    );
  }, 60_000);
});
