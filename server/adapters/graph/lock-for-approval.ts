import { type Call, LastingFault, type Operation, PassingFault } from '../connector.ts';
import { textIn } from '../reading.ts';
import { stableId } from '../stable-id.ts';
import { type Asker, type GraphApi, SERVICE } from './api.ts';

/** Where the customer can approve, or has done so: the request is closed, which is all that was asked. */
const CLOSED: ReadonlySet<string> = new Set(['approvalPending', 'approved', 'activating', 'active']);

/** Closes the request. The link works only once Microsoft has done it, so that it is looked at again before it is given out. */
export function lockForApproval(api: GraphApi, linkOf: (id: string) => string): Operation {
  return async (call) => {
    const id = textIn(call.input, 'relationshipId') ?? '';
    const asker: Asker = { partner: call.partner, signal: call.signal };
    const before = await api.find(id, asker);
    if (before?.status === 'created') await close(api, id, call, asker);
    const after = before?.status === 'created' ? await api.find(id, asker) : before;
    if (after && CLOSED.has(after.status)) return { output: { url: linkOf(id) } };
    if (after?.status === 'created') {
      throw new PassingFault(`${SERVICE} has not closed the request yet.`, {
        waiting: true,
        retryAfter: 5_000,
      });
    }
    throw new LastingFault('notEditable', 'The request cannot be closed any more.');
  };
}

/** A refusal may mean that an earlier try is under way; what counts is the state that is read afterwards. */
async function close(api: GraphApi, id: string, { key }: Call, asker: Asker): Promise<void> {
  const answer = await api.request(id, 'lockForApproval', stableId(key, 'lock'), asker);
  if (answer.status === 403) {
    throw new LastingFault('notEditable', 'The request cannot be closed any more.');
  }
}
