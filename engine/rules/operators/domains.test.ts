import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { domainWithin, foldDomain } from './domains.ts';

const within = (text: string, domains: string | string[] = 'library.example') =>
  domainWithin.test(text, domains);

describe('an address counts as within library.example', () => {
  it.each([
    ['as it is', 'ann@library.example'],
    ['below it', 'ann@desk.north.library.example'],
    ['in other letter case', 'ANN@LIBRARY.EXAMPLE'],
    ['as a host alone', 'desk.library.example'],
    ['with a trailing dot', 'ann@library.example.'],
    ['with several trailing dots', 'ann@library.example..'],
    ['with a soft hyphen', 'ann@libr\u00ADary.example'],
    ['with a zero-width space', 'ann@library\u200B.example'],
    ['with a zero-width joiner', 'ann@lib\u200Drary.example'],
    ['with a variation selector', 'ann@library\uFE0F.example'],
    ['with a direction mark', 'ann@\u202Elibrary.example'],
    ['with a byte order mark', '\uFEFFann@library.example'],
    ['with white space around', ' ann@library.example\t'],
    ['with a space inside', 'ann@ library .example'],
    ['with an ideographic full stop', 'ann@library\u3002example'],
    ['with a full-width full stop', 'ann@library\uFF0Eexample'],
    ['with a half-width ideographic full stop', 'ann@library\uFF61example'],
    ['with a one-dot leader', 'ann@library\u2024example'],
    ['with a full-width at', 'ann\uFF20library.example'],
    ['in full-width letters', 'ann@\uFF4C\uFF49\uFF42\uFF52\uFF41\uFF52\uFF59.example'],
    ['in mathematical letters', 'ann@\u{1D425}\u{1D422}\u{1D41B}rary.example'],
    ['in circled letters', 'ann@\u24DBibrary.example'],
    ['with a Cyrillic a', 'ann@libr\u0430ry.example'],
    ['with a Cyrillic capital A', 'ann@LIBR\u0410RY.EXAMPLE'],
    ['with a Greek capital alpha', 'ann@LIBR\u0391RY.EXAMPLE'],
    ['with a Greek capital upsilon', 'ann@LIBRAR\u03A5.EXAMPLE'],
    ['with a dotless i', 'ann@l\u0131brary.example'],
    ['with a Ukrainian i', 'ann@l\u0456brary.example'],
    ['with a Cyrillic palochka for an l', 'ann@\u04CFibrary.example'],
    ['with a Cyrillic palochka for an i', 'ann@l\u04CFbrary.example'],
    ['with a Cyrillic palochka for both', 'ann@\u04CF\u04C0brary.example'],
    ['with a Hebrew vav', 'ann@\u05D5ibrary.example'],
    ['with a Cherokee letter', 'ann@library.ex\u13AAmple'],
    ['in punycode', 'ann@xn--librry-6nf.example'],
    ['in punycode in capitals', 'ann@XN--LIBRRY-6NF.example'],
    ['after a quoted local part', '"ann@elsewhere.example"@library.example'],
    ['as an address of the web', 'https://www.library.example/desk?x=1'],
    ['with a port', 'library.example:8080'],
  ])('%s', (_, address) => {
    expect(within(address)).toBe(true);
  });
});

describe('an address does not count as within library.example', () => {
  it.each([
    ['with the domain as a suffix of a name', 'ann@mylibrary.example'],
    ['with the domain as the beginning', 'ann@library.example.org'],
    ['with the domain in the local part', 'library.example@elsewhere.example'],
    ['with a hyphen before it', 'ann@not-library.example'],
    ['with a letter missing', 'ann@librar.example'],
    ['with another letter of ASCII', 'ann@l1brary.example'],
    ['with an accent', 'ann@libr\u00E1ry.example'],
    ['with broken punycode', 'ann@xn--\u0080.example'],
    ['empty', ''],
    ['only an at', '@'],
    ['only dots', '...'],
  ])('%s', (_, address) => {
    expect(within(address)).toBe(false);
  });
});

describe('domainWithin', () => {
  it('reads a round as o or as 0', () => {
    expect(within('ann@b\u0966oks.example', 'books.example')).toBe(true);
    expect(within('ann@b\u0966oks.example', 'b0oks.example')).toBe(true);
    expect(within('ann@b0oks.example', 'books.example')).toBe(false);
  });

  it('folds the domains it is given too', () => {
    expect(within('ann@library.example', 'Libr\u0430ry.Example.')).toBe(true);
    expect(within('ann@b\u00FCcher.example', 'xn--bcher-kva.example')).toBe(true);
    expect(within('ann@xn--bcher-kva.example', 'b\u00FCcher.example')).toBe(true);
  });

  it('takes any of several', () => {
    expect(within('ann@museum.example', ['library.example', 'museum.example'])).toBe(true);
  });

  it('names nothing when it is given nothing', () => {
    expect(within('ann@library.example', [])).toBe(false);
    expect(within('', '')).toBe(false);
    expect(domainWithin.problem('')).toMatch(/domain/);
    expect(domainWithin.problem(['library.example', ''])).toMatch(/domain/);
    expect(domainWithin.problem('library.example')).toBeUndefined();
  });

  const anyText = fc
    .array(
      fc.oneof(
        fc.constantFrom('@', '.', 'xn--', 'a', '\u0430', '\u200B'),
        fc.integer({ min: 0, max: 0x10ffff }).map((code) => String.fromCodePoint(code)),
      ),
    )
    .map((parts) => parts.join(''));

  it('takes no longer for what was made to be long', () => {
    for (const long of [
      '\u00E9@' + '.'.repeat(200_000) + 'a',
      'xn--'.repeat(20_000),
      '\u0430'.repeat(50_000),
    ]) {
      const start = performance.now();
      foldDomain(long);
      expect(performance.now() - start).toBeLessThan(2000);
    }
  });

  it('never throws, and folding twice is folding once', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(foldDomain(foldDomain(text))).toBe(foldDomain(text));
      }),
      { seed: 7, numRuns: 400 },
    );
  });

  it('finds the domain under any number of labels of ASCII and in any letter case', () => {
    const label = fc.stringMatching(/^[a-z0-9]{1,12}$/);
    fc.assert(
      fc.property(fc.array(label, { maxLength: 4 }), fc.boolean(), (labels, capital) => {
        const host = [...labels, 'library', 'example'].join('.');
        expect(within('ann@' + (capital ? host.toUpperCase() : host))).toBe(true);
      }),
    );
  });
});
