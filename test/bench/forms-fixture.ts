import type { FormContext } from '../../engine/forms/types.ts';
import type { FormDefinition } from '../../engine/language/types.generated.ts';
import type { Release } from '../../engine/release.ts';
import { ann, library } from '../support/library.ts';

type Properties = { readonly [name: string]: object };

const TEXT = { type: 'string', minLength: 2, maxLength: 60 };

/** Thirty fields such as an order form of a library has. */
const PROPERTIES: Properties = {
  title: TEXT,
  author: TEXT,
  publisher: TEXT,
  series: TEXT,
  subject: TEXT,
  note: { type: 'string', minLength: 2, maxLength: 500 },
  isbn: { type: 'string', pattern: '^97[89][0-9]{10}$', maxLength: 13 },
  shelf: { type: 'string', pattern: '^[A-Z]{2}-[0-9]{3}$', maxLength: 6 },
  barcode: { type: 'string', pattern: '^[0-9]{8}$', maxLength: 8 },
  language: { type: 'string', enum: ['en', 'nl', 'fr', 'de'] },
  binding: { type: 'string', enum: ['hard', 'soft', 'none'] },
  condition: { type: 'string', enum: ['new', 'good', 'worn'] },
  email: { type: 'string', format: 'email', maxLength: 254 },
  site: { type: 'string', format: 'uri', maxLength: 300 },
  ordered: { type: 'string', format: 'date' },
  due: { type: 'string', format: 'date' },
  copies: { type: 'integer', minimum: 1, maximum: 50 },
  pages: { type: 'integer', minimum: 1, maximum: 5000 },
  price: { type: 'number', minimum: 0, maximum: 10000, multipleOf: 0.01 },
  weight: { type: 'number', exclusiveMinimum: 0, maximum: 100 },
  lendable: { type: 'boolean' },
  donated: { type: 'boolean' },
  agreed: { type: 'boolean', const: true },
  branch: { type: 'string', maxLength: 40 },
  reader: { type: 'string', maxLength: 40 },
  keywords: {
    type: 'array',
    minItems: 1,
    maxItems: 5,
    uniqueItems: true,
    items: { type: 'string', minLength: 2, maxLength: 20 },
  },
};

const ADDRESS: Properties = {
  street: TEXT,
  postalCode: { type: 'string', pattern: '^[0-9]{4}$', maxLength: 4 },
  city: TEXT,
  country: { type: 'string', enum: ['BE', 'NL', 'FR', 'LU'] },
};

export const orderForm: FormDefinition = {
  kind: 'form',
  id: 'order',
  title: 'Order a book',
  schema: {
    type: 'object',
    required: [...Object.keys(PROPERTIES), 'address'],
    properties: {
      ...PROPERTIES,
      address: { type: 'object', required: Object.keys(ADDRESS), properties: ADDRESS },
    },
  },
  choices: {
    '/branch': { list: 'branches' },
    '/reader': {
      record: 'member',
      of: ['own'],
      rules: 'who-may-read',
      facts: { reader: { choice: 'record' }, branch: { from: '/branch' }, consent: 'given' },
    },
  },
  layout: {
    steps: [
      { title: 'Book', fields: Object.keys(PROPERTIES).map((name) => `/${name}`) },
      { title: 'Address', fields: Object.keys(ADDRESS).map((name) => `/address/${name}`) },
    ],
  },
};

export const orders: Release = {
  ...library,
  definitions: { ...library.definitions, form: { order: orderForm } },
};

export const orderContext: FormContext = {
  case: {},
  records: { ann },
  checks: {},
  now: '2026-03-02T09:00:00Z',
};

export const rightOrder = {
  title: 'A Field Guide to Lichens',
  author: 'R. Moss',
  publisher: 'Small Press',
  series: 'Field guides',
  subject: 'Botany',
  note: 'For the reading room, please.',
  isbn: '9781234567897',
  shelf: 'BT-104',
  barcode: '00418273',
  language: 'en',
  binding: 'soft',
  condition: 'new',
  email: 'desk@library.example',
  site: 'https://press.example/lichens',
  ordered: '2026-02-01',
  due: '2026-03-15',
  copies: 2,
  pages: 312,
  price: 24.95,
  weight: 0.8,
  lendable: true,
  donated: false,
  agreed: true,
  branch: 'north',
  reader: 'ann',
  keywords: ['lichen', 'field guide'],
  address: { street: 'High Street 1', postalCode: '9000', city: 'Ghent', country: 'BE' },
};

/** One, two or three mistakes, as people make them. */
export const fewMistakes = [
  { ...rightOrder, email: 'desk(at)library' },
  { ...rightOrder, copies: 0, isbn: '978' },
  { ...rightOrder, agreed: false, due: '2026-02-30', address: { ...rightOrder.address, postalCode: '90' } },
  without(rightOrder, 'title'),
  { ...without(rightOrder, 'language'), pages: 1.5 },
];

function without<T extends object>(from: T, name: keyof T): Partial<T> {
  const { [name]: _, ...rest } = from;
  return rest as Partial<T>;
}

/** Every field is of the wrong type, or breaks what its type allows. */
export const allWrong = {
  ...Object.fromEntries(Object.keys(PROPERTIES).map((name) => [name, wrong(PROPERTIES[name] as object)])),
  address: Object.fromEntries(Object.keys(ADDRESS).map((name) => [name, wrong(ADDRESS[name] as object)])),
};

function wrong(schema: object): unknown {
  const { type } = schema as { type: string };
  if (type === 'array') return ['x', 'x'];
  if (type === 'boolean') return 'perhaps';
  return type === 'string' ? ('enum' in schema ? 'zz' : 'x'.repeat('maxLength' in schema ? 600 : 3)) : -1;
}
