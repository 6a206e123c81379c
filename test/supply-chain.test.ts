import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '..');
const read = (file: string) => JSON.parse(readFileSync(join(ROOT, file), 'utf8'));

const minimum: Record<string, string> = read('security/minimum-versions.json');
const locked: Record<string, { version: string; dev?: boolean }> = read('package-lock.json').packages;
const { dependencies, devDependencies } = read('package.json') as Record<string, Record<string, string>>;

function isAtLeast(version: string, least: string): boolean {
  const [a, b] = [version, least].map((text) => text.split('.').map(Number)) as [number[], number[]];
  const at = b.findIndex((part, index) => a[index] !== part);
  return at < 0 || (a[at] ?? 0) > (b[at] ?? 0);
}

describe('the libraries', () => {
  it.each(Object.entries(minimum))(
    '%s are at least of the version in which known holes are closed, %s',
    (name, least) => {
      // Tools of the tests bring versions of their own; they read nothing but what we have written.
      const versions = Object.entries(locked).filter(
        ([path, { dev }]) => path.endsWith(`node_modules/${name}`) && dev !== true,
      );
      expect(versions.length).toBeGreaterThan(0);
      for (const [, { version }] of versions) expect(isAtLeast(version, least), version).toBe(true);
    },
  );

  it('are named with exact versions', () => {
    const loose = Object.entries({ ...dependencies, ...devDependencies }).filter(
      // One may stand under another name beside another version of itself.
      ([, version]) => !/^(npm:[@/\w-]+@)?\d+\.\d+\.\d+$/.test(version),
    );
    expect(loose).toEqual([]);
  });

  it('do not include the sister of jsonpath-plus that was never mended', () => {
    expect(Object.keys(locked)).not.toContain('node_modules/jsonpath');
  });
});
