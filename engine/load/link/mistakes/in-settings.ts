import type { Mistake } from './mistake.ts';

export const IN_SETTINGS: readonly Mistake[] = [
  { code: 'code-twice', in: 'list/genres', write: ['/entries/1/code', 'novel'], hint: 'code of its own' },
  {
    code: 'unknown-attribute',
    in: 'record/reader',
    write: ['/label', '/nam'],
    hint: 'did you mean "/name"?',
  },
  {
    code: 'unknown-attribute',
    in: 'record/reader',
    rename: ['/choices/~1favourite', '/favorite'],
    at: '/choices/~1favorite',
    hint: 'did you mean "/favourite"?',
  },
  {
    code: 'unknown-attribute',
    in: 'list/genres',
    rename: ['/entries/0/attributes/lent', 'lend'],
    at: '/entries/0/attributes/lend',
    hint: 'did you mean "lent"?',
  },
  {
    code: 'unknown-attribute',
    in: 'record/reader',
    rename: ['/derived/~1card', '/crad'],
    at: '/derived/~1crad',
    hint: 'did you mean "/card"?',
  },
  {
    code: 'unknown-clause',
    in: 'policy/house-rules',
    write: ['/readings/rare/cite/0', 'L22'],
    hint: 'did you mean "L2"?',
  },
  {
    code: 'unknown-code',
    in: 'pack/library',
    write: ['/relationships/hidden/0', 'gest'],
    hint: 'did you mean "guest"?',
  },
  {
    code: 'unknown-time-zone',
    in: 'pack/library',
    write: ['/timeZone', 'Europe/Brusels'],
    hint: 'did you mean "Europe/Brussels"?',
  },
  {
    code: 'person-without-address',
    in: 'record/reader',
    write: ['/email', undefined],
    at: 'flow/loan/people/reader/record',
    hint: 'add email: to record reader',
  },
];
