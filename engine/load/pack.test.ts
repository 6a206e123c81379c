import { describe, expect, it } from 'vitest';
import { EXAMPLES } from '../language/examples.ts';
import { loadPack, openRelease, storedForm } from './index.ts';

const file = (path: string, text: string) => ({ path, bytes: new TextEncoder().encode(text) });
const small = [
  file('pack.yaml', 'kind: pack\nid: small\ntitle: Small\nlanguages: [en]\ntimeZone: Europe/Brussels\n'),
  file(
    'policy/rules.yaml',
    'kind: policy\nid: rules\ntitle: Rules\nclauses:\n  B: { text: Second. }\n  A: { text: First. }\n',
  ),
  file('README.md', '# Notes'),
  file('.slipway/schemas/list.json', 'not read'),
];

describe('a release', () => {
  const { release, diagnostics } = loadPack(small);

  it('is there where nothing is wrong', () => expect([release?.pack, diagnostics]).toEqual(['small', []]));
  it('keeps the order in which the author wrote', () =>
    expect(Object.keys(release?.definitions.policy['rules']?.clauses ?? {})).toEqual(['B', 'A']));
  it('is named by its content: not by the order of files, comments, or layout', () => {
    const other = small
      .toReversed()
      .map(({ path, bytes }) =>
        file(
          path,
          `${new TextDecoder().decode(bytes).replace('languages: [en]', 'languages:\n  - "en"')}# a comment\n`,
        ),
      );
    expect(loadPack(other).release?.hash).toBe(release?.hash);
  });
  it('is not named by how often it was published', () => {
    const raised = small.map(({ path, bytes }) =>
      file(
        path,
        path === 'pack.yaml'
          ? `${new TextDecoder().decode(bytes)}version: 7\n`
          : new TextDecoder().decode(bytes),
      ),
    );
    expect(loadPack(raised).release?.hash).toBe(release?.hash);
  });
  it('has another name where a word differs', () => {
    const changed = small.map(({ path, bytes }) =>
      file(path, new TextDecoder().decode(bytes).replace('First', 'first')),
    );
    expect(loadPack(changed).release?.hash).not.toBe(release?.hash);
  });
  it('opens from what is stored of it, under the same hash', () => {
    const opened = openRelease(storedForm(release as NonNullable<typeof release>));
    expect(opened).toEqual(release);
  });
  it('is stored as JSON that anybody can read', () => {
    const { hash: _, ...content } = release as NonNullable<typeof release>;
    expect(JSON.parse(storedForm(release as NonNullable<typeof release>))).toEqual(content);
  });
  it('does not open from anything else', () =>
    expect(() => openRelease('{"pack":"small"}')).toThrow('this is no stored release'));
  it('does not open under other semantics', () =>
    expect(() => openRelease('{"pack":"small","semantics":99,"definitions":{\n\n},"texts":{\n\n}}')).toThrow(
      /semantics 99/,
    ));
});

describe('all mistakes at once', () => {
  it('are reported in the order of files and lines', () => {
    const files = [
      file('pack.yaml', EXAMPLES.pack.replace('timeZone', 'timezone')),
      file('lists/b.yaml', 'kind: list\nid: b\ntitle: 1\nentries: []\n'),
      file('lists/a.yaml', 'kind: list\nid: a\ntitle: "x\n'),
      file('rulez/x.yaml', 'kind: rules\n'),
    ];
    expect(
      loadPack(files).diagnostics.map(({ file: path, line, code }) => `${path}:${line} ${code}`),
    ).toEqual([
      'lists/a.yaml:3 unclosed-quote',
      'lists/b.yaml:3 wrong-type',
      'lists/b.yaml:4 too-few',
      'pack.yaml:5 unknown-key',
      'rulez/x.yaml:1 unknown-folder',
    ]);
  });

  it('a fault of the engine is one diagnostic, and no release', () => {
    const { release, diagnostics } = loadPack(small, [
      {
        name: 'breaking',
        run: () => {
          throw new TypeError('x is not a function\n    at secret.js:1');
        },
      },
    ]);
    expect(release).toBeUndefined();
    expect(diagnostics).toMatchObject([
      { code: 'internal', message: 'the engine failed while breaking: TypeError: x is not a function' },
    ]);
  });
});
