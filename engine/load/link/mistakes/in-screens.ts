import type { Mistake } from './mistake.ts';

export const IN_SCREENS: readonly Mistake[] = [
  {
    code: 'missing-list',
    in: 'table/loans',
    write: ['/columns/genre/list', undefined],
    at: '/columns/genre/as',
    hint: 'add list',
  },
  {
    code: 'missing-table',
    in: 'table/loans',
    write: ['/actions/1/table', undefined],
    at: '/actions/1/act',
    hint: 'add table',
  },
  {
    code: 'permission-not-held',
    in: 'access/access',
    write: ['/roles/librarian/permissions', ['loans.read']],
    at: 'flow/loan/events/approve/permission',
    says: 'of the provider',
    hint: 'of: provider',
  },
  {
    code: 'unknown-article',
    in: 'table/loans',
    write: ['/help/article', 'lendig'],
    hint: 'did you mean "lending"?',
  },
  {
    code: 'unknown-article',
    in: 'access/access',
    write: ['/navigation/0/help/article', 'lendig'],
    hint: 'did you mean "lending"?',
  },
  {
    code: 'unknown-attribute',
    in: 'table/readers',
    write: ['/columns/name/attribute', '/nmae'],
    hint: 'did you mean "/name"?',
  },
  {
    code: 'unknown-code',
    in: 'table/loans',
    write: ['/counters/novels/any/0/in/0', 'novels'],
    hint: 'did you mean "novel"?',
  },
  {
    code: 'unknown-event',
    in: 'table/loans',
    write: ['/actions/0/event', 'aprove'],
    hint: 'did you mean "approve"?',
  },
  {
    code: 'unknown-facet',
    in: 'table/loans',
    write: ['/columns/loan/facet', 'loans'],
    hint: 'did you mean "loan"?',
  },
  { code: 'unknown-field', in: 'table/loans', write: ['/bulk/same', '/isb'], hint: 'did you mean "/isbn"?' },
  { code: 'unknown-flow', in: 'table/loans', write: ['/rows/flows/0', 'laon'], hint: 'did you mean "loan"?' },
  {
    code: 'unknown-permission',
    in: 'access/access',
    write: ['/roles/reader/permissions/0', 'loans.aks'],
    hint: 'did you mean "loans.ask"?',
  },
  {
    code: 'unknown-status',
    in: 'table/loans',
    write: ['/counters/late/all/0/in/0', 'late'],
    hint: 'lent.late',
  },
  {
    code: 'unknown-table',
    in: 'access/access',
    write: ['/navigation/0/table', 'loan'],
    hint: 'did you mean "loans"?',
  },
  {
    code: 'binding-type',
    in: 'table/loans',
    write: ['/columns/book/as', 'date'],
    says: 'cannot show',
    hint: '',
  },
];
