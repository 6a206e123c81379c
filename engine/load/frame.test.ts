import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../diagnostic.ts';
import { frameOf, githubAnnotation } from './frame.ts';

const source = 'kind: list\nid: shelves\ntitel: Shelves\n';
const same = (text: string) => text;
const colours = { bold: same, dim: same, red: same, yellow: same, cyan: same };
const diagnostic: Diagnostic = {
  code: 'unknown-key',
  severity: 'error',
  message: 'unknown key "titel"',
  hint: 'did you mean "title"?',
  file: 'lists/shelves.yaml',
  line: 3,
  column: 1,
  endLine: 3,
  endColumn: 6,
};

describe('a code frame', () => {
  it('shows the line, underlines the mistake, and says what would help', () =>
    expect(frameOf(diagnostic, source)).toBe(
      [
        'lists/shelves.yaml:3:1 error unknown key "titel" [unknown-key]',
        '    3 | titel: Shelves',
        '      | ^^^^^',
        '  → did you mean "title"?',
      ].join('\n'),
    ));
  it('is only a line where the file cannot be shown', () =>
    expect(frameOf({ ...diagnostic, line: 9 }, source).split('\n')).toHaveLength(2));
  it('underlines to the end of a line what goes on in the next', () =>
    expect(frameOf({ ...diagnostic, endLine: 4, endColumn: 1 }, source)).toContain('| ^^^^^^^^^^^^^^\n'));
  it('shows the surroundings of a mistake far to the right', () => {
    const frame = frameOf(
      { ...diagnostic, line: 1, column: 301, endLine: 1, endColumn: 304 },
      `${'x'.repeat(300)}bad${'y'.repeat(300)}`,
    ).split('\n');
    expect(frame[1]?.length).toBeLessThan(115);
    const at = frame[2]?.indexOf('^') ?? 0;
    expect(frame[1]?.slice(at, at + 3)).toBe('bad');
  });
  it('lets no character of the file reach the terminal that it would obey', () =>
    expect(frameOf({ ...diagnostic, line: 1, column: 1 }, 'a\u001b[31mb\u202ec')).toContain('a·[31mb·c'));
  it('is coloured by whoever knows the terminal', () =>
    expect(frameOf(diagnostic, source, { ...colours, red: (text) => `<${text}>` })).toContain('<error>'));
});

describe('an annotation for GitHub', () => {
  it('names file, place and code', () =>
    expect(githubAnnotation(diagnostic, 'definitions/library/')).toBe(
      '::error file=definitions/library/lists/shelves.yaml,line=3,endLine=3,col=1,endColumn=6,title=unknown-key::unknown key "titel"%0Adid you mean "title"?',
    ));
  it('cannot be broken out of', () =>
    expect(
      githubAnnotation({ ...diagnostic, file: 'a,line=1::b', message: '100%\n::error::x' }).split('\n'),
    ).toHaveLength(1));
});
