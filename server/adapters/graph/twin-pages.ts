import type { Context, Hono } from 'hono';
import { html } from 'hono/html';
import { button, createTwinPages, facts, page } from '../pages.ts';
import type { Relationship } from './lifecycle.ts';
import type { Relationships } from './relationships.ts';
import { roleName } from './role-names.ts';

const SERVICE = 'the Microsoft 365 admin center';

/** What a customer opens by the link of a GDAP request. */
export function createGraphPages(pagesUrl: string, relationships: Relationships): Hono {
  const pages = createTwinPages();
  pages.get('/approve/:id', (c) => {
    const found = relationships.find(c.req.param('id'));
    return found && found.status !== 'created' ? request(c, pagesUrl, found) : missing(c);
  });
  pages.post('/approve/:id', (c) => {
    const found = relationships.find(c.req.param('id'));
    if (!found || found.status === 'created') return missing(c);
    if (found.status !== 'approvalPending') return request(c, pagesUrl, found, 409);
    return request(c, pagesUrl, relationships.lead(found, 'approved'));
  });
  return pages;
}

const SAID: { readonly [status: string]: string } = {
  approvalPending: 'Your partner asks for these roles in your tenant. Approve only if you know this partner.',
  expired: 'This request has expired. Ask your partner for another one.',
  terminationRequested: 'This request was withdrawn.',
  terminating: 'This request was withdrawn.',
  terminated: 'This request was withdrawn.',
};

function request(c: Context, pagesUrl: string, found: Relationship, status?: 409): Promise<Response> {
  const rows = [
    ['Name', found.displayName],
    ['Duration', inWords(found.duration)],
    ['Extended by itself', found.autoExtendDuration === 'P180D' ? 'by 180 days, until switched off' : 'no'],
    ['Roles', found.roles.map(roleName).join(', ')],
  ] as const;
  const approve = found.status === 'approvalPending' && button(`${pagesUrl}/approve/${found.id}`, 'Approve');
  return page(
    c,
    SERVICE,
    'Partner relationship with granular admin permissions',
    html`<p>${SAID[found.status] ?? 'You have approved this request.'}</p>
      ${facts(rows)} ${approve || ''}`,
    status,
  );
}

/** Of the interface it comes in days. */
const inWords = (duration: string): string =>
  duration.replace(/^P(\d+)D$/, (_, days) => (days === '1' ? '1 day' : `${days} days`));

function missing(c: Context): Promise<Response> {
  return page(c, SERVICE, 'Not found', html`<p>There is no such request.</p>`, 404);
}
