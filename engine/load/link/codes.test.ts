import { describe, expect, it } from 'vitest';
import { LINK_CODES } from './codes.ts';
import { library, linkLibrary, translations } from './library/index.ts';
import { make, MISTAKES } from './mistakes/index.ts';
import { link } from './index.ts';
import type { Definitions } from '../../release.ts';

describe.each(MISTAKES)('$code: $in $write $rename', (mistake) => {
  it('is reported where it stands, with what would be right', () => {
    const found = linkLibrary((library) => make(library, mistake)).filter(
      ({ code }) => code === mistake.code,
    );
    const [kind, id, ...rest] = (mistake.at?.startsWith('/') === false ? mistake.at : mistake.in).split('/');
    const pointer =
      mistake.at === undefined
        ? (mistake.write?.[0] ?? '')
        : mistake.at.startsWith('/')
          ? mistake.at
          : `/${rest.join('/')}`;
    const here = found.filter(
      (problem) => problem.kind === kind && problem.id === id && problem.pointer === pointer,
    );
    expect(here.length, JSON.stringify(found)).toBeGreaterThan(0);
    expect(here.map(({ message }) => message).join()).toContain(mistake.says ?? '');
    expect(here.map(({ hint }) => hint ?? '').join()).toContain(mistake.hint);
  });
});

describe('translations', () => {
  const linkWith = (change: (texts: ReturnType<typeof translations>) => unknown) => {
    const texts = structuredClone(translations());
    change(texts);
    return (pack: Partial<Definitions>) => link(pack, [texts]);
  };
  const said = (change: Parameters<typeof linkWith>[0], code: string) =>
    linkWith(change)(library() as unknown as Definitions).filter((problem) => problem.code === code);

  it('are missing: the text is named, with the file to add it to', () => {
    const [problem] = said((texts) => delete texts.texts['email/ready']?.['/subject'], 'translation-missing');
    expect(problem).toMatchObject({
      kind: 'email',
      id: 'ready',
      pointer: '/subject',
      severity: 'warning',
      hint: 'add it to texts/nl.yaml, under email/ready',
    });
  });
  it('are stale: the new mark is told', () => {
    const [problem] = said(
      (texts) => Object.assign(texts.texts['email/ready']?.['/subject'] ?? {}, { of: '00000000' }),
      'translation-stale',
    );
    expect(problem).toMatchObject({
      kind: 'texts',
      id: 'nl',
      pointer: '/texts/email~1ready/~1subject/of',
      severity: 'warning',
    });
    expect(problem?.hint).toMatch(/write of: [0-9a-f]{8}/);
  });
  it('cannot say what their source does not know', () => {
    const [problem] = said(
      (texts) =>
        Object.assign(texts.texts['email/ready']?.['/subject'] ?? {}, {
          text: '{{ answers.loan-request.titel }}',
        }),
      'translation-variable',
    );
    expect(problem).toMatchObject({
      pointer: '/texts/email~1ready/~1subject/text',
      hint: 'did you mean "answers.loan-request.title"?',
    });
  });
  it('belong to a definition that is there', () => {
    const [problem] = said((texts) => Object.assign(texts.texts, { 'email/redy': {} }), 'unknown-definition');
    expect(problem).toMatchObject({
      pointer: '/texts/email~1redy',
      atKey: true,
      hint: 'did you mean "email/ready"?',
    });
  });
  it('belong to a text that users read', () => {
    const [problem] = said(
      (texts) =>
        Object.assign(texts.texts['email/ready'] ?? {}, { '/subjet': { of: '00000000', text: 'x' } }),
      'unknown-text',
    );
    expect(problem).toMatchObject({
      pointer: '/texts/email~1ready/~1subjet',
      hint: 'did you mean "/subject"?',
    });
  });
  it('are in a language of the pack', () => {
    const [problem] = said((texts) => Object.assign(texts, { language: 'fr' }), 'unknown-language');
    expect(problem).toMatchObject({ pointer: '/language', hint: 'expected "nl"' });
  });
});

describe('the list of codes', () => {
  it('has a test for each', () => {
    const tested = new Set([
      ...MISTAKES.map(({ code }) => code),
      'translation-missing',
      'translation-stale',
      'translation-variable',
      'unknown-definition',
      'unknown-text',
      'unknown-language',
    ]);
    expect(Object.keys(LINK_CODES).filter((code) => !tested.has(code))).toEqual([]);
  });
  it('is in alphabetical order', () =>
    expect(Object.keys(LINK_CODES)).toEqual(Object.keys(LINK_CODES).toSorted()));
});
