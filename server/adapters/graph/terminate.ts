import { LastingFault, type Operation, PassingFault } from '../connector.ts';
import { textIn } from '../reading.ts';
import { stableId } from '../stable-id.ts';
import { type Asker, type Gdap, type GraphApi, SERVICE } from './api.ts';

const ENDED: ReadonlySet<string> = new Set([
  'expiring',
  'expired',
  'terminationRequested',
  'terminating',
  'terminated',
]);
const BECOMING_ACTIVE: ReadonlySet<string> = new Set(['approved', 'activating']);

/**
 * Ends a relationship by its id. By name alone only a request is withdrawn that nobody has approved: an active relationship
 * of the same name may be one that this portal never asked for.
 *
 * Microsoft documents `terminate` for active relationships; where it does not take it for a pending request either, that is
 * `notAllowed`, and the request lapses by itself.
 */
export function terminate(api: GraphApi): Operation {
  return async ({ key, input, partner, signal }) => {
    const asker = { partner, signal };
    const id = textIn(input, 'relationshipId');
    const name = textIn(input, 'name') ?? '';
    const found = id === undefined ? await pendingOf(api, name, asker) : await api.find(id, asker);
    if (found && !ENDED.has(found.status)) await end(api, found, stableId(key, 'terminate'), asker);
    return { output: {} };
  };
}

async function pendingOf(api: GraphApi, name: string, asker: Asker): Promise<Gdap | undefined> {
  const found = (await api.list(asker)).find((each) => each.displayName === name);
  return found?.status === 'created' || found?.status === 'approvalPending' ? found : undefined;
}

async function end(api: GraphApi, found: Gdap, requestId: string, asker: Asker): Promise<void> {
  if (BECOMING_ACTIVE.has(found.status)) {
    throw new PassingFault(`${SERVICE} is making the relationship active; it can be ended afterwards.`, {
      waiting: true,
      retryAfter: 30_000,
    });
  }
  const answer =
    found.status === 'created'
      ? await api.remove(found, asker)
      : await api.request(found.id, 'terminate', requestId, asker);
  if (answer.status < 300) return;
  const now = await api.find(found.id, asker);
  if (!now || ENDED.has(now.status)) return;
  if (now.status !== found.status)
    throw new PassingFault(`${SERVICE} has changed the relationship meanwhile.`);
  throw new LastingFault('notAllowed', 'The partner may not end this relationship.');
}
