import { describe, expect, it } from 'vitest';
import { axeViolations } from '../support/axe.ts';
import { portalTests } from '../support/portal-tests.ts';

const portal = portalTests();

describe('the door of the portal', () => {
  it('lets somebody of the demonstration in with one click', async () => {
    const { page } = await portal.open({ persona: 'ada-user', throughTheDoor: true });
    const answer = await page.request.get('/api/v1/session');
    expect(await answer.json()).toMatchObject({ user: { id: 'ada-user' } });
  });

  it.each([
    ['light', 1280],
    ['light', 390],
    ['dark', 1280],
    ['dark', 390],
  ] as const)('can be used by everybody, %s and %i wide', async (colourScheme, width) => {
    const { page } = await portal.open({ colourScheme, width });
    await page.getByRole('button').first().waitFor();
    expect(await axeViolations(page)).toEqual([]);
  });
});
