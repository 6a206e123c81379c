import { describe, expect, it } from 'vitest';
import { created, mistakesIn, ok, routesOf } from './index.ts';
import { type Permission, type Reader, sample } from './testing/sample.ts';
import { TAGS } from './testing/schemas.ts';

const route = routesOf<Reader, Permission>();

const fine = {
  method: 'POST',
  path: '/things',
  id: 'makeThing',
  tag: 'notes',
  summary: 'Make a thing',
  access: 'session',
  answers: { 201: { description: 'It is there.' } },
  handler: () => created('/things/1', undefined),
} as const;

type Change = Partial<Omit<Parameters<typeof route>[0], 'access' | 'handler'>>;

function mistakes(change: Change): readonly string[] {
  return mistakesIn([route({ ...fine, ...change })], TAGS);
}

const open = { type: 'object' };
const closed = (properties: object) => ({ type: 'object', properties, additionalProperties: false });

describe('the mistakes in routes', () => {
  it('are none in the sample', async () => {
    const { routes } = sample({ source: async function* () {}, slow: () => Promise.resolve() });
    expect(mistakesIn(routes, TAGS)).toEqual([]);
  });

  it('are none where a map says what its values are, and how many', () => {
    const map = { type: 'object', maxProperties: 9, additionalProperties: { type: 'boolean' } };
    expect(mistakes({ body: map })).toEqual([]);
  });

  const cases: readonly [string, Change, string][] = [
    ['an open body', { body: open }, 'body takes members that are not described'],
    [
      'an object that is open deep inside',
      { body: closed({ a: { type: 'array', maxItems: 1, items: { anyOf: [open] } } }) },
      'body/properties/a/items/anyOf/0 takes members that are not described',
    ],
    [
      'an open answer',
      { answers: { 200: { description: '', schema: open } } },
      'answers/200 takes members that are not described',
    ],
    [
      'a text without a limit',
      { body: closed({ a: { type: ['string', 'null'] } }) },
      'body/properties/a has no maxLength',
    ],
    ['a list without a limit', { body: { type: 'array', items: { type: 'null' } } }, 'body has no maxItems'],
    [
      'a map without a limit',
      { body: { type: 'object', additionalProperties: { type: 'null' } } },
      'body has no maxProperties',
    ],
    ['a text of the query without a limit', { query: { q: { type: 'string' } } }, 'query/q has no maxLength'],
    [
      'a parameter that is not described',
      { path: '/things/{id}' },
      'params/id is in the path but not described',
    ],
    [
      'a parameter that is not there',
      { params: { id: { type: 'string', maxLength: 1 } } },
      'params/id is not in the path',
    ],
    ['a tag that nobody describes', { tag: 'other' }, 'the tag other is not described'],
    ['no good answer', { answers: { 404: { description: '' } } }, 'no answer but problems'],
    ['a body to a GET', { method: 'GET', body: closed({}) }, 'a GET has no body'],
    ['a key to a PUT', { method: 'PUT', idempotent: 'required' }, 'only a POST takes an Idempotency-Key'],
    ['a condition the wrong way round', { conditional: 'etag' }, 'only a GET is answered 304'],
    ['If-Match on a GET', { method: 'GET', conditional: 'ifMatch' }, 'a GET takes no If-Match'],
  ];
  it.each(cases)('tell %s', (_, change, mistake) => {
    expect(mistakes(change)).toEqual([`makeThing: ${mistake}`]);
  });

  it('tell a schema that cannot be compiled, before a request meets it', () => {
    const misspelt = { body: closed({ a: { type: 'integer', minimun: 1 } }) };
    expect(mistakes(misspelt)).toEqual([expect.stringMatching(/^makeThing: .*unknown keyword: "minimun"/)]);
    const nowhere = { answers: { 200: { description: '', schema: { $ref: 'Nowhere' } } } };
    expect(mistakes(nowhere)).toEqual([expect.stringMatching(/^makeThing: .*Nowhere/)]);
  });

  it('tell a code that two kinds of problem have', () => {
    const kind = { code: 'conflict', status: 409, title: 'Mine', description: 'Mine.' };
    const other = route({ ...fine, id: 'other', path: '/others', problems: [{ ...kind, code: 'mine' }] });
    const twice = route({ ...fine, problems: [{ ...kind, code: 'mine' }] });
    expect(mistakesIn([other, twice], TAGS)).toEqual(['two kinds of problem have the code mine']);
  });

  it('tell ids and addresses that are there twice', () => {
    const id = { type: 'string', maxLength: 9 } as const;
    const one = route({ ...fine, path: '/things/{a}', params: { a: id }, handler: () => ok(1) });
    const two = route({ ...fine, path: '/things/{b}', params: { b: id }, handler: () => ok(2) });
    expect(mistakesIn([one, two], TAGS)).toEqual([
      'makeThing: another route has this id',
      'POST /things/{}: another route has this address',
    ]);
  });
});
