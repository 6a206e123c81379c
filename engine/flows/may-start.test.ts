import { describe, expect, it } from 'vitest';
import { flowOf, releaseWith, user } from '../../test/support/flow.ts';
import { mayStart } from './index.ts';

const release = releaseWith(flowOf({}));

describe('whether somebody may begin a flow', () => {
  it('is told before anything is filled in', () => {
    expect(mayStart(release, 'loan', 'own', user())).toBeUndefined();
    expect(mayStart(release, 'loan', 'own', user({ permissions: [] }))).toMatchObject({
      because: 'notAllowed',
      message: '"Lend a book" needs the permission "loans.request", which you do not have.',
    });
  });

  it('depends on for whom it would begin, and is told so in the language of whoever asks', () => {
    expect(mayStart(release, 'loan', 'customer', user({ language: 'nl' }))).toMatchObject({
      because: 'notAllowed',
      message: expect.stringContaining('klant') as string,
    });
  });
});
