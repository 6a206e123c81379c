import { describe, expect, it } from 'vitest';
import { comparisonsOf } from './liquid-comparisons.ts';

const read = (source: string) =>
  comparisonsOf(source).map(({ path, literal }) => `${path.join('.')} ${literal}`);

describe('the comparisons of a template', () => {
  it('stand in if, elsif and unless', () =>
    expect(
      read(
        '{% if data.card == "adult" %}{% elsif data.card != \'child\' %}{% endif %}{%- unless case.flow == "loan" -%}',
      ),
    ).toEqual(['data.card adult', 'data.card child', 'case.flow loan']));
  it('are joined by and and or', () =>
    expect(read('{% if a.b == "x" and c.d == "y" or e.f == "z" %}')).toEqual(['a.b x', 'c.d y', 'e.f z']));
  it('stand in the branches of a case', () =>
    expect(
      read('{% case data.card %}{% when "adult", \'child\' %}A{% when "none" or "lost" %}B{% endcase %}'),
    ).toEqual(['data.card adult', 'data.card child', 'data.card none', 'data.card lost']));
  it('are none outside of tags', () => expect(read('a.b == "x" {{ a.b }}')).toEqual([]));
  it('are none with numbers and other variables', () =>
    expect(read('{% if a.b == 3 %}{% if a.b == c.d %}')).toEqual([]));
});
