import type { Page } from 'playwright-core';
import type { Lively } from './lively-portal.ts';
import type { PortalOptions, PortalPage } from './portal-page.ts';

/** A screen of the portal as somebody sees it, for whatever has to look at every one of them. */
export interface Scene {
  readonly name: string;
  /** Nobody is signed in without one. */
  readonly persona?: string;
  /** The company for which they act; their own unless told. */
  readonly actFor?: string;
  readonly path: (lively: Lively) => string;
  /** What they do there before it is looked at. */
  readonly afterwards?: (page: Page) => Promise<void>;
}

const at = (path: string) => () => path;

const PARTNER: readonly Scene[] = [
  { name: 'sign-in', path: at('/') },
  { name: 'home', persona: 'ada-user', path: at('/') },
  { name: 'home-at-first', persona: 'greet-user', path: at('/') },
  { name: 'customers', persona: 'ada-user', path: at('/lists/partner-portal/customers') },
  { name: 'registrations', persona: 'ada-user', path: at('/lists/partner-portal/registrations') },
  { name: 'registration', persona: 'ada-user', path: ({ draft }) => `/drafts/${draft}` },
  {
    name: 'registration-details',
    persona: 'ada-user',
    path: ({ draft }) => `/drafts/${draft}`,
    afterwards: (page) => page.getByRole('button', { name: /Details/ }).click(),
  },
  {
    name: 'registration-candidates',
    persona: 'ada-user',
    path: ({ draft }) => `/drafts/${draft}`,
    afterwards: (page) => page.getByRole('combobox', { name: /Commercial contact/ }).click(),
  },
  { name: 'registration-review', persona: 'ada-user', path: ({ owing }) => `/drafts/${owing}` },
  { name: 'sent-back', persona: 'ada-user', path: ({ cases }) => `/cases/${cases.rejected}` },
  { name: 'tenants', persona: 'ada-user', actFor: 'brewery', path: at('/lists/partner-portal/tenants') },
  {
    name: 'tenant-request',
    persona: 'ada-user',
    actFor: 'brewery',
    path: at('/start/partner-portal/tenant-request'),
  },
  {
    name: 'awaiting-signature',
    persona: 'ada-user',
    actFor: 'brewery',
    path: ({ cases }) => `/cases/${cases.signing}`,
  },
  {
    name: 'completed',
    persona: 'ada-user',
    actFor: 'brewery',
    path: ({ cases }) => `/cases/${cases.completed}`,
  },
  { name: 'hub', persona: 'ada-user', path: at('/lists/msp-hub/customer-onboarding') },
  { name: 'onboarding', persona: 'ada-user', path: ({ cases }) => `/cases/${cases.established}` },
  { name: 'enrolment', persona: 'ada-user', path: at('/start/msp-hub/enrolment') },
  {
    name: 'delegated-access',
    persona: 'ada-user',
    path: ({ cases }) => `/cases/${cases.enrolled}/events/createGdapRequest`,
  },
  {
    name: 'hub-access',
    persona: 'ada-user',
    path: ({ cases }) => `/cases/${cases.enrolled}/events/startHubAccess`,
  },
  {
    name: 'transfer',
    persona: 'ada-user',
    path: ({ cases }) => `/cases/${cases.enrolled}/events/initiateTransfer`,
  },
  { name: 'bulk', persona: 'ada-user', path: at('/bulk/msp-hub/customer-onboarding') },
  { name: 'bulk-review', persona: 'ada-user', path: (lively) => `/imports/${lively.import}` },
  { name: 'people', persona: 'ada-user', path: at('/people/partner-portal') },
  { name: 'contact', persona: 'ada-user', path: at('/records/partner-portal/contact/bram') },
  { name: 'profile', persona: 'ada-user', path: at('/profile/partner-portal') },
  { name: 'services', persona: 'ada-user', path: at('/services/partner-portal') },
  { name: 'documents', persona: 'ada-user', path: at('/documents/partner-portal') },
  { name: 'notifications', persona: 'ada-user', path: at('/notifications') },
  { name: 'help', persona: 'ada-user', path: at('/help/partner-portal/contact-roles') },
  { name: 'loans', persona: 'ada-user', path: at('/lists/equipment-loan/loans') },
  { name: 'loan-request', persona: 'ada-user', path: at('/start/equipment-loan/loan-request') },
  { name: 'nothing-here', persona: 'ada-user', path: at('/nothing/of/the/kind') },
];

const PROVIDER: readonly Scene[] = [
  { name: 'validation', persona: 'operator', path: at('/lists/partner-portal/validation') },
  { name: 'validating', persona: 'operator', path: ({ cases }) => `/cases/${cases.validating}` },
  {
    name: 'sending-back',
    persona: 'operator',
    path: ({ cases }) => `/cases/${cases.validating}/events/reject`,
  },
  { name: 'incidents', persona: 'operator', path: at('/incidents') },
  { name: 'mailbox', persona: 'operator', path: at('/mailbox') },
  { name: 'systems', persona: 'operator', path: at('/systems') },
  { name: 'clock', persona: 'operator', path: at('/clock') },
  { name: 'partners', persona: 'operator', path: at('/partners') },
  { name: 'audit', persona: 'operator', path: at('/audit') },
];

/** Of people who have a link in a mail, and no account. */
const BEHIND_LINKS: readonly Scene[] = [
  { name: 'link-sign', path: ({ links }) => links.sign },
  { name: 'link-accept', path: ({ links }) => links.accept },
  { name: 'link-grant', path: ({ links }) => links.grant },
];

export const SCENES: readonly Scene[] = [...PARTNER, ...PROVIDER, ...BEHIND_LINKS];

/** Opens it as whoever sees it, at a screen of some size. */
export async function openScene(
  open: (options: PortalOptions) => Promise<PortalPage>,
  lively: Lively,
  { persona, actFor, path, afterwards }: Scene,
  look: PortalOptions,
): Promise<PortalPage> {
  const first = actFor === undefined ? path(lively) : '/favicon.svg';
  const portal = await open({ ...look, persona, path: first });
  if (actFor !== undefined) await switchTo(portal, actFor, path(lively));
  await shown(portal.page);
  await afterwards?.(portal.page);
  await shown(portal.page);
  return portal;
}

async function switchTo({ page, context }: PortalPage, company: string, path: string): Promise<void> {
  const answer = await context.request.post('/api/v1/session/company', {
    headers: { 'sec-fetch-site': 'same-origin' },
    data: { company },
  });
  if (!answer.ok()) throw new Error(`nobody acts for ${company}: ${await answer.text()}`);
  await page.goto(path);
}

/** Once nothing on it is on its way any more. */
export async function shown(page: Page): Promise<void> {
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  const onItsWay = page.locator('[aria-busy="true"], .mantine-Skeleton-root, .mantine-Loader-root');
  while ((await onItsWay.count()) > 0) await onItsWay.first().waitFor({ state: 'detached' });
  await page.waitForTimeout(150);
}
