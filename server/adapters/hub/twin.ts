import type { Context } from 'hono';
import { type Act, ActRefused, inputOf, oneOf, word } from '../acts.ts';
import { isDue, later } from '../durations.ts';
import { createIds } from '../ids.ts';
import { createShelf, type Shelf } from '../shelf.ts';
import type { Routes, Twin, TwinEnv, TwinOptions } from '../twin.ts';
import { bodyOf, createTwinApi } from '../twin-api.ts';

interface Request {
  readonly id: string;
  readonly account: string;
  readonly domain: string;
  readonly companyName: string;
  readonly sentAt: string;
  readonly status: 'pending' | 'finalised' | 'refused';
  readonly customerId?: string;
  readonly code?: string;
}

const ROUTES: Routes = {
  createCustomer: { method: 'POST', path: '/v1/customers' },
  readRequest: { method: 'GET', path: '/v1/requests/:id' },
};

const REQUIRED = [
  'companyName',
  'representative',
  'email',
  'phone',
  'domain',
  'country',
  'language',
  'currency',
];
const FINALISED_AFTER = 'PT20S';

/** No place on earth has it; the hub refuses an address with it. */
const NO_POSTAL_CODE = /^0*$/;

export function createHubTwin(options: TwinOptions): Twin {
  const requests = createShelf<Request>(options.store, 'hub/request');
  const keys = createShelf<string>(options.store, 'hub/key');
  const nextId = createIds(options.store, 'hub', options.secret);
  const api = createTwinApi('hub', options, ROUTES, (c) => c.json({ code: 'unauthorised' }, 401));

  const settled = (request: Request): Request => {
    const due = later(request.sentAt, FINALISED_AFTER);
    return request.status === 'pending' && isDue(due, options.clock())
      ? finalise(requests, request)
      : request;
  };

  api.post('/v1/customers', async (c) => {
    const account = c.get('account');
    const key = `${account}/${c.req.header('idempotency-key') ?? nextId()}`;
    const known = keys.get(key);
    if (known !== undefined) return accepted(c, known);
    const body = (await bodyOf(c)) ?? {};
    const missing = REQUIRED.filter((name) => typeof body[name] !== 'string' || body[name] === '');
    if (missing.length > 0) return c.json({ code: 'invalid', fields: missing }, 400);
    const { postalCode } = (body['address'] ?? {}) as { readonly postalCode?: unknown };
    if (typeof postalCode !== 'string' || NO_POSTAL_CODE.test(postalCode)) {
      return c.json({ code: 'addressRefused' }, 422);
    }
    const domain = String(body['domain']).toLowerCase();
    if (requests.all().some((each) => each.domain === domain && each.status !== 'refused')) {
      return c.json({ code: 'domainTaken' }, 409);
    }
    const id = nextId();
    const companyName = String(body['companyName']);
    requests.put(id, { id, account, domain, companyName, sentAt: options.clock(), status: 'pending' });
    keys.put(key, id);
    return accepted(c, id);
  });

  api.get('/v1/requests/:id', (c) => {
    const request = requests.get(c.req.param('id'));
    if (!request || request.account !== c.get('account')) return c.json({ code: 'notFound' }, 404);
    const { id, status, customerId, code } = settled(request);
    return c.json({ requestId: id, status, customerId, code });
  });

  return { system: 'hub', title: 'MSP hub', api, acts: actsOf(requests) };
}

function accepted(c: Context<TwinEnv>, requestId: string): Response {
  c.header('location', `/v1/requests/${requestId}`);
  return c.json({ requestId, status: 'pending' }, 202);
}

function finalise(requests: Shelf<Request>, request: Request): Request {
  const customerId = `hub-${request.id.slice(0, 8)}`;
  const done: Request = { ...request, status: 'finalised', customerId };
  requests.put(request.id, done);
  return done;
}

function actsOf(requests: Shelf<Request>): readonly Act[] {
  const pending = () => requests.all().filter((request) => request.status === 'pending');
  const choices = () => ({
    domain: pending().map(({ domain, companyName }) => ({
      value: domain,
      title: `${companyName}, ${domain}`,
    })),
  });
  const find = (domain: unknown): Request => {
    const found = pending().find((request) => request.domain === String(domain).toLowerCase());
    if (!found) throw new ActRefused('No customer with this domain waits to be finalised.');
    return found;
  };
  return [
    {
      id: 'finalise',
      title: 'Finalise a customer now',
      input: inputOf({ domain: word('Domain', 253) }),
      choices,
      run: ({ domain }) => {
        finalise(requests, find(domain));
        return `The customer ${String(domain)} is finalised.`;
      },
    },
    {
      id: 'refuse',
      title: 'Refuse a customer',
      input: inputOf({
        domain: word('Domain', 253),
        code: oneOf('Reason', ['addressRefused', 'domainTaken']),
      }),
      choices,
      run: ({ domain, code }) => {
        const request = find(domain);
        requests.put(request.id, { ...request, status: 'refused', code: String(code) });
        return `The customer ${String(domain)} is refused.`;
      },
    },
  ];
}
