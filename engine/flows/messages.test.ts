import { describe, expect, it } from 'vitest';
import { releaseOf } from '../../test/support/release.ts';
import { flowOf, releaseWith, Run } from '../../test/support/flow.ts';
import { renderDocument, renderMessage, renderNotice } from './index.ts';
import type { Effect } from './types.ts';

const release = releaseOf(
  {
    pack: [
      {
        id: 'test',
        title: 'Library',
        languages: ['en', 'nl'],
        timeZone: 'Europe/Brussels',
        senders: {
          desk: { name: 'The desk', address: 'desk@library.example' },
          post: { name: 'Post', address: 'post@library.example' },
        },
      },
    ],
    email: [
      {
        id: 'ready',
        title: 'Ready',
        from: 'post',
        subject: 'Your book {{ data.title }}',
        body: 'Fetch it by {{ marks.until | date }}: {{ link }}',
      },
    ],
    document: [
      {
        id: 'receipt',
        title: 'Receipt',
        file: 'receipt {{ data.title }}',
        body: 'Lent.',
        sign: { consent: 'I shall bring back {{ data.title }}.' },
      },
    ],
  },
  {
    nl: {
      'email/ready': {
        '/subject': 'Uw boek {{ data.title }}',
        '/body': 'Haal het voor {{ marks.until | date }}: {{ link }}',
      },
    },
  },
);

const effect = (type: string, template: string, title = 'Emma'): Effect => ({
  key: 'c1:1:0',
  type,
  params: { template, view: { data: { title }, marks: { until: '2026-03-31T22:30:00Z' } } },
});

describe('a message', () => {
  it('says what the case knew when it was decided, with what is known when it is sent', () => {
    expect(renderMessage(release, effect('email', 'ready'), { link: 'https://l' })).toEqual({
      from: 'Post <post@library.example>',
      subject: 'Your book Emma',
      body: 'Fetch it by 1 April 2026: https://l',
    });
  });

  it('is in the language that is asked for', () => {
    expect(renderMessage(release, effect('email', 'ready'), { link: 'x' }, 'nl')).toMatchObject({
      subject: 'Uw boek Emma',
      body: 'Haal het voor 1 april 2026: x',
    });
  });

  it('has a subject of one line, whatever was typed', () => {
    const { subject } = renderMessage(release, effect('email', 'ready', 'Emma\r\nBcc: all@example.com'), {
      link: 'x',
    });
    expect(subject).toBe('Your book Emma Bcc: all@example.com');
  });
});

describe('a document', () => {
  it('has a name, a text, and the sentence that is signed', () => {
    expect(renderDocument(release, effect('createDocument', 'receipt'))).toEqual({
      file: 'receipt Emma',
      body: 'Lent.',
      consent: 'I shall bring back Emma.',
    });
  });
});

describe('a notice', () => {
  const text = 'Asked for: {{ answers.request.book }}.';
  const machine = { entry: { type: 'notify', params: { text, to: 'desk' } } };
  const lent = releaseWith(flowOf({ machine }));
  const pointer = '/machine/entry/params/text';
  const dutch = {
    ...lent,
    texts: {
      nl: { 'flow/loan': { [pointer]: 'Gevraagd op {{ now | date }}: {{ answers.request.book }}.' } },
    },
  };
  const effect = new Run(dutch).last.effects.find(({ type }) => type === 'notify') as Effect;

  it('is composed at once in the first language, and carries what the others read', () => {
    expect(effect.params).toEqual({
      text: 'Asked for: Middlemarch.',
      flow: 'loan',
      at: pointer,
      view: { answers: { request: { book: 'Middlemarch' } }, now: '2026-03-02T09:00:00Z' },
    });
  });

  it('is told to each reader in their language, as things were', () => {
    expect(renderNotice(dutch, effect, 'nl')).toBe('Gevraagd op 2 maart 2026: Middlemarch.');
    expect(renderNotice(dutch, effect)).toBe('Asked for: Middlemarch.');
    expect(renderNotice(dutch, effect, 'fr')).toBe('Asked for: Middlemarch.');
  });

  it('that is read from the case has nothing to translate', () => {
    const params = { text: { from: '/answers/request/book' }, to: 'desk' };
    const read = releaseWith(flowOf({ machine: { entry: { type: 'notify', params } } }));
    const [told] = new Run(read).last.effects;
    expect(told?.params).toEqual({ text: 'Middlemarch' });
    expect(renderNotice(read, told as Effect, 'nl')).toBe('Middlemarch');
  });
});
