import { describe, expect, it } from 'vitest';
import { type Case, loadPack, type Release } from '../../../engine/index.ts';
import { readPack } from '../../../test/read-pack.ts';
import { erasedState } from './erased-state.ts';
import { subjectOfAddress } from './personal-places.ts';

const folder = new URL('../../../definitions/msp-hub/', import.meta.url);
const release = loadPack(readPack(folder)).release as Release;

const state = {
  view: { flow: 'onboarding', starter: { id: 'ada-user', name: 'ada', email: 'ada@northwind.example' } },
  records: {
    technical: { id: 'tina', record: 'contact', owner: 'own', attributes: { name: 'tina', admin: true } },
    other: { id: 'bram', record: 'contact', owner: 'own', attributes: { name: 'Bram' } },
  },
  answers: { enrolment: { customerName: 'Chevron', email: 'rep@chevron.example' } },
  data: { note: 'rep@chevron.example was told' },
} as unknown as Case;

const START = { sequence: 1, body: JSON.stringify({ kind: 'start', start: {}, sealed: {} }) };
const nobody = { subjects: [], words: [], own: [], events: [] };

describe('the state of a case without a person', () => {
  it('has nothing left in a record of theirs, whatever its texts look like, and all of the others', () => {
    const { records } = erasedState(release, state, { ...nobody, subjects: ['tina'] });
    expect(records['technical']?.attributes).toEqual({ name: 'erased', admin: true });
    expect(records['other']).toEqual(state.records['other']);
  });

  it('does not name whoever began it', () => {
    const { view } = erasedState(release, state, { ...nobody, subjects: ['ada-user'] });
    expect(view.starter).toEqual({ id: 'ada-user', name: 'erased', email: 'erased' });
  });

  it('has no answer that says who they are, and no text that repeats it', () => {
    const value = { '/start/answers/email': 'rep@chevron.example' };
    const { answers, data } = erasedState(release, state, {
      subjects: [subjectOfAddress('rep@chevron.example')],
      words: ['rep@chevron.example'],
      own: [{ sequence: 1, values: { digest: { salt: 's', value } } }],
      events: [START as never],
    });
    expect(answers).toEqual({ enrolment: { customerName: 'Chevron', email: 'erased' } });
    expect(data).toEqual({ note: 'erased was told' });
  });

  it('is another one: the state that is given does not change', () => {
    const before = JSON.stringify(state);
    erasedState(release, state, { ...nobody, subjects: ['tina', 'ada-user'], words: ['Bram'] });
    expect(JSON.stringify(state)).toBe(before);
  });
});
