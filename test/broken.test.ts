import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { CODES } from '../engine/load/codes.ts';
import { loadPack, type PackFile } from '../engine/load/index.ts';
import { readPack } from './read-pack.ts';

const FIXTURES = new URL('fixtures/', import.meta.url);
const base = readPack(new URL('base/', FIXTURES));
const names = readdirSync(new URL('broken/', FIXTURES)).sort();

interface Expected {
  readonly code: string;
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** Each folder lays its files over those of the valid pack; `removed.yaml` names files that are taken away. */
function broken(name: string): { files: PackFile[]; expected: Expected[] } {
  const own = new Map(readPack(new URL(`broken/${name}/`, FIXTURES)).map((file) => [file.path, file]));
  const listIn = (path: string) => parse(new TextDecoder().decode(own.get(path)?.bytes)) ?? [];
  const expected = listIn('expected.yaml') as Expected[];
  const removed = listIn('removed.yaml') as string[];
  own.delete('expected.yaml');
  own.delete('removed.yaml');
  const kept = base.filter(({ path }) => !own.has(path) && !removed.includes(path));
  return { files: [...kept, ...own.values()], expected };
}

describe('a pack with one mistake', () => {
  it('is the valid pack in all else', () => expect(loadPack(base).diagnostics).toEqual([]));

  it.each(names)('%s', (name) => {
    const { files, expected } = broken(name);
    const found = loadPack(files).diagnostics.map(({ code, file, line, column }) => ({
      code,
      file,
      line,
      column,
    }));
    expect(found).toEqual(expected);
  });

  it('is there for at least 120 mistakes', () => expect(names.length).toBeGreaterThanOrEqual(120));

  it('is there for every code, but for those that only a fault of the engine or a huge pack gives', () => {
    const shown = new Set(names.flatMap((name) => broken(name).expected.map(({ code }) => code)));
    const missing = Object.keys(CODES).filter((code) => !shown.has(code));
    expect(missing.sort()).toEqual(['internal', 'too-many-files']);
  });

  it('has no code that the manual does not explain', () => {
    const shown = names.flatMap((name) => broken(name).expected.map(({ code }) => code));
    expect(shown.filter((code) => CODES[code] === undefined)).toEqual([]);
  });
});
