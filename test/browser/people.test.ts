import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { axeViolations } from '../support/axe.ts';
import { portalTests } from '../support/portal-tests.ts';
import { submitRegistration } from '../support/submit-registration.ts';

const portal = portalTests();
const PEOPLE = '/people/partner-portal';
const CONTACTS = '/api/v1/records/partner-portal/contact';

const PAT = {
  name: 'Pat Peeters',
  email: 'pat@northwind.example',
  phone: '+3225550199',
  kind: 'person',
  serviceNowUser: true,
  serviceNowAdmin: false,
  signingAuthority: false,
  securityResponse: false,
};

/** A contact of the company for which the user acts. Gives where it stands. */
async function aContact(name: string): Promise<string> {
  const ada = await portal.server.browser().play('ada-user');
  const made = await ada.post(CONTACTS, { actingFor: 'northwind', answers: { ...PAT, name } });
  return `/records/partner-portal/contact/${made.body.id as string}`;
}

const row = (page: Page, name: string) =>
  page.getByRole('list', { name: /^Who can sign in/ }).getByRole('listitem', { name });

async function act(page: Page, name: string, title: string): Promise<void> {
  await page.getByRole('button', { name: `Actions for ${name}` }).click();
  await page.getByRole('menuitem', { name: title }).click();
}

describe('contacts', () => {
  it('are listed with what the rules ask about [PB-3, PB-4]', async () => {
    const { page } = await portal.open({ persona: 'ada-user', path: PEOPLE });
    await page.getByRole('heading', { level: 1, name: 'Users & Permissions' }).waitFor();
    await page.getByText('bram.claes@northwind.example').waitFor();
    for (const column of ['Can sign in', 'Signing authority', 'Security response'])
      await page.getByRole('columnheader', { name: column }).waitFor({ state: 'attached' });
    expect(await axeViolations(page)).toEqual([]);
  });

  it('are created for the own company, which is said, with the way to create for a customer [PB-3, PB-4]', async () => {
    const { page } = await portal.open({ persona: 'ada-user', path: PEOPLE });
    await page
      .getByRole('button', { name: 'Add a contact' })
      .or(page.getByRole('link', { name: 'Add a contact' }))
      .click();
    await page.getByRole('heading', { level: 1, name: 'New: Contact' }).waitFor();
    await page.getByText('is created for your own company, Northwind IT').waitFor();
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Name is required.').waitFor();
    await page.getByRole('radio', { name: 'Person' }).check();
    await page.getByLabel('Name').fill('Nora New');
    await page.getByLabel('E-mail').fill('nora@northwind.example');
    for (const title of ['ServiceNow user', 'May accept terms', 'Responsible for the response'])
      await page.getByRole('checkbox', { name: title }).check();
    await page.getByRole('checkbox', { name: 'ServiceNow administrator' }).check();
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Nora New was created.').waitFor();
    await page.getByText('nora@northwind.example').waitFor();
  });

  it('are created for a customer after the switch that is offered [PB-1, PB-3]', async () => {
    const { page } = await portal.open({
      persona: 'ada-user',
      path: '/records/partner-portal/contact/new?form=contact',
    });
    await page.getByRole('button', { name: 'Act for a customer', exact: true }).click();
    await page.getByRole('option', { name: /Brewery De Kroon/ }).click();
    await page.getByText('It belongs to Brewery De Kroon.').waitFor();
    expect(await page.getByText('is created for your own company').count()).toBe(0);
  });

  it('are changed, and by two people at once without anything overwritten [PB-3]', async () => {
    const path = await aContact('Two Editors');
    const { page, expectFaults } = await portal.open({ persona: 'ada-user', path });
    expectFaults(/412/);
    await page.getByLabel('Phone').fill('+3225550777');
    const bram = await portal.server.browser().play('ada-user');
    const changed = await bram.request(
      'PUT',
      `/api/v1${path}`,
      { actingFor: 'northwind', answers: { ...PAT, name: 'Two Editors', phone: '+3225550888' } },
      { 'if-match': '"v1"' },
    );
    expect(changed.status).toBe(200);
    await page.getByRole('button', { name: 'Save' }).click();
    const dialog = page.getByRole('dialog', { name: 'Somebody else has changed it meanwhile' });
    await dialog.getByRole('cell', { name: '+3225550777' }).waitFor();
    await dialog.getByRole('cell', { name: '+3225550888' }).waitFor();
    await dialog.getByRole('button', { name: 'Save what is typed here' }).click();
    await page.getByText('Two Editors was saved.').waitFor();
    const now = await bram.get(`/api/v1${path}`);
    expect(now.body.attributes.phone).toBe('+3225550777');
  });

  it('are deleted after a question [PB-3]', async () => {
    const path = await aContact('Gone Tomorrow');
    const { page } = await portal.open({ persona: 'ada-user', path: PEOPLE });
    await page.getByText('Gone Tomorrow').click();
    await page.getByRole('heading', { level: 1, name: 'Gone Tomorrow' }).waitFor();
    expect(page.url()).toContain(path);
    await page.getByRole('button', { name: 'Delete' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click();
    await page.getByText('Gone Tomorrow was deleted.').waitFor();
    await page.getByText('bram.claes@northwind.example').waitFor();
    await page.getByRole('cell', { name: 'Gone Tomorrow' }).waitFor({ state: 'detached' });
  });

  it('stay while an unfinished case depends on them: it is named and leads there [PB-3]', async () => {
    const ada = await portal.server.browser().play('ada-user');
    const { id, number } = await submitRegistration(ada);
    const { page, expectFaults } = await portal.open({
      persona: 'ada-user',
      path: '/records/partner-portal/contact/ada',
    });
    expectFaults(/409/);
    await page.getByRole('button', { name: 'Delete' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Delete' }).click();
    await dialog.getByText('Choose another contact there first.').waitFor();
    await dialog.getByText('PB-3').waitFor();
    await dialog.getByRole('link', { name: number }).click();
    await page.waitForURL(`**/cases/${id}`);
  });
});

describe('users', () => {
  it('are invited from the directory with roles, invited again, and deleted [PB-2, PB-3]', async () => {
    await aContact('Ines Invited');
    const { page } = await portal.open({ persona: 'ada-user', path: `${PEOPLE}?part=users` });
    await page.getByRole('button', { name: 'Invite a user' }).click();
    const dialog = page.getByRole('dialog', { name: 'Invite a user' });
    await dialog.getByRole('button', { name: 'Send the invitation' }).click();
    await dialog.getByText('This is needed.').first().waitFor();
    expect(await axeViolations(page)).toEqual([]);
    await dialog.getByRole('combobox', { name: 'Somebody of the directory' }).click();
    await page.getByRole('option', { name: /Ines Invited/ }).click();
    expect(await dialog.getByLabel('E-mail').inputValue()).toBe('pat@northwind.example');
    await dialog.getByLabel('E-mail').fill('ines@northwind.example');
    await dialog.getByRole('checkbox', { name: 'User of a partner' }).check();
    await dialog.getByRole('button', { name: 'Send the invitation' }).click();
    await page.getByText('Ines Invited is invited.').waitFor();
    await row(page, 'Ines Invited').getByText('Invited', { exact: true }).waitFor();
    await row(page, 'Ines Invited').getByText('User of a partner').waitFor();
    await act(page, 'Ines Invited', 'Send the invitation again');
    await page.getByText('The invitation of Ines Invited is sent again.').waitFor();
    await act(page, 'Ines Invited', 'Delete');
    await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click();
    await page.getByText('Ines Invited was deleted.').waitFor();
    await row(page, 'Ines Invited').waitFor({ state: 'detached' });
  });

  it('are given roles, shut out, and let in again [PB-2, PB-3]', async () => {
    const { page } = await portal.open({ persona: 'ada-user', path: `${PEOPLE}?part=users` });
    await act(page, 'Bram Claes', 'Change name and roles');
    const dialog = page.getByRole('dialog', { name: 'Change Bram Claes' });
    await dialog.getByRole('checkbox', { name: 'Reader of a partner' }).check();
    await dialog.getByRole('button', { name: 'Save' }).click();
    await row(page, 'Bram Claes').getByText('Reader of a partner').waitFor();
    await act(page, 'Bram Claes', 'Shut out');
    await page.getByRole('dialog').getByRole('button', { name: 'Shut out' }).click();
    await row(page, 'Bram Claes').getByText('Shut out').waitFor();
    await act(page, 'Bram Claes', 'Let in again');
    await row(page, 'Bram Claes').getByText('Can sign in').waitFor();
    expect(await axeViolations(page)).toEqual([]);
  });

  it('do neither shut themselves out nor delete themselves, and are told why [PB-3]', async () => {
    const { page } = await portal.open({ persona: 'ada-user', path: `${PEOPLE}?part=users` });
    await page.getByRole('button', { name: 'Actions for Ada Peeters' }).click();
    const remove = page.getByRole('menuitem', { name: /Delete/ });
    expect(await remove.getAttribute('aria-disabled')).toBe('true');
    expect(await remove.textContent()).toContain('somebody else has to do it');
  });

  it('of whom nobody is without rights are told who has them [PB-2]', async () => {
    const { page, expectFaults } = await portal.open({
      persona: 'bram-user',
      language: 'en',
      path: `${PEOPLE}?part=users`,
    });
    expectFaults(/403/);
    await page.getByText('You cannot look after users').waitFor();
    await page.getByText(/Ada Peeters/).waitFor();
  });
});

describe('tokens', () => {
  it('are shown once, and revoked [PB-3]', async () => {
    const { page } = await portal.open({ persona: 'ada-user', path: `${PEOPLE}?part=tokens` });
    await page.getByText('You have no tokens.').waitFor();
    await page.getByRole('button', { name: 'Make a token' }).click();
    await page.getByLabel('What is it for?').fill('Nightly report');
    await page.getByRole('button', { name: 'Make it' }).click();
    const token = await page.getByRole('textbox', { name: 'Token' }).inputValue();
    const answer = await fetch(`${portal.server.url}/api/v1/session`, {
      headers: { authorization: `Bearer ${token}` },
    });
    expect(answer.status).toBe(200);
    await page.getByRole('button', { name: 'I have kept it' }).click();
    await page.getByText('Nightly report').waitFor();
    expect(await page.getByText(token).count()).toBe(0);
    await page.getByRole('button', { name: 'Revoke Nightly report' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Revoke' }).click();
    await page.getByText('You have no tokens.').waitFor();
  });
});
