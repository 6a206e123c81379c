import { describe, expect, it } from 'vitest';
import { translatableTexts } from './translatable.ts';

const flow = {
  kind: 'flow',
  id: 'loan',
  title: 'Lend a book',
  start: {
    form: 'request',
    permission: 'loans.request',
    for: ['own'],
    guard: { type: 'when', params: { condition: 'open', refusal: { message: 'The desk is closed.' } } },
  },
  facets: {},
  machine: {
    entry: [
      { type: 'log', params: { text: 'Asked for.' } },
      { type: 'notify', params: { text: 'Somebody asks.', to: 'desk' } },
      { type: 'notify', params: { text: { text: 'For {{ data.book }}.' }, to: 'desk' } },
      { type: 'notify', params: { text: { from: '/data/note' }, to: 'desk' } },
    ],
    on: {
      lend: [
        {
          target: 'lent',
          guard: { type: 'stateIn', params: { all: ['a'], refusal: { message: 'Not here.' } } },
        },
        { target: 'lent', guard: { type: 'nonsense', params: { refusal: { message: 'Nothing.' } } } },
      ],
    },
  },
};

describe('the texts of a flow that are translated', () => {
  const texts = new Map(translatableTexts(flow).map(({ pointer, source }) => [pointer, source]));

  it('include what guards and notices say', () => {
    expect(Object.fromEntries(texts)).toEqual({
      '/title': 'Lend a book',
      '/start/guard/params/refusal/message': 'The desk is closed.',
      '/machine/entry/1/params/text': 'Somebody asks.',
      '/machine/entry/2/params/text/text': 'For {{ data.book }}.',
      '/machine/on/lend/0/guard/params/refusal/message': 'Not here.',
    });
  });

  it('leave out the log, which is a record', () => {
    expect([...texts.values()]).not.toContain('Asked for.');
  });
});
