import { describe, expect, it } from 'vitest';
import { readMarkdown } from './markdown.ts';

const runs = (source: string) => {
  const [block] = readMarkdown(source);
  return block?.kind === 'paragraph' ? block.runs : [];
};

describe('Markdown', () => {
  it('is read into blocks', () => {
    expect(readMarkdown('# Title\n\nText.\n\n> Said.\n\n---\n\n```\nlet x\n```').map((b) => b.kind)).toEqual([
      'heading',
      'paragraph',
      'quote',
      'rule',
      'code',
    ]);
  });

  it('has lists within lists, numbered from where they begin, and boxes of tasks', () => {
    expect(readMarkdown('3. a\n   - b\n4. c')).toEqual([
      {
        kind: 'list',
        start: 3,
        items: [
          [
            { kind: 'paragraph', runs: [{ text: 'a' }] },
            { kind: 'list', items: [[{ kind: 'paragraph', runs: [{ text: 'b' }] }]] },
          ],
          [{ kind: 'paragraph', runs: [{ text: 'c' }] }],
        ],
      },
    ]);
    const said = (source: string) =>
      JSON.stringify(readMarkdown(source))
        .match(/[☑☐] |done|open/g)
        ?.join('');
    expect(said('- [x] done\n- [ ] open')).toBe('☑ done☐ open');
    expect(said('- [x] done\n\n- [ ] open')).toBe('☑ done☐ open');
  });

  it('has tables, and no heading row where all headings are empty', () => {
    expect(readMarkdown('| | |\n|---|--:|\n| a | **b** \\| c |')).toEqual([
      {
        kind: 'table',
        align: ['left', 'right'],
        rows: [[[{ text: 'a' }], [{ text: 'b', bold: true }, { text: ' | c' }]]],
      },
    ]);
  });

  it('keeps a line end that the author wants, and no other', () => {
    expect(runs('one\ntwo  \nthree').map((run) => run.text)).toEqual(['one two', '\n', 'three']);
  });

  it('shows raw HTML as it was typed', () => {
    expect(
      runs('a <script>alert(1)</script> b')
        .map((run) => run.text)
        .join(''),
    ).toBe('a <script>alert(1)</script> b');
    expect(readMarkdown('<div>x</div>')).toEqual([{ kind: 'paragraph', runs: [{ text: '<div>x</div>' }] }]);
  });

  it('understands character references', () => {
    expect(runs('Smith &amp; Sons &lt;b&gt; &#8364; &#x20AC; &eacute; &#0;')[0]?.text).toBe(
      'Smith & Sons <b> € € &eacute; \uFFFD',
    );
  });

  it('says where a link leads, unless its text does', () => {
    expect(runs('[Sign here](https://evil.example/x)')).toEqual([
      { text: 'Sign here', href: 'https://evil.example/x' },
      { text: ' (https://evil.example/x)' },
    ]);
    expect(runs('https://good.example/')).toEqual([
      { text: 'https://good.example/', href: 'https://good.example/' },
    ]);
    expect(runs('mail a@b.example')[1]).toEqual({ text: 'a@b.example', href: 'mailto:a@b.example' });
  });

  it.each([
    'javascript:alert(1)',
    'JAVASCRIPT:alert(1)',
    'data:text/html,x',
    'file:///etc/passwd',
    '//x.example',
  ])('follows no link to %s', (href) => {
    const found = runs(`[x](${href})`);
    expect(found.some((run) => run.href !== undefined)).toBe(false);
    expect(found.map((run) => run.text).join('')).toBe(`x (${href})`);
  });

  it('is not misled by a scheme that is written with references', () => {
    expect(runs('[x](java&#115;cript:alert&#40;1&#41;)').some((run) => run.href !== undefined)).toBe(false);
  });

  it('has the description of an image in its place', () => {
    expect(runs('![a map](https://tracker.example/p.gif)')).toEqual([{ text: 'a map' }]);
  });

  it.each([
    ['quotes', '>'.repeat(5000) + ' deep'],
    ['lists', '- '.repeat(3000) + 'deep'],
    ['emphasis', '*a **b '.repeat(3000) + 'deep'],
    ['brackets', '['.repeat(5000) + 'deep'],
  ])('survives deep nesting of %s', (_, source) => {
    expect(JSON.stringify(readMarkdown(source))).toContain('deep');
  });
});
