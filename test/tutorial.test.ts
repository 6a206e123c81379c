import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';

const tutorial = await readFile('docs/tutorial.md', 'utf8');
const excerpts = [...tutorial.matchAll(/^```yaml (\S+)\n(.*?)^```$/gms)].map(([, path = '', text = '']) => ({
  path,
  text,
}));

describe('the tutorial', () => {
  it('quotes the pack that it builds', () => expect(excerpts.length).toBeGreaterThan(10));

  it.each(excerpts)('quotes $path as it is', async ({ path, text }) => {
    expect(await readFile(`definitions/equipment-loan/${path}`, 'utf8')).toContain(text);
  });

  it('leads to files that are there', async () => {
    const links = [...tutorial.matchAll(/\]\((\.\.\/definitions\/[^)]+\.yaml)\)/g)].map(
      (match) => `docs/${match[1]}`,
    );
    for (const link of links) await expect(readFile(link, 'utf8')).resolves.not.toBe('');
  });
});
