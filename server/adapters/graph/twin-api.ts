import type { Context, Hono } from 'hono';
import { createIds } from '../ids.ts';
import type { Routes, TwinEnv, TwinOptions } from '../twin.ts';
import { bodyOf, createTwinApi } from '../twin-api.ts';
import { IllegalTransition, type Relationship } from './lifecycle.ts';
import { newRelationship } from './new-relationship.ts';
import type { Relationships } from './relationships.ts';

const COLLECTION = '/v1.0/tenantRelationships/delegatedAdminRelationships';

const ROUTES: Routes = {
  listRelationships: { method: 'GET', path: COLLECTION },
  relationshipNameFree: { method: 'GET', path: COLLECTION },
  createRelationship: { method: 'POST', path: COLLECTION },
  readRelationship: { method: 'GET', path: `${COLLECTION}/:id` },
  deleteRelationship: { method: 'DELETE', path: `${COLLECTION}/:id` },
  lockForApproval: { method: 'POST', path: `${COLLECTION}/:id/requests` },
  terminate: { method: 'POST', path: `${COLLECTION}/:id/requests` },
};

const PAGE = 100;

export function createGraphApi(options: TwinOptions, relationships: Relationships): Hono<TwinEnv> {
  const nextId = createIds(options.store, 'graph', options.secret);
  const api = createTwinApi('graph', options, ROUTES, (c) =>
    failure(c, 401, 'InvalidAuthenticationToken', 'Access token is empty or not valid.'),
  );
  const own = (c: Context<TwinEnv>): Relationship | undefined => {
    const found = relationships.find(c.req.param('id') ?? '');
    return found?.account === c.get('account') ? found : undefined;
  };

  api.get(COLLECTION, (c) => {
    const all = relationships.all().filter((each) => each.account === c.get('account'));
    const from = Number(c.req.query('$skiptoken') ?? 0);
    const next = new URL(c.req.url);
    next.searchParams.set('$skiptoken', String(from + PAGE));
    return c.json({
      value: all.slice(from, from + PAGE).map(shown),
      ...(all.length > from + PAGE && { '@odata.nextLink': next.href }),
    });
  });

  api.post(COLLECTION, async (c) => {
    const now = options.clock();
    const wanted = newRelationship((await bodyOf(c)) ?? {}, now);
    if (typeof wanted === 'string') return failure(c, 400, 'BadRequest', wanted);
    const account = c.get('account');
    const taken = relationships
      .all()
      .some((each) => each.account === account && each.displayName === wanted.displayName);
    if (taken) return failure(c, 409, 'Conflict', 'A relationship with this displayName exists already.');
    const id = `${nextId()}-${nextId()}`;
    const times = { since: now, createdDateTime: now, version: 1 };
    const created: Relationship = { ...wanted, id, account, status: 'created', ...times };
    relationships.put(created);
    c.header('location', `${new URL(c.req.url).origin}${c.req.path}/${id}`);
    return c.json(shown(created), 201);
  });

  api.get(`${COLLECTION}/:id`, (c) => {
    const found = own(c);
    return found ? c.json(shown(found)) : notFound(c);
  });

  api.delete(`${COLLECTION}/:id`, (c) => {
    const found = own(c);
    if (!found) return notFound(c);
    const tag = c.req.header('if-match');
    if (tag === undefined) return failure(c, 428, 'PreconditionRequired', 'If-Match is required.');
    if (tag !== etagOf(found))
      return failure(c, 412, 'PreconditionFailed', 'The etag is not the current one.');
    if (found.status !== 'created') {
      return failure(c, 409, 'Conflict', 'Only a relationship that is created can be deleted.');
    }
    relationships.remove(found.id);
    return c.body(null, 204);
  });

  api.post(`${COLLECTION}/:id/requests`, async (c) => {
    const found = own(c);
    if (!found) return notFound(c);
    const action = (await bodyOf(c))?.['action'];
    if (action !== 'lockForApproval' && action !== 'terminate') {
      return failure(c, 400, 'BadRequest', 'action must be lockForApproval or terminate.');
    }
    try {
      relationships.lead(found, action === 'terminate' ? 'terminationRequested' : 'approvalPending');
    } catch (error) {
      if (error instanceof IllegalTransition) return failure(c, 409, 'Conflict', error.message);
      throw error;
    }
    const at = options.clock();
    return c.json(
      { id: nextId(), action, status: 'created', createdDateTime: at, lastModifiedDateTime: at },
      201,
    );
  });
  return api;
}

const etagOf = ({ id, version }: Relationship): string =>
  `W/"${Buffer.from(`${id}/${version}`).toString('base64url')}"`;

function shown(relationship: Relationship) {
  const { id, displayName, duration, autoExtendDuration, roles, status, customerTenantId } = relationship;
  return {
    '@odata.etag': etagOf(relationship),
    id,
    displayName,
    duration,
    autoExtendDuration,
    status,
    customer: customerTenantId === undefined ? null : { tenantId: customerTenantId, displayName: null },
    accessDetails: { unifiedRoles: roles.map((roleDefinitionId) => ({ roleDefinitionId })) },
    createdDateTime: relationship.createdDateTime,
    lastModifiedDateTime: relationship.since,
    activatedDateTime: relationship.activatedDateTime ?? null,
    endDateTime: relationship.endDateTime ?? null,
  };
}

function notFound(c: Context<TwinEnv>): Response {
  return failure(c, 404, 'NotFound', 'The relationship does not exist.');
}

function failure(
  c: Context<TwinEnv>,
  status: 400 | 401 | 404 | 409 | 412 | 428,
  code: string,
  message: string,
): Response {
  return c.json({ error: { code, message, innerError: {} } }, status);
}
