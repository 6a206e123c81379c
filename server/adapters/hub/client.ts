import { setTimeout as sleep } from 'node:timers/promises';
import { type Answer, type Connector, LastingFault, PassingFault } from '../connector.ts';
import { createHttp, type HttpOptions } from '../http.ts';
import type { Uses } from '../off.ts';
import { type Reader, read } from '../reading.ts';
import { refused } from '../refused.ts';

export const hubUses = { createCustomer: 'job' } as const satisfies Uses;

export interface HubOptions extends Omit<HttpOptions, 'service'> {
  /** Milliseconds between two questions whether the customer is finalised. */
  readonly pollEvery?: number | undefined;
  /** How often it is asked before the job gives its place to others and comes back later. */
  readonly polls?: number | undefined;
}

const SERVICE = 'The hub';
const COME_BACK = 5_000;

const REFUSALS: { readonly [code: string]: string } = {
  domainTaken: 'The hub has a customer with this domain already.',
  addressRefused: 'The hub does not accept the address.',
};

/**
 * The hub takes the request at once and finalises the customer later. The key of the call makes it the same request when it
 * is sent again, so that a job that comes back asks for what it began.
 */
export function createHub(options: HubOptions): Connector {
  const http = createHttp({ ...options, service: SERVICE });
  return {
    id: 'hub',
    operations: {
      createCustomer: async ({ key, input, partner, signal }) => {
        const headers = { 'idempotency-key': key };
        const sent = await http({
          method: 'POST',
          path: '/v1/customers',
          json: input,
          headers,
          partner,
          signal,
        });
        if (sent.status !== 202) throw refusal(sent.body, () => refused(SERVICE, sent));
        const id = read(SERVICE, sent.body).text('requestId');
        for (let polls = options.polls ?? 5; polls > 0; polls -= 1) {
          const path = `/v1/requests/${encodeURIComponent(id)}`;
          const asked = await http({ method: 'GET', path, partner, signal });
          if (asked.status !== 200) throw refused(SERVICE, asked);
          const answer = finalised(read(SERVICE, asked.body));
          if (answer) return answer;
          if (polls > 1) await pause(options.pollEvery ?? 1_000, signal);
        }
        throw new PassingFault(`${SERVICE} has not finalised the customer yet.`, {
          waiting: true,
          retryAfter: COME_BACK,
        });
      },
    },
  };
}

function finalised(request: Reader): Answer | undefined {
  const status = request.text('status');
  if (status === 'pending') return undefined;
  if (status === 'finalised') return { output: { customerId: request.text('customerId') } };
  const code = request.optionalText('code') ?? 'refused';
  throw new LastingFault(code, REFUSALS[code] ?? 'The hub refused the customer.');
}

function refusal(body: unknown, otherwise: () => Error): Error {
  const code = body === undefined ? undefined : read(SERVICE, body).optionalText('code');
  const message = code === undefined ? undefined : REFUSALS[code];
  return code !== undefined && message !== undefined ? new LastingFault(code, message) : otherwise();
}

async function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  try {
    await sleep(milliseconds, undefined, { signal });
  } catch (cause) {
    throw new PassingFault(`${SERVICE} was not waited for any longer.`, { cause });
  }
}
