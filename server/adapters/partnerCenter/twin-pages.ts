import type { Context, Hono } from 'hono';
import { html } from 'hono/html';
import { button, createTwinPages, facts, page } from '../pages.ts';
import { answerTransfer } from './answer-transfer.ts';
import { type PartnerCenterState, relate, type TwinTransfer } from './twin-state.ts';

const ADMIN_CENTER = 'the Microsoft 365 admin center';
const PARTNER_CENTER = 'Microsoft Partner Center';
const DOMAIN = /^[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)+$/;

/** What a customer opens by an invitation, and the current partner to answer a transfer. */
export function createPartnerCenterPages(
  pagesUrl: string,
  state: PartnerCenterState,
  clock: () => string,
): Hono {
  const pages = createTwinPages();
  pages.get('/accept', (c) => {
    const account = c.req.query('partnerId');
    return isInviting(state, account) ? invitation(c, pagesUrl, account) : missing(c, ADMIN_CENTER);
  });
  pages.post('/accept', async (c) => {
    const account = c.req.query('partnerId');
    if (!isInviting(state, account)) return missing(c, ADMIN_CENTER);
    const form = await c.req.parseBody();
    const domain = typeof form['domain'] === 'string' ? form['domain'].trim().toLowerCase() : '';
    const company = typeof form['company'] === 'string' ? form['company'].trim().slice(0, 200) : '';
    if (!DOMAIN.test(domain) || domain.length > 253 || company === '') {
      return invitation(
        c,
        pagesUrl,
        account,
        'Give the name of the company, and a domain such as example.com.',
      );
    }
    relate(state, account, domain, company);
    return page(c, ADMIN_CENTER, 'Accepted', html`<p>${company} has accepted its partner as reseller.</p>`);
  });
  pages.get('/transfers/:id', (c) => {
    const found = state.findTransfer(c.req.param('id'));
    return found ? transfer(c, pagesUrl, found) : missing(c, PARTNER_CENTER);
  });
  pages.post('/transfers/:id/:answer{accept|decline}', (c) => {
    const id = c.req.param('id');
    const status = c.req.param('answer') === 'accept' ? 'Complete' : 'Reject';
    const answered = answerTransfer(state, id, status, clock());
    const found = answered ?? state.findTransfer(id);
    if (!found) return missing(c, PARTNER_CENTER);
    return transfer(c, pagesUrl, found, answered ? undefined : 409);
  });
  return pages;
}

const isInviting = (state: PartnerCenterState, account: string | undefined): account is string =>
  account !== undefined && state.inviting.get(account) === true;

function invitation(c: Context, pagesUrl: string, account: string, problem?: string): Promise<Response> {
  const action = `${pagesUrl}/accept?partnerId=${encodeURIComponent(account)}`;
  return page(
    c,
    ADMIN_CENTER,
    'Accept a partner as reseller',
    html`<p>
        A partner invites your company to a reseller relationship. Accept only if you know this partner.
      </p>
      ${problem === undefined ? '' : html`<p role="alert">${problem}</p>`}
      <form method="post" action="${action}">
        <p>
          <label for="company">Name of your company</label>
          <input id="company" name="company" required maxlength="200" autocomplete="organization" />
        </p>
        <p>
          <label for="domain">Domain of your company</label>
          <input
            id="domain"
            name="domain"
            required
            maxlength="253"
            autocapitalize="none"
            spellcheck="false"
          />
        </p>
        <button type="submit">Accept</button>
      </form>`,
    problem === undefined ? undefined : 400,
  );
}

const SAID: { readonly [status in TwinTransfer['status']]: string } = {
  Pending: 'Another partner asks for the subscriptions of this customer.',
  Complete: 'You have accepted this transfer.',
  Reject: 'You have declined this transfer.',
  Canceled: 'This transfer was withdrawn.',
  Expired: 'This transfer has expired.',
};

function transfer(c: Context, pagesUrl: string, found: TwinTransfer, status?: 409): Promise<Response> {
  const at = `${pagesUrl}/transfers/${found.id}`;
  const rows = [
    ['Customer', found.customerName],
    ['Current partner', found.sourcePartnerName],
    ['Expires', found.expirationTime],
  ] as const;
  const answers =
    found.status === 'Pending' &&
    html`${button(`${at}/accept`, 'Accept')} ${button(`${at}/decline`, 'Decline')}`;
  return page(
    c,
    PARTNER_CENTER,
    'Transfer of billing ownership',
    html`<p>${SAID[found.status]}</p>
      ${facts(rows)} ${answers || ''}`,
    status,
  );
}

function missing(c: Context, service: string): Promise<Response> {
  return page(c, service, 'Not found', html`<p>There is nothing here.</p>`, 404);
}
