import { asCheck, no, unavailable, yes } from '../check.ts';
import type { Answer, Connector } from '../connector.ts';
import { createHttp, type HttpAnswer, type HttpOptions } from '../http.ts';
import type { Uses } from '../off.ts';
import { type Reader, read, textIn } from '../reading.ts';
import { countryOf } from '../vat/country-of.ts';
import { addressOf } from './address.ts';
import { type ViesNumber, viesNumber } from './member-states.ts';

export const VIES_URL = 'https://ec.europa.eu/taxation_customs/vies/rest-api';

export const viesUses = { check: 'check' } as const satisfies Uses;

export interface ViesOptions extends Omit<HttpOptions, 'service'> {
  /** The VAT number of the provider. Only who asks with one gets a request identifier, the proof of having asked. */
  readonly requester?: string | undefined;
}

const SERVICE = 'VIES';

/**
 * Asks VIES whether a number is registered. Only its own answer about the number is a yes or a no; every error, those about
 * the request included, is `unavailable` with the code of VIES as `reason`.
 */
export function createVies(options: ViesOptions): Connector {
  const http = createHttp({ ...options, service: SERVICE });
  const requester = options.requester === undefined ? undefined : viesNumber(options.requester);
  const check = asCheck(async ({ input, signal }) => {
    const number = viesNumber(textIn(input, 'number') ?? '');
    if (!number) return unavailable({ reason: 'NOT_A_MEMBER_STATE' });
    const json = {
      ...number,
      ...(requester && {
        requesterMemberStateCode: requester.countryCode,
        requesterNumber: requester.vatNumber,
      }),
    };
    return outcome(
      await http({ method: 'POST', path: '/check-vat-number', json, signal, handFaults: true }),
      number,
    );
  });
  return { id: 'vies', operations: { check } };
}

function outcome(answer: HttpAnswer, number: ViesNumber): Answer {
  const body =
    typeof answer.body === 'object' && answer.body !== null ? read(SERVICE, answer.body) : undefined;
  const error = body && errorOf(body);
  if (error !== undefined) return unavailable({ reason: error.slice(0, 40) });
  if (!body || answer.status !== 200) return unavailable({ reason: `HTTP_${answer.status}` });
  return body.flag('valid') ? yes(details(body, number)) : no(proof(body));
}

/** Errors come with any status, 200 included: once as a list, once as `userError` beside a `valid` that means nothing. */
function errorOf(body: Reader): string | undefined {
  const userError = body.optionalText('userError');
  if (userError !== undefined && userError !== 'VALID' && userError !== 'INVALID') return userError;
  return body.optionalList('errorWrappers')?.[0]?.text('error');
}

function details(body: Reader, number: ViesNumber): Answer['output'] {
  const name = shown(body.optionalText('name'));
  const address = shown(body.optionalText('address'));
  return {
    ...(name !== undefined && { name: name.slice(0, 200) }),
    ...(address !== undefined && addressOf(address)),
    country: countryOf(number.countryCode),
    ...proof(body),
  };
}

/** Some member states hide name and address behind dashes. */
function shown(text: string | undefined): string | undefined {
  const trimmed = text?.trim() ?? '';
  return trimmed === '' || /^-+$/.test(trimmed) ? undefined : trimmed;
}

function proof(body: Reader): Answer['output'] {
  const requestIdentifier = body.optionalText('requestIdentifier');
  return requestIdentifier ? { requestIdentifier: requestIdentifier.slice(0, 40) } : {};
}
