import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { safeFileName } from './file-name.ts';

describe('a file name', () => {
  it.each([
    ['Agreement 2026.pdf', 'Agreement 2026.pdf'],
    ['../../etc/passwd', 'passwd'],
    ['C:\\Users\\jan\\a.pdf', 'a.pdf'],
    ['a\r\nSet-Cookie: x.pdf', 'a Set-Cookie_ x.pdf'],
    ['a\0.pdf', 'a.pdf'],
    ['annexe\u202Efdp.exe', 'annexefdp.exe'],
    ['zero\u200Bwidth\uFEFF.pdf', 'zerowidth.pdf'],
    ['Ame\u0301lie.pdf', 'Am\u00E9lie.pdf'],
    ['CON', '_CON'],
    ['com1.pdf', '_com1.pdf'],
    ['lpt².txt', '_lpt².txt'],
    ['console.pdf', 'console.pdf'],
    ['.htaccess', 'htaccess'],
    ['name. . ', 'name'],
    ['a<b>:"|?*.pdf', 'a_b______.pdf'],
    ['..', 'file'],
    ['', 'file'],
    ['/', 'file'],
    ['half\uD800.pdf', 'half\uFFFD.pdf'],
    ['日本語.pdf', '日本語.pdf'],
  ])('%j becomes %j', (name, safe) => {
    expect(safeFileName(name)).toBe(safe);
  });

  it('keeps its extension when it is shortened, and no half characters', () => {
    const name = safeFileName(`${'é'.repeat(300)}.pdf`, ['pdf']);
    expect(name).toMatch(/^é+\.pdf$/);
    expect([...name].length).toBeLessThanOrEqual(150);
    expect(safeFileName(`${'a'.repeat(300)}.pdf`)).toHaveLength(150);
    expect(safeFileName('😀'.repeat(200))).toMatch(/^😀+$/u);
  });

  it('is safe whatever was typed, and is not changed by a second look', () => {
    const parts = fc.constantFrom(
      '/',
      '\\',
      '..',
      '.',
      ' ',
      '\u202E',
      '\0',
      'CON',
      'nul',
      'a',
      '.pdf',
      ':',
      '\n',
      'é',
      '\uD83D',
      '😀',
    );
    const names = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(parts, { maxLength: 12 }).map((some) => some.join('')),
    );
    fc.assert(
      fc.property(names, fc.constantFrom([], ['pdf'], ['jpg', 'jpeg']), (name, extensions) => {
        const safe = safeFileName(name, extensions);
        expect(safe).not.toMatch(/[/\\<>:"|?*\p{Cc}\p{Cs}\p{Bidi_Control}\p{Zl}\p{Zp}]|^\.|^\s|[\s.]$/u);
        expect(safe).not.toMatch(/^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i);
        expect(safe).toBe(safe.normalize('NFC'));
        expect([...safe].length).toBeLessThanOrEqual(150);
        expect(safe).not.toBe('');
        if (extensions.length > 0) expect(extensions).toContain(safe.split('.').at(-1)?.toLowerCase());
        expect(safeFileName(safe, extensions)).toBe(safe);
      }),
      { numRuns: 2000 },
    );
  });
});
