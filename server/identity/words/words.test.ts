import { describe, expect, it } from 'vitest';
import { composeMail } from '../../mail/index.ts';
import { accountMailWords, CATALOGUES, passwordMessage } from './index.ts';

const VALUES = {
  name: 'Ada',
  provider: 'The provider',
  link: 'https://portal.example/l/x',
  days: 7,
  hours: 2,
};

describe('the words about accounts', () => {
  it.each([...CATALOGUES.keys()])('leave no place open in %s', (language) => {
    for (const mail of ['invitation', 'reset'] as const) {
      const { subject, body } = accountMailWords(mail, VALUES, language);
      expect(subject + body).not.toMatch(/[{}]/);
      expect(body).toContain(VALUES.link);
      expect(body).toContain('Ada');
    }
    for (const fault of ['tooShort', 'tooLong', 'isAddress', 'tooCommon'] as const)
      expect(passwordMessage(fault, language)).not.toMatch(/[{}]/);
  });

  it('have the same places in every language', () => {
    const places = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(([place]) => place).sort();
    const of = [...CATALOGUES.values()].map(({ mails, password }) =>
      [mails.invitation, mails.reset]
        .flatMap(({ subject, body }) => [places(subject), places(body)])
        .concat(Object.values(password).map(places)),
    );
    expect(new Set(of.map((one) => JSON.stringify(one))).size).toBe(1);
  });

  it('are English for whoever speaks something else', () => {
    expect(accountMailWords('reset', VALUES, 'xx').language).toBe('en');
    expect(accountMailWords('reset', VALUES, 'fr-BE').language).toBe('fr');
  });

  it('take a name for a name, whatever is written in it', () => {
    const name = '**Click** [here](https://evil.example) www.evil.example {link} <i>now</i>';
    const { subject, body, language } = accountMailWords('invitation', { ...VALUES, name });
    const from = { address: 'no-reply@portal.example' };
    const to = { address: 'ada@northwind.example' };
    const { html } = composeMail({ from, to, subject, body, language, key: 'k' });
    expect([...html.matchAll(/href="([^"]*)"/g)].map(([, address]) => address)).toEqual([VALUES.link]);
    expect(html).not.toContain('<i>');
    expect(html).not.toContain('<strong>Click');
    expect(html).toContain('{link}');
  });
});
