import type { Context } from 'hono';
import { type Act, ActRefused, inputOf, oneOf, word } from '../acts.ts';
import { createIds } from '../ids.ts';
import { createShelf, type Shelf } from '../shelf.ts';
import type { Routes, Twin, TwinEnv, TwinOptions } from '../twin.ts';
import { bodyOf, createTwinApi } from '../twin-api.ts';
import { examine } from '../vat/examine.ts';
import { inventedCompany } from './invented.ts';
import { MEMBER_STATES, type ViesNumber, viesNumber } from './member-states.ts';

/** What an operator has decided about one number: an answer, or an error of VIES. */
interface Scripted {
  readonly answer: string;
  readonly name?: string;
  readonly address?: string;
}

const ABOUT_THE_REQUEST = ['INVALID_INPUT', 'INVALID_REQUESTER_INFO', 'VAT_BLOCKED', 'IP_BLOCKED'];
const ERRORS = [
  ...ABOUT_THE_REQUEST,
  'SERVICE_UNAVAILABLE',
  'MS_UNAVAILABLE',
  'TIMEOUT',
  'GLOBAL_MAX_CONCURRENT_REQ',
  'GLOBAL_MAX_CONCURRENT_REQ_TIME',
  'MS_MAX_CONCURRENT_REQ',
  'MS_MAX_CONCURRENT_REQ_TIME',
];

const ROUTES: Routes = { check: { method: 'POST', path: '/check-vat-number' } };

export function createViesTwin(options: TwinOptions): Twin {
  const numbers = createShelf<Scripted>(options.store, 'vies/number');
  const closed = createShelf<boolean>(options.store, 'vies/closed');
  const nextId = createIds(options.store, 'vies', options.secret);
  const api = createTwinApi('vies', options, ROUTES, (c) => c.body(null, 401));

  api.post('/check-vat-number', async (c) => {
    const body = await bodyOf(c);
    const number = viesNumber(`${String(body?.['countryCode'])}${String(body?.['vatNumber'])}`);
    if (!number || !/^[0-9A-Z+*]{2,12}$/.test(number.vatNumber)) return failure(c, 'INVALID_INPUT');
    const asked = body?.['requesterNumber'] !== undefined;
    if (asked && !isNumber(body)) return failure(c, 'INVALID_REQUESTER_INFO');
    if (closed.get(number.countryCode)) return failure(c, 'MS_UNAVAILABLE');
    const found = answerFor(numbers, number);
    if (ERRORS.includes(found.answer)) return failure(c, found.answer);
    return c.json({
      ...number,
      requestDate: options.clock(),
      valid: found.answer === 'valid',
      requestIdentifier: asked ? `WAPIAAAA${nextId().slice(0, 8).toUpperCase()}` : '',
      name: found.name ?? '---',
      address: found.address ?? '---',
    });
  });
  api.get('/check-status', (c) =>
    c.json({
      vow: { available: true },
      countries: [...MEMBER_STATES].map((countryCode) => ({
        countryCode,
        availability: closed.get(countryCode) ? 'Unavailable' : 'Available',
      })),
    }),
  );
  return { system: 'vies', title: 'VIES', api, acts: actsOf(numbers, closed) };
}

function isNumber(body: { readonly [name: string]: unknown } | undefined): boolean {
  const requester = `${String(body?.['requesterMemberStateCode'])}${String(body?.['requesterNumber'])}`;
  return examine(requester)?.wellFormed === true;
}

function failure(c: Context<TwinEnv>, error: string): Response {
  const status = ABOUT_THE_REQUEST.includes(error) ? 400 : 500;
  return c.json({ actionSucceed: false, errorWrappers: [{ error }] }, status);
}

/** Unless an operator has said otherwise, every number with right check digits is registered. */
function answerFor(numbers: Shelf<Scripted>, { countryCode, vatNumber }: ViesNumber): Scripted {
  const scripted = numbers.get(`${countryCode}${vatNumber}`);
  if (scripted && scripted.answer !== 'valid') return scripted;
  if (!scripted && !examine(`${countryCode}${vatNumber}`)?.wellFormed) return { answer: 'invalid' };
  return { ...inventedCompany(countryCode, vatNumber), ...scripted, answer: 'valid' };
}

function actsOf(numbers: Shelf<Scripted>, closed: Shelf<boolean>): readonly Act[] {
  return [
    {
      id: 'setNumber',
      title: 'Decide what VIES says of a number',
      input: inputOf(
        {
          number: word('VAT number, with its letters', 20),
          answer: oneOf('Answer', ['valid', 'invalid', ...ERRORS]),
          name: word('Name of the company'),
          address: word('Address, in lines', 400),
        },
        ['name', 'address'],
      ),
      run: ({ number, ...scripted }) => {
        const { countryCode, vatNumber } = knownNumber(String(number));
        numbers.put(`${countryCode}${vatNumber}`, scripted as unknown as Scripted);
        return `${countryCode}${vatNumber} is answered with ${String(scripted['answer'])}.`;
      },
    },
    {
      id: 'setCountry',
      title: 'Make a member state unavailable, or available again',
      input: inputOf({
        country: oneOf('Member state', [...MEMBER_STATES]),
        availability: oneOf('Availability', ['available', 'unavailable']),
      }),
      run: ({ country, availability }) => {
        if (availability === 'unavailable') closed.put(String(country), true);
        else closed.delete(String(country));
        return `${String(country)} is ${String(availability)}.`;
      },
    },
  ];
}

function knownNumber(number: string): ViesNumber {
  const known = viesNumber(number);
  if (!known) throw new ActRefused('VIES knows no numbers with these letters.');
  return known;
}
