import { describe, expect, it } from 'vitest';
import { bytesOf } from './testing/packs.ts';
import { showVerdict } from './show-verdict.ts';
import { NOTHING_FOUND } from './verdict.ts';

const show = { format: 'frames', colour: false, folder: 'packs/shop' } as const;
const files = [{ path: 'lists/tools.yaml', bytes: bytesOf('kind: list\nid: tols\n') }];

describe('why nothing was published', () => {
  it('is told with file, line, column and the line itself', () => {
    const mistake = {
      code: 'x',
      severity: 'error',
      message: 'it is called tools',
      hint: 'write tools',
    } as const;
    const place = { file: 'lists/tools.yaml', line: 2, column: 5 };
    const text = showVerdict({ ...NOTHING_FOUND, diagnostics: [{ ...mistake, ...place }] }, files, show);
    expect(text).toContain('packs/shop/lists/tools.yaml:2:5');
    expect(text).toContain('id: tols');
    expect(text).toContain('^');
    expect(text).toContain('write tools');
    expect(text).toMatch(/packs\/shop was not published: 1 mistake$/);
  });

  it('is told of failures where they stand, and of differences with both answers', () => {
    const failure = { kind: 'scenario', name: 'late', message: 'not so\nbut so' } as const;
    const text = showVerdict(
      {
        ...NOTHING_FOUND,
        failures: [{ ...failure, file: 'scenarios/late.yaml', line: 7, column: 3 }, failure],
        reference: {
          rules: [
            {
              rules: 'who',
              facts: { tool: 'saw' },
              compiled: { verdict: 'eligible', findings: [] },
              reference: { verdict: 'ineligible', findings: ['no'] },
            },
          ],
          flows: [
            { flow: 'loan', where: 'path loan', trigger: 'approve', engine: 'taken', judge: 'refused' },
          ],
        },
      },
      files,
      show,
    );
    expect(text).toContain('✗ scenario late at packs/shop/scenarios/late.yaml:7:3\n  not so\n  but so');
    expect(text).toContain('✗ scenario late\n');
    expect(text).toContain('for {"tool":"saw"}');
    expect(text).toContain('"verdict":"ineligible"');
    expect(text).toContain(
      'flow loan and its reference differ at approve\n  in path loan\n  "taken", the reference: "refused"',
    );
    expect(text).toMatch(/: 2 failures, 2 differences$/);
  });

  it('is nothing where all is well', () => {
    expect(showVerdict({ ...NOTHING_FOUND, ok: true }, files, show)).toBe('');
  });
});
