import { beforeAll, describe, expect, it } from 'vitest';
import { loadPack, type PackFile, type Release, storedForm } from '../../../engine/index.ts';
import { changesSince, readStored, versionsOf } from './changes.ts';
import { changed, shipped } from './testing/packs.ts';

let files: PackFile[];
let release: Release;
let stored: string;

function released(some: readonly PackFile[]): Release {
  const loaded = loadPack(some);
  if (loaded.release === undefined) throw new Error(JSON.stringify(loaded.diagnostics));
  return loaded.release;
}

beforeAll(async () => {
  files = await shipped('equipment-loan');
  release = released(files);
  stored = storedForm(release);
});

describe('what differs from the release in force', () => {
  it('is nothing for the same files', () => expect(changesSince(stored, release)).toEqual([]));

  it('is nothing where only a version was written by hand', () => {
    const later = released(changed(files, 'lists/tools.yaml', /^title:/m, 'version: 7\ntitle:'));
    expect(changesSince(stored, later)).toEqual([]);
  });

  it('is said of translations text by text', () => {
    const later = released(changed(files, 'texts/nl.yaml', 'text: Gereedschapsbalie', 'text: Balie'));
    expect(changesSince(stored, later)).toEqual([
      {
        kind: 'texts',
        id: 'nl',
        change: 'changed',
        places: [
          {
            pointer: '/pack~1equipment-loan/~1senders~1desk~1name',
            change: 'changed',
            from: 'Gereedschapsbalie',
            to: 'Balie',
          },
        ],
      },
    ]);
  });

  it('is said of languages and definitions that come and go', () => {
    const without = released(files.filter(({ path }) => path !== 'texts/nl.yaml'));
    const gone = changesSince(stored, without);
    expect(gone).toEqual([{ kind: 'texts', id: 'nl', change: 'removed', places: [] }]);
    expect(changesSince(storedForm(without), release)).toEqual([
      { kind: 'texts', id: 'nl', change: 'added', places: [] },
    ]);
  });

  it('can be told of a release that was made for other semantics', () => {
    const older = stored.replace(/"semantics":\d+/, '"semantics":0');
    expect(older).not.toBe(stored);
    expect(changesSince(older, release)).toEqual([]);
  });

  it('cannot be told of what is no release', () => {
    for (const text of ['', '{}', 'null', '[1'])
      expect(() => readStored(text), text).toThrow(/release|JSON|null/);
  });
});

describe('versions', () => {
  it('begin with 1, and rise by one where something differs', () => {
    const first = versionsOf(release, changesSince(undefined, release), {});
    expect(first).toMatchObject({ 'flow/loan': 1, 'pack/equipment-loan': 1, 'texts/nl': 1 });
    const later = released(changed(files, 'texts/nl.yaml', 'text: Gereedschapsbalie', 'text: Balie'));
    expect(versionsOf(later, changesSince(stored, later), first)).toEqual({ ...first, 'texts/nl': 2 });
  });

  it('count on where a definition comes back after it was away', () => {
    const known = { 'flow/loan': 3, 'texts/fr': 5 } as const;
    const versions = versionsOf(release, changesSince(undefined, release), known);
    expect(versions).toMatchObject({ 'flow/loan': 4, 'texts/fr': 6, 'texts/nl': 1 });
  });

  it('are known of what is in the release, and of nothing else', () => {
    const versions = versionsOf(release, [], { 'flow/elsewhere': 2 });
    expect(Object.keys(versions)).not.toContain('flow/elsewhere');
    expect(versions['flow/loan']).toBe(1);
  });
});
