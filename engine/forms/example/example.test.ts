import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { library, libraryWith } from '../../../test/support/library.ts';
import { exampleAnswers, validate } from '../index.ts';
import { patternWriter } from './pattern.ts';
import { Random } from './random.ts';

describe('examples of answers', () => {
  it('are accepted by the form, whatever the seed', () => {
    for (let seed = 1; seed <= 200; seed++) {
      const example = exampleAnswers(library, 'loan', seed);
      expect(example, `seed ${seed}`).toBeDefined();
      const again = validate(library, 'loan', example?.answers, example?.context as never);
      expect(again).toMatchObject({ valid: true, answers: example?.answers });
    }
  });

  it('are the same for the same seed, and differ between seeds', () => {
    expect(exampleAnswers(library, 'loan', 7)).toEqual(exampleAnswers(library, 'loan', 7));
    const ten = Array.from({ length: 10 }, (_, seed) =>
      JSON.stringify(exampleAnswers(library, 'loan', seed)?.answers),
    );
    expect(new Set(ten).size).toBeGreaterThan(7);
  });

  it('are not found where there are none', () => {
    const release = libraryWith({
      schema: {
        type: 'object',
        required: ['code'],
        properties: { code: { type: 'string', pattern: '^[a-z]{5}$', maxLength: 3 } },
      },
      layout: { steps: [{ title: 'Code', fields: ['/code'] }] },
      choices: {},
      normalise: {},
    });
    expect(exampleAnswers(release, 'loan', 1)).toBeUndefined();
  });
});

describe('texts for a pattern', () => {
  it.each([
    '^[a-z0-9][a-z0-9-]*(\\.[a-z0-9][a-z0-9-]*)+$',
    '^\\+[1-9][0-9]{6,14}$',
    '^(BE|NL|FR)[0-9]{2,4}$',
    '^[^@]+@(?:[a-z]+\\.)+x$',
    '^\\d{3}\\s?[A-Z-]{2,}?\\.$',
    '^(?<year>20\\d\\d)-\\p{Lu}$',
    '^[\\w.\\-]+\\/\\^$',
    'a|b+c?',
  ])('match %s', (pattern) => {
    const writer = patternWriter(pattern);
    const matcher = new RegExp(pattern, 'u');
    fc.assert(fc.property(fc.integer(), (seed) => matcher.test(writer?.(new Random(seed)) ?? '')));
  });

  it.each(['(a)\\1', '[a', 'a{', '(', '\\p{Script=Greek}'])('are not written for %s', (pattern) => {
    expect(patternWriter(pattern)).toBeUndefined();
  });
});
