import type { Context, Hono } from 'hono';
import type { TwinEnv } from '../twin.ts';
import { bodyOf } from '../twin-api.ts';
import { failure } from './twin-customers.ts';
import { expirationOf, type PartnerCenterState, type TwinTransfer } from './twin-state.ts';

const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const NOBODY = '00000000-0000-0000-0000-000000000000';

/** Transfers of billing ownership, as the partner sees them who asks for one. */
export function addTransfers(api: Hono<TwinEnv>, state: PartnerCenterState, clock: () => string): void {
  const own = (c: Context<TwinEnv>): TwinTransfer | undefined => {
    const found = state.findTransfer(c.req.param('transfer') ?? '');
    const mine = found?.account === c.get('account') && found.customerTenantId === c.req.param('id');
    return mine ? found : undefined;
  };

  api.get('/v1/customers/:id/transfers', (c) => {
    const items = state
      .allTransfers()
      .filter((each) => each.account === c.get('account') && each.customerTenantId === c.req.param('id'));
    return c.json({ totalCount: items.length, items: items.map(shown) });
  });

  api.get('/v1/customers/:id/transfers/:transfer', (c) => {
    const found = own(c);
    return found ? c.json(shown(found)) : failure(c, 404, '40001', 'The transfer was not found.');
  });

  api.post('/v1/customers/:id/transfers', async (c) => {
    const request = c.req.header('ms-requestid') ?? state.nextId();
    const before = state.findTransfer(String(state.answers.get(request) ?? ''));
    if (before) return c.json(shown(before), 201);
    const body = (await bodyOf(c)) ?? {};
    const customerTenantId = c.req.param('id');
    const source = String(body['sourcePartnerTenantId']).toLowerCase();
    if (!GUID.test(customerTenantId)) return failure(c, 404, '20002', 'The customer was not found.');
    if (!GUID.test(source) || source === NOBODY || state.unknownPartners.get(source)) {
      return failure(c, 400, '40010', 'The source partner was not found.');
    }
    if (!body['sourcePartnerName'] || !body['customerEmailId']) {
      return failure(c, 400, '40011', 'sourcePartnerName and customerEmailId are required.');
    }
    if (state.billedNothing.get(customerTenantId)) {
      return failure(c, 400, '40012', 'There are no eligible products to transfer.');
    }
    const now = clock();
    const transfer: TwinTransfer = {
      id: state.nextId(),
      account: c.get('account'),
      customerTenantId,
      customerName: String(body['customerName'] ?? ''),
      customerEmailId: String(body['customerEmailId']),
      sourcePartnerTenantId: source,
      sourcePartnerName: String(body['sourcePartnerName']),
      status: 'Pending',
      createdTime: now,
      lastModifiedTime: now,
      expirationTime: expirationOf(now),
    };
    state.putTransfer(transfer);
    state.answers.put(request, transfer.id);
    return c.json(shown(transfer), 201);
  });

  api.patch('/v1/customers/:id/transfers/:transfer', async (c) => {
    const found = own(c);
    if (!found) return failure(c, 404, '40001', 'The transfer was not found.');
    const { status } = (await bodyOf(c)) ?? {};
    if (status !== 'Cancel') return failure(c, 400, '40020', 'The target partner may only cancel.');
    if (found.status !== 'Pending') return failure(c, 409, '40021', 'The transfer is not pending.');
    const canceled: TwinTransfer = { ...found, status: 'Canceled', lastModifiedTime: clock() };
    state.putTransfer(canceled);
    return c.json(shown(canceled));
  });
}

function shown({ account, ...transfer }: TwinTransfer) {
  return {
    ...transfer,
    targetPartnerTenantId: account,
    transferType: 'NewCommerce',
    transferDirection: 'Inbound',
    attributes: { objectType: 'TransferEntity' },
  };
}
