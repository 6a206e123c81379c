import { describe, expect, it } from 'vitest';
import { parsePointer, withValueAt } from '../../pointer.ts';
import { LINK_CODES } from './codes.ts';
import { type Library, library, linkLibrary, translations } from './library.fixture.ts';
import { link } from './index.ts';
import type { Definitions } from '../../release.ts';

/** One mistake: what is written where, and what must be reported. */
interface Mistake {
  readonly code: string;
  /** `flow/loan`. */
  readonly in: string;
  /** What is written at a pointer; `undefined` takes it out. */
  readonly write?: readonly [pointer: string, value: unknown];
  /** A key that gets another name. */
  readonly rename?: readonly [pointer: string, name: string];
  /** Where it is reported, if not where it is written; `kind/id` first if in another definition. */
  readonly at?: string;
  readonly says?: string;
  readonly hint: string;
}

const mistakes: readonly Mistake[] = [
  {
    code: 'bad-liquid',
    in: 'email/ready',
    write: ['/subject', '{{ case.number | shout }}'],
    says: 'filter "shout" is not allowed',
    hint: '',
  },
  {
    code: 'bad-liquid',
    in: 'email/ready',
    write: ['/body', 'Dear {% if x %}'],
    says: 'cannot be read',
    hint: '',
  },
  {
    code: 'binding-type',
    in: 'flow/loan',
    write: ['/machine/states/reserving/invoke/input/days', { from: '/answers/loan-request/isbn' }],
    at: '/machine/states/reserving/invoke/input/days/from',
    says: 'expected a whole number, and this is a text',
    hint: '',
  },
  {
    code: 'binding-type',
    in: 'flow/loan',
    write: ['/machine/states/asked/on/approve/guard/params/facts/owner', 'owner'],
    says: '"owner" is not one of "own", "customer"',
    hint: 'own',
  },
  {
    code: 'binding-type',
    in: 'flow/loan',
    write: [
      '/machine/states/asked/on/approve/guard/params/facts/genre',
      { from: '/answers/loan-request/title' },
    ],
    at: '/machine/states/asked/on/approve/guard/params/facts/genre/from',
    says: 'expected a code of list genres, and this is a text',
    hint: '',
  },
  {
    code: 'binding-type',
    in: 'form/loan-request',
    write: ['/choices/~1people~1*/facts/reader', { choice: 'owner' }],
    says: 'expected a reader',
    hint: '',
  },
  {
    code: 'binding-type',
    in: 'form/loan-request',
    write: ['/choices/~1people~1*/facts/owner', { field: 'name' }],
    says: 'this can be "reader"',
    hint: '',
  },
  {
    code: 'binding-type',
    in: 'form/loan-request',
    write: ['/checks/book/fills/~1title', '/output/pages'],
    says: 'this is a whole number',
    hint: '',
  },
  {
    code: 'binding-type',
    in: 'form/loan-request',
    write: ['/normalise/~1days', ['lowercase']],
    says: 'only texts',
    hint: '',
  },
  {
    code: 'binding-type',
    in: 'flow/loan',
    write: ['/delays/due/from', '/answers/loan-request/isbn'],
    says: 'expected a date',
    hint: '',
  },
  {
    code: 'binding-type',
    in: 'flow/loan',
    write: ['/unique/key', '/answers/loan-request/people'],
    says: 'one value',
    hint: '',
  },
  {
    code: 'binding-type',
    in: 'flow/loan',
    write: ['/start/relationship', '/answers/loan-request/title'],
    says: 'code of list relationships',
    hint: '',
  },
  {
    code: 'cell-value',
    in: 'rules/may-borrow',
    write: ['/tables/genre/rows/0/0', 'rar'],
    says: 'row 1 of table genre',
    hint: 'did you mean "rare"?',
  },
  {
    code: 'cell-value',
    in: 'rules/may-borrow',
    write: ['/tables/genre/rows/1/1', ['none', 'adlt']],
    at: '/tables/genre/rows/1/1/1',
    hint: 'did you mean "adult"?',
  },
  {
    code: 'cell-value',
    in: 'rules/may-borrow',
    write: ['/tables/genre/rows/0/2', 'stays'],
    says: 'not a list of findings',
    hint: 'write [stays]',
  },
  {
    code: 'clock-operator',
    in: 'rules/may-borrow',
    write: ['/rules/0/conditions', { fact: 'reader', path: '/since', operator: 'olderThan', value: 'P1Y' }],
    at: '/rules/0/conditions/operator',
    says: 'form loan-request',
    hint: 'ask it in a guard of a flow instead',
  },
  { code: 'code-twice', in: 'list/genres', write: ['/entries/1/code', 'novel'], hint: 'code of its own' },
  {
    code: 'column-twice',
    in: 'rules/may-borrow',
    write: ['/tables/genre/columns/1', 'genre'],
    hint: 'merge',
  },
  {
    code: 'column-type',
    in: 'rules/may-borrow',
    write: ['/tables/genre/columns/1', 'reader'],
    says: 'a whole record',
    hint: '"reader/name"',
  },
  {
    code: 'condition-cycle',
    in: 'rules/may-borrow',
    write: [
      '/conditions',
      { a: { not: { condition: 'b' } }, long: { condition: 'a' }, b: { any: [{ condition: 'a' }] } },
    ],
    at: '/conditions/a',
    says: 'a → b → a',
    hint: 'take one of these references out',
  },
  { code: 'delay-out-of-range', in: 'flow/loan', write: ['/delays/overdue/wait', 'P11Y'], hint: 'P3650D' },
  {
    code: 'delay-out-of-range',
    in: 'flow/loan',
    rename: ['/machine/states/lent/states/late/after/P90D', 'PT0S'],
    at: '/machine/states/lent/states/late/after/PT0S',
    hint: 'PT1S',
  },
  {
    code: 'does-nothing',
    in: 'flow/loan',
    write: ['/machine/states/reserving/always', { guard: { type: 'stateIn', params: { none: ['lost'] } } }],
    hint: 'add a target',
  },
  {
    code: 'event-not-taken',
    in: 'flow/loan',
    write: ['/events/cancel', { title: 'Cancel', by: 'company' }],
    says: '"cancel"',
    hint: 'take it out',
  },
  {
    code: 'event-origin',
    in: 'flow/loan',
    write: ['/events/bringBack/person', undefined],
    at: '/events/bringBack/by',
    hint: 'add person',
  },
  { code: 'event-origin', in: 'flow/loan', write: ['/events/approve/person', 'reader'], hint: 'take it out' },
  {
    code: 'facet-ambiguous',
    in: 'flow/loan',
    write: ['/machine/type', 'parallel'],
    at: '/facets/loan/states',
    hint: 'facet of its own',
  },
  {
    code: 'facet-outside',
    in: 'flow/loan',
    write: ['/facets/loan/of', 'lent'],
    at: '/facets/loan/states/asked',
    hint: 'change of',
  },
  {
    code: 'facet-uncovered',
    in: 'flow/loan',
    write: ['/facets/loan/states/reserving', undefined],
    at: '/facets/loan/states',
    says: '"reserving"',
    hint: 'add reserving',
  },
  {
    code: 'fact-type',
    in: 'rules/may-borrow',
    write: ['/facts/days', { title: 'Days' }],
    says: 'has no type',
    hint: 'exactly one',
  },
  {
    code: 'fact-type',
    in: 'rules/may-borrow',
    write: ['/facts/genre', { $list: 'genres', type: 'string' }],
    says: 'more than one',
    hint: 'exactly one',
  },
  {
    code: 'field-not-shown',
    in: 'form/loan-request',
    write: ['/layout/steps/1/fields/1', '/relationship'],
    at: '/schema/properties/vouched',
    hint: 'add /vouched',
  },
  {
    code: 'field-shown-twice',
    in: 'form/loan-request',
    write: ['/layout/steps/1/fields/1', '/isbn'],
    says: '/layout/steps/0/fields/0',
    hint: 'take one of them out',
  },
  {
    code: 'final-state',
    in: 'flow/loan',
    write: ['/machine/states/returned/on', { withdraw: 'asked' }],
    hint: 'change the type',
  },
  { code: 'final-state', in: 'flow/loan', write: ['/reminders/late/while', 'returned'], hint: '' },
  {
    code: 'findings-column',
    in: 'rules/may-borrow',
    write: ['/tables/genre/columns/2', 'days'],
    hint: 'end the columns with findings',
  },
  {
    code: 'form-without-columns',
    in: 'form/loan-request',
    write: ['/columns', undefined],
    at: 'table/loans/bulk/form',
    hint: 'add columns to form loan-request',
  },
  {
    code: 'form-without-columns',
    in: 'flow/loan',
    write: ['/start/bulk', undefined],
    at: 'table/loans/bulk/form',
    hint: 'bulk: true',
  },
  {
    code: 'history-state',
    in: 'flow/loan',
    write: ['/machine/states/asked/target', 'lent'],
    hint: 'take it out',
  },
  {
    code: 'invoke-twice',
    in: 'flow/loan',
    write: [
      '/machine/states/lent/invoke',
      {
        id: 'reserve',
        src: 'catalogue.reserve',
        input: { isbn: '1', days: 1 },
        onDone: 'lost',
        onError: 'lost',
      },
    ],
    at: '/machine/states/lent/invoke/id',
    hint: 'an id of its own',
  },
  {
    code: 'link-person',
    in: 'flow/loan',
    write: ['/machine/states/lent/entry/2/params/to', 'asker'],
    hint: 'write to: reader',
  },
  {
    code: 'missing-input',
    in: 'flow/loan',
    write: ['/machine/states/reserving/invoke/input/days', undefined],
    at: '/machine/states/reserving/invoke/input',
    says: '"days" is missing',
    hint: 'add "days"',
  },
  {
    code: 'missing-input',
    in: 'flow/loan',
    write: ['/machine/states/reserving/invoke/input', undefined],
    at: '/machine/states/reserving/invoke/src',
    hint: 'add input',
  },
  {
    code: 'missing-input',
    in: 'flow/loan',
    write: ['/machine/states/lent/entry/5/params/attributes', { name: 'Copy' }],
    says: '"email"',
    hint: 'add email',
  },
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
    code: 'no-candidate',
    in: 'form/loan-request',
    write: ['/rules', [{ rules: 'may-borrow', facts: { owner: { choice: 'owner' } } }]],
    at: '/rules/0/facts/owner',
    hint: 'from',
  },
  {
    code: 'no-initial',
    in: 'flow/loan',
    write: ['/machine/states/lent/initial', undefined],
    at: '/machine/states/lent',
    hint: 'add initial: inTime',
  },
  {
    code: 'no-initial',
    in: 'flow/loan',
    write: ['/machine/states/asked/initial', 'lent'],
    hint: 'take it out',
  },
  {
    code: 'no-states',
    in: 'flow/loan',
    write: ['/machine/states/asked/type', 'parallel'],
    at: '/machine/states/asked',
    hint: 'leave out',
  },
  {
    code: 'not-a-link',
    in: 'flow/loan',
    write: ['/machine/states/lent/exit/params/for', 'withdraw'],
    hint: 'events by link are bringBack',
  },
  {
    code: 'not-a-link',
    in: 'email/ready',
    write: ['/link', 'approve'],
    says: 'in flow loan',
    hint: 'bringBack',
  },
  {
    code: 'operand-type',
    in: 'rules/may-borrow',
    write: ['/conditions/long/value', '14'],
    hint: 'write 14, without quotation marks',
  },
  {
    code: 'operand-type',
    in: 'flow/loan',
    write: ['/machine/states/lent/on/handOver/guard/params/condition/all/1/value', 'yes'],
    hint: 'write true',
  },
  {
    code: 'operand-type',
    in: 'rules/may-borrow',
    write: ['/rules/0/conditions/all/1', { fact: 'owner', operator: 'in', value: 'own' }],
    at: '/rules/0/conditions/all/1/value',
    says: 'a list',
    hint: '',
  },
  {
    code: 'operand-type',
    in: 'rules/may-borrow',
    write: ['/rules/0/conditions/all/1', { fact: 'days', operator: 'equal', value: { fact: 'genre' } }],
    at: '/rules/0/conditions/all/1/value',
    says: 'cannot compare these two',
    hint: '',
  },
  {
    code: 'operator-type',
    in: 'rules/may-borrow',
    write: ['/rules/0/conditions/all/1', { fact: 'owner', operator: 'greaterThan', value: 5 }],
    at: '/rules/0/conditions/all/1/operator',
    hint: 'equal',
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
    code: 'permission-not-held',
    in: 'flow/loan',
    write: ['/start/permission', 'loans.handle'],
    says: 'of partners',
    hint: 'of: partner',
  },
  {
    code: 'person-without-record',
    in: 'flow/loan',
    write: ['/people/reader/from', '/answers/loan-request/isbn'],
    hint: 'record: reader',
  },
  {
    code: 'person-without-record',
    in: 'flow/loan',
    write: ['/machine/states/lent/entry/7/params/to', 'asker'],
    hint: 'with record',
  },
  {
    code: 'reminder-after-deadline',
    in: 'flow/loan',
    write: ['/reminders/late/at/1', 'P30D'],
    hint: 'take it out',
  },
  { code: 'reminder-order', in: 'flow/loan', write: ['/reminders/late/at/1', 'P7D'], hint: 'rising order' },
  {
    code: 'reminder-schedule',
    in: 'flow/loan',
    write: ['/reminders/late/every', 'P3D'],
    hint: 'take one of them out',
  },
  {
    code: 'reminder-schedule',
    in: 'flow/loan',
    write: ['/reminders/late/at', undefined],
    at: '/reminders/late',
    hint: 'at:',
  },
  {
    code: 'row-length',
    in: 'rules/may-borrow',
    write: ['/tables/genre/rows/1', ['novel', []]],
    says: '2 cells; expected 3',
    hint: 'any',
  },
  {
    code: 'row-length',
    in: 'rules/may-borrow',
    write: ['/tables/genre/rows/1', ['novel', 'poetry', 'none', []]],
    says: '4 cells; expected 3',
    hint: 'brackets',
  },
  {
    code: 'unbound-fact',
    in: 'form/loan-request',
    write: ['/choices/~1people~1*/facts/days', undefined],
    at: '/choices/~1people~1*/facts',
    says: '"days"',
    hint: 'add days',
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
    in: 'rules/may-borrow',
    write: ['/tables/genre/columns/1', 'reader/crad'],
    hint: 'did you mean "/card"?',
  },
  {
    code: 'unknown-attribute',
    in: 'form/loan-request',
    write: ['/choices/~1genre/only/attribute', 'let'],
    hint: 'did you mean "lent"?',
  },
  {
    code: 'unknown-attribute',
    in: 'flow/loan',
    rename: ['/machine/states/lent/entry/6/params/attributes/fines', 'fine'],
    at: '/machine/states/lent/entry/6/params/attributes/fine',
    hint: 'did you mean "fines"?',
  },
  {
    code: 'unknown-attribute',
    in: 'scenario/lent-and-returned',
    rename: ['/timeline/5/to/card', 'cards'],
    at: '/timeline/5/to/cards',
    hint: 'did you mean "card"?',
  },
  {
    code: 'unknown-attribute',
    in: 'table/readers',
    write: ['/columns/name/attribute', '/nmae'],
    hint: 'did you mean "/name"?',
  },
  {
    code: 'unknown-check',
    in: 'scenario/lent-and-returned',
    rename: ['/timeline/0/checks/book', 'books'],
    at: '/timeline/0/checks/books',
    hint: 'did you mean "book"?',
  },
  {
    code: 'unknown-clause',
    in: 'rules/may-borrow',
    write: ['/findings/noCard/cite/0', 'L11'],
    hint: 'did you mean "L1"?',
  },
  {
    code: 'unknown-clause',
    in: 'flow/loan',
    write: ['/machine/states/asked/on/approve/guard/params/refusal/cite/0', 'X'],
    hint: 'expected "L1" or "L2"',
  },
  {
    code: 'unknown-clause',
    in: 'policy/house-rules',
    write: ['/readings/rare/cite/0', 'L22'],
    hint: 'did you mean "L2"?',
  },
  {
    code: 'unknown-code',
    in: 'form/loan-request',
    write: ['/layout/steps/1/fields/3/required/value', 'novell'],
    hint: 'did you mean "novel"?',
  },
  {
    code: 'unknown-code',
    in: 'form/loan-request',
    write: ['/schema/properties/people/properties/witness', { type: 'string', maxLength: 9 }],
    at: '/choices/~1people~1*/duty',
    says: '"witness"',
    hint: 'add an entry',
  },
  {
    code: 'unknown-code',
    in: 'pack/library',
    write: ['/relationships/hidden/0', 'gest'],
    hint: 'did you mean "guest"?',
  },
  {
    code: 'unknown-code',
    in: 'property/nothing-lent-unasked',
    write: ['/given/relationship', 'guests'],
    hint: 'did you mean "guest"?',
  },
  {
    code: 'unknown-code',
    in: 'table/loans',
    write: ['/counters/novels/any/0/in/0', 'novels'],
    hint: 'did you mean "novel"?',
  },
  {
    code: 'unknown-code',
    in: 'scenario/lent-and-returned',
    write: ['/decisions/0/facts/genre', 'rar'],
    hint: 'did you mean "rare"?',
  },
  {
    code: 'unknown-column',
    in: 'scenario/lent-and-returned',
    rename: ['/submissions/1/row/Book', 'Bok'],
    at: '/submissions/1/row/Bok',
    hint: 'did you mean "Book"?',
  },
  {
    code: 'unknown-condition',
    in: 'flow/loan',
    write: ['/machine/states/lent/on/handOver/guard/params/condition/all/0/condition', 'renewd'],
    hint: 'did you mean "renewed"?',
  },
  {
    code: 'unknown-connector',
    in: 'flow/loan',
    write: ['/machine/states/reserving/invoke/src', 'catalogue.reserv'],
    hint: 'did you mean "catalogue.reserve"?',
  },
  {
    code: 'unknown-connector',
    in: 'property/nothing-lent-unasked',
    write: ['/never/2/connector', 'catalog.reserve'],
    hint: 'did you mean "catalogue.reserve"?',
  },
  {
    code: 'unknown-delay',
    in: 'flow/loan',
    rename: ['/machine/states/lent/states/inTime/after/due', 'duee'],
    at: '/machine/states/lent/states/inTime/after/duee',
    hint: 'did you mean "due"?',
  },
  {
    code: 'unknown-delay',
    in: 'flow/loan',
    rename: ['/machine/states/lent/states/inTime/after/due', '1000'],
    at: '/machine/states/lent/states/inTime/after/1000',
    hint: 'duration',
  },
  {
    code: 'unknown-delay',
    in: 'flow/loan',
    write: ['/machine/states/lent/entry/1/params/of', 'dues'],
    hint: 'did you mean "due"?',
  },
  {
    code: 'unknown-document',
    in: 'flow/loan',
    write: ['/machine/states/lent/entry/4/params/template', 'reciept'],
    hint: 'did you mean "receipt"?',
  },
  {
    code: 'unknown-email',
    in: 'flow/loan',
    write: ['/reminders/late/email', 'bring'],
    hint: 'did you mean "bring-back"?',
  },
  {
    code: 'unknown-email',
    in: 'property/nothing-lent-unasked',
    write: ['/never/1/template', 'redy'],
    hint: 'did you mean "ready"?',
  },
  {
    code: 'unknown-event',
    in: 'flow/loan',
    rename: ['/machine/states/asked/on/withdraw', 'withdrew'],
    at: '/machine/states/asked/on/withdrew',
    hint: 'did you mean "withdraw"?',
  },
  {
    code: 'unknown-event',
    in: 'flow/loan',
    write: ['/reminders/late/byHand/event', 'remid'],
    hint: 'did you mean "remind"?',
  },
  {
    code: 'unknown-event',
    in: 'table/loans',
    write: ['/actions/0/event', 'aprove'],
    hint: 'did you mean "approve"?',
  },
  {
    code: 'unknown-event',
    in: 'scenario/lent-and-returned',
    write: ['/timeline/1/event', 'aprove'],
    hint: 'did you mean "approve"?',
  },
  {
    code: 'unknown-facet',
    in: 'table/loans',
    write: ['/columns/loan/facet', 'loans'],
    hint: 'did you mean "loan"?',
  },
  {
    code: 'unknown-facet',
    in: 'flow/loan',
    write: ['/events/approve/facet', 'laon'],
    hint: 'did you mean "loan"?',
  },
  {
    code: 'unknown-fact',
    in: 'rules/may-borrow',
    write: ['/conditions/long/fact', 'day'],
    hint: 'did you mean "days"?',
  },
  {
    code: 'unknown-fact',
    in: 'rules/may-borrow',
    write: ['/tables/genre/columns/0', 'gnre'],
    hint: 'did you mean "genre"?',
  },
  {
    code: 'unknown-fact',
    in: 'form/loan-request',
    rename: ['/choices/~1people~1*/facts/days', 'day'],
    at: '/choices/~1people~1*/facts/day',
    hint: 'did you mean "days"?',
  },
  {
    code: 'unknown-field',
    in: 'form/loan-request',
    write: ['/layout/steps/0/fields/0', '/isnb'],
    hint: 'did you mean "/isbn"?',
  },
  {
    code: 'unknown-field',
    in: 'form/loan-request',
    rename: ['/choices/~1people~1*', '/peple/*'],
    at: '/choices/~1peple~1*',
    hint: 'there is no "peple"',
  },
  {
    code: 'unknown-field',
    in: 'form/loan-request',
    write: ['/layout/steps/1/when/fact', '/dais'],
    hint: 'did you mean "/days"?',
  },
  {
    code: 'unknown-field',
    in: 'form/loan-request',
    write: ['/evidence/~1letter', '/people/garantor'],
    hint: 'did you mean "/people/guarantor"?',
  },
  {
    code: 'unknown-field',
    in: 'form/loan-request',
    write: ['/checks/book/refuses/at', '/isb'],
    hint: 'did you mean "/isbn"?',
  },
  {
    code: 'unknown-field',
    in: 'form/loan-request',
    write: ['/checks/book/with/isbn/from', '/isb'],
    hint: 'did you mean "/isbn"?',
  },
  {
    code: 'unknown-field',
    in: 'form/loan-request',
    write: ['/columns/Book/to', '/isb'],
    hint: 'did you mean "/isbn"?',
  },
  { code: 'unknown-field', in: 'table/loans', write: ['/bulk/same', '/isb'], hint: 'did you mean "/isbn"?' },
  {
    code: 'unknown-field',
    in: 'scenario/lent-and-returned',
    rename: ['/timeline/0/answers/isbn', 'isb'],
    at: '/timeline/0/answers/isb',
    hint: 'did you mean "isbn"?',
  },
  {
    code: 'unknown-finding',
    in: 'rules/may-borrow',
    write: ['/tables/genre/rows/0/2/0', 'stay'],
    hint: 'did you mean "stays"?',
  },
  {
    code: 'unknown-finding',
    in: 'rules/may-borrow',
    write: ['/rules/0/event/type', 'toLong'],
    hint: 'did you mean "tooLong"?',
  },
  {
    code: 'unknown-finding',
    in: 'scenario/lent-and-returned',
    write: ['/timeline/6/refused/findings/0', 'noCrad'],
    hint: 'did you mean "noCard"?',
  },
  { code: 'unknown-flow', in: 'table/loans', write: ['/rows/flows/0', 'laon'], hint: 'did you mean "loan"?' },
  {
    code: 'unknown-form',
    in: 'flow/loan',
    write: ['/start/form', 'loan-requst'],
    hint: 'did you mean "loan-request"?',
  },
  {
    code: 'unknown-form',
    in: 'form/loan-request',
    write: ['/layout/steps/1/fields/0/create/form', 'reader'],
    hint: 'did you mean "reader-card"?',
  },
  {
    code: 'unknown-handle',
    in: 'scenario/lent-and-returned',
    write: ['/timeline/0/by', 'an'],
    hint: 'expected',
  },
  {
    code: 'unknown-handle',
    in: 'scenario/lent-and-returned',
    write: ['/timeline/1/case', 'frist'],
    hint: 'did you mean "first"?',
  },
  {
    code: 'unknown-handle',
    in: 'scenario/lent-and-returned',
    write: ['/records/ann/of', 'onw'],
    hint: 'did you mean "own"?',
  },
  {
    code: 'unknown-handle',
    in: 'scenario/lent-and-returned',
    write: ['/decisions/0/facts/reader', 'anne'],
    hint: 'did you mean "ann"?',
  },
  {
    code: 'unknown-input',
    in: 'flow/loan',
    rename: ['/machine/states/reserving/invoke/input/note', 'notes'],
    at: '/machine/states/reserving/invoke/input/notes',
    hint: 'did you mean "note"?',
  },
  {
    code: 'unknown-invoke',
    in: 'scenario/lent-and-returned',
    write: ['/timeline/2/connector', 'reserv'],
    hint: 'did you mean "reserve"?',
  },
  {
    code: 'unknown-list',
    in: 'rules/may-borrow',
    write: ['/facts/genre/$list', 'genre'],
    hint: 'did you mean "genres"?',
  },
  {
    code: 'unknown-list',
    in: 'email/ready',
    write: ['/body', '{{ answers.loan-request.genre | label: "gnres" }}'],
    hint: 'did you mean "genres"?',
  },
  {
    code: 'unknown-operator',
    in: 'rules/may-borrow',
    write: ['/conditions/long/operator', 'greaterTan'],
    hint: 'did you mean "greaterThan"?',
  },
  {
    code: 'unknown-permission',
    in: 'flow/loan',
    write: ['/start/permission', 'loans.aks'],
    hint: 'did you mean "loans.ask"?',
  },
  {
    code: 'unknown-permission',
    in: 'access/access',
    write: ['/roles/reader/permissions/0', 'loans.aks'],
    hint: 'did you mean "loans.ask"?',
  },
  {
    code: 'unknown-person',
    in: 'flow/loan',
    write: ['/machine/states/asked/entry/1/params/to/1', 'vistor'],
    hint: 'did you mean "visitor"?',
  },
  {
    code: 'unknown-person',
    in: 'document/receipt',
    write: ['/sign/by', 'raeder'],
    hint: 'did you mean "reader"?',
  },
  {
    code: 'unknown-place',
    in: 'flow/loan',
    write: ['/delays/due/from', '/marks/lend'],
    hint: 'did you mean "/marks/lent"?',
  },
  {
    code: 'unknown-place',
    in: 'flow/loan',
    write: ['/machine/states/reserving/invoke/onDone/actions/0/params/shelf/from', '/event/output/shlef'],
    hint: 'did you mean "/event/output/shelf"?',
  },
  {
    code: 'unknown-place',
    in: 'flow/loan',
    write: ['/machine/states/reserving/invoke/onError/actions/params/text/from', '/event/error/mesage'],
    hint: 'did you mean "/event/error/message"?',
  },
  {
    code: 'unknown-place',
    in: 'flow/loan',
    write: ['/conditions/renewed/fact', '/data/renewal'],
    hint: 'did you mean "/data/renewals"?',
  },
  {
    code: 'unknown-place',
    in: 'flow/loan',
    rename: ['/machine/states/reserving/invoke/onDone/actions/0/params/shelf', 'shelve'],
    at: '/machine/states/reserving/invoke/onDone/actions/0/params/shelve',
    hint: 'did you mean "shelf"?',
  },
  {
    code: 'unknown-place',
    in: 'form/loan-request',
    write: ['/checks/book/fills/~1title', '/output/titel'],
    hint: 'did you mean "/output/title"?',
  },
  {
    code: 'unknown-record',
    in: 'flow/loan',
    write: ['/people/reader/record', 'raeder'],
    hint: 'did you mean "reader"?',
  },
  {
    code: 'unknown-role',
    in: 'scenario/lent-and-returned',
    write: ['/users/desk/roles/0', 'libarian'],
    hint: 'did you mean "librarian"?',
  },
  {
    code: 'unknown-role',
    in: 'flow/loan',
    write: ['/machine/states/lent/entry/7/params/role', 'raeder'],
    hint: 'did you mean "reader"?',
  },
  {
    code: 'unknown-rules',
    in: 'form/loan-request',
    write: ['/choices/~1people~1*/rules', 'may-borow'],
    hint: 'did you mean "may-borrow"?',
  },
  { code: 'unknown-sender', in: 'email/ready', write: ['/from', 'dsk'], hint: 'did you mean "desk"?' },
  {
    code: 'unknown-service',
    in: 'flow/loan',
    write: ['/start/service', 'landing'],
    hint: 'did you mean "lending"?',
  },
  {
    code: 'unknown-state',
    in: 'flow/loan',
    write: ['/machine/states/lent/on/lost', '#loan.lots'],
    hint: 'did you mean "#loan.lost"?',
  },
  {
    code: 'unknown-state',
    in: 'flow/loan',
    write: ['/machine/states/lent/states/inTime/after/due', 'lost'],
    hint: 'did you mean "#loan.lost"?',
  },
  {
    code: 'unknown-state',
    in: 'flow/loan',
    write: ['/machine/initial', 'askd'],
    hint: 'did you mean "asked"?',
  },
  {
    code: 'unknown-state',
    in: 'flow/loan',
    write: ['/reminders/late/while', 'late'],
    hint: 'did you mean "lent.late"?',
  },
  {
    code: 'unknown-state',
    in: 'flow/loan',
    rename: ['/facets/loan/states/lost', 'lots'],
    at: '/facets/loan/states/lots',
    hint: 'did you mean "lost"?',
  },
  {
    code: 'unknown-state',
    in: 'flow/loan',
    write: ['/machine/states/lent/on/bringBack/guard/params/none/0', 'losst'],
    hint: 'did you mean "lost"?',
  },
  {
    code: 'unknown-state',
    in: 'property/nothing-lent-unasked',
    write: ['/never/0/enters', 'lend'],
    hint: 'did you mean "lent"?',
  },
  {
    code: 'unknown-state',
    in: 'scenario/lent-and-returned',
    write: ['/timeline/1/expect/states/0', 'reservng'],
    hint: 'did you mean "reserving"?',
  },
  {
    code: 'unknown-status',
    in: 'table/loans',
    write: ['/counters/late/all/0/in/0', 'late'],
    hint: 'lent.late',
  },
  {
    code: 'unknown-status',
    in: 'scenario/lent-and-returned',
    write: ['/timeline/1/expect/facets/loan', 'Resreving'],
    hint: 'did you mean "Reserving"?',
  },
  {
    code: 'unknown-table',
    in: 'access/access',
    write: ['/navigation/0/table', 'loan'],
    hint: 'did you mean "loans"?',
  },
  {
    code: 'unknown-time-zone',
    in: 'pack/library',
    write: ['/timeZone', 'Europe/Brusels'],
    hint: 'did you mean "Europe/Brussels"?',
  },
  {
    code: 'unknown-timer',
    in: 'scenario/lent-and-returned',
    rename: ['/timeline/4/expect/timers/overdue', 'overdo'],
    at: '/timeline/4/expect/timers/overdo',
    hint: 'did you mean "overdue"?',
  },
  {
    code: 'unknown-variable',
    in: 'email/ready',
    write: ['/subject', '{{ answers.loan-request.titel }}'],
    says: 'flow loan',
    hint: 'did you mean "answers.loan-request.title"?',
  },
  {
    code: 'unknown-variable',
    in: 'rules/may-borrow',
    write: ['/findings/noCard/message', '{{ reader.nmae }}'],
    hint: 'did you mean "reader.name"?',
  },
  {
    code: 'unknown-variable',
    in: 'form/loan-request',
    write: ['/layout/done', '{{ titel }}'],
    hint: 'did you mean "title"?',
  },
  {
    code: 'unknown-variable',
    in: 'flow/loan',
    write: ['/events/bringBack/confirm', '{{ record.reader.name }}'],
    hint: 'did you mean "records.reader.name"?',
  },
  {
    code: 'unknown-variable',
    in: 'flow/loan',
    write: ['/machine/states/asked/entry/0/params/text', '{{ case.nmber }}'],
    hint: 'did you mean "case.number"?',
  },
  {
    code: 'unused-definition',
    in: 'flow/loan',
    write: ['/reminders', {}],
    at: 'email/bring-back/id',
    hint: 'take it out',
  },
  {
    code: 'unused-fact',
    in: 'rules/may-borrow',
    write: ['/facts/weather', { type: 'string' }],
    hint: 'take it out',
  },
  {
    code: 'unused-finding',
    in: 'rules/may-borrow',
    write: ['/findings/never', { severity: 'warns', message: 'Never.' }],
    hint: 'add the row',
  },
  { code: 'unused-name', in: 'flow/loan', write: ['/delays/never', { wait: 'P1D' }], hint: 'take it out' },
  {
    code: 'unused-name',
    in: 'rules/may-borrow',
    write: ['/conditions/never', { fact: 'days', operator: 'equal', value: 1 }],
    hint: 'take it out',
  },
  {
    code: 'wrong-use',
    in: 'flow/loan',
    write: ['/machine/states/reserving/invoke/src', 'catalogue.lookUp'],
    hint: 'catalogue.reserve',
  },
  {
    code: 'wrong-use',
    in: 'form/loan-request',
    write: ['/checks/book/ask', 'catalogue.reserve'],
    hint: 'catalogue.lookUp',
  },
  {
    code: 'link-not-shown',
    in: 'email/ready',
    write: ['/body', 'It is ready.'],
    at: '/link',
    hint: '{{ link }}',
  },
  {
    code: 'link-person',
    in: 'flow/loan',
    write: ['/machine/states/lent/entry/3/params/to', ['reader', 'visitor']],
    at: '/machine/states/lent/entry/3/params/to/1',
    says: 'as well',
    hint: 'send it to reader only',
  },
  {
    code: 'no-relationship',
    in: 'flow/loan',
    write: ['/start', { form: 'loan-request', permission: 'loans.ask', for: ['new'], bulk: true }],
    at: '/start/for',
    hint: 'add relationship',
  },
  {
    code: 'person-without-address',
    in: 'record/reader',
    write: ['/email', undefined],
    at: 'flow/loan/people/reader/record',
    hint: 'add email: to record reader',
  },
  {
    code: 'role-of-others',
    in: 'scenario/lent-and-returned',
    write: ['/users/desk/roles/0', 'reader'],
    says: '"provider" is a provider',
    hint: 'of: provider',
  },
  {
    code: 'form-without-columns',
    in: 'flow/loan',
    write: ['/start/form', 'hand-over'],
    at: '/start/bulk',
    hint: 'add columns to form hand-over',
  },
  {
    code: 'unknown-code',
    in: 'email/ready',
    write: ['/body', '{{ link }}{% if answers.loan-request.genre == "novell" %}A novel.{% endif %}'],
    says: 'is compared with a constant',
    hint: 'did you mean "novel"?',
  },
  {
    code: 'unknown-code',
    in: 'email/ready',
    write: ['/body', "{{ link }}{% case data.card %}{% when 'child', 'adlt' %}A card.{% endcase %}"],
    hint: 'did you mean "adult"?',
  },
  {
    code: 'unknown-variable',
    in: 'email/bring-back',
    write: ['/body', 'Bring it back: {{ link }}'],
    hint: 'add link: with the event',
  },
  {
    code: 'binding-type',
    in: 'table/loans',
    write: ['/columns/book/as', 'date'],
    says: 'cannot show',
    hint: '',
  },
  {
    code: 'binding-type',
    in: 'form/loan-request',
    rename: ['/choices/~1genre', '/days'],
    at: '/choices/~1days',
    says: 'what is chosen is a text',
    hint: 'type string',
  },
  {
    code: 'unknown-attribute',
    in: 'form/loan-request',
    write: ['/choices/~1genre/fills', { '/title': '/attributes/let' }],
    at: '/choices/~1genre/fills/~1title',
    hint: 'did you mean "/attributes/lent"?',
  },
  {
    code: 'binding-type',
    in: 'form/loan-request',
    write: ['/choices/~1genre/fills', { '/title': '/attributes/lent' }],
    at: '/choices/~1genre/fills/~1title',
    says: 'this is true or false',
    hint: '',
  },
  {
    code: 'unknown-form',
    in: 'scenario/lent-and-returned',
    write: ['/submissions/0/earlier', { 'hand-ovr': {} }],
    at: '/submissions/0/earlier/hand-ovr',
    hint: 'did you mean "hand-over"?',
  },
  {
    code: 'unknown-code',
    in: 'scenario/lent-and-returned',
    write: ['/timeline/1/expect/effects', [{ type: 'emial' }]],
    at: '/timeline/1/expect/effects/0/type',
    hint: 'did you mean "email"?',
  },
  {
    code: 'unknown-place',
    in: 'flow/loan',
    write: ['/conditions/renewed/fact', '/event/payload/coppy'],
    hint: 'did you mean "/event/payload/copy"?',
  },
  {
    code: 'unknown-counter',
    in: 'scenario/lent-and-returned',
    write: ['/timeline/1/expect/counters', { loans: { lates: 1 } }],
    at: '/timeline/1/expect/counters/loans/lates',
    hint: 'did you mean "late"?',
  },
  {
    code: 'unknown-table',
    in: 'scenario/lent-and-returned',
    write: ['/timeline/1/expect/counters', { lons: { late: 1 } }],
    at: '/timeline/1/expect/counters/lons',
    hint: 'did you mean "loans"?',
  },
  {
    code: 'unknown-code',
    in: 'flow/loan',
    write: [
      '/conditions/renewed',
      { fact: '/event/error/code', operator: 'in', value: ['timeout', 'noCpy'] },
    ],
    at: '/conditions/renewed/value/1',
    says: 'the errors that the operation declares',
    hint: 'did you mean "noCopy"?',
  },
  {
    code: 'unknown-code',
    in: 'scenario/lent-and-returned',
    write: ['/timeline/2/fails', { code: 'noCpy' }],
    at: '/timeline/2/fails/code',
    hint: 'did you mean "noCopy"?',
  },
];

describe.each(mistakes)('$code: $in $write $rename', (mistake) => {
  it('is reported where it stands, with what would be right', () => {
    const found = linkLibrary((library) => make(library, mistake)).filter(
      ({ code }) => code === mistake.code,
    );
    const [kind, id, ...rest] = (mistake.at?.startsWith('/') === false ? mistake.at : mistake.in).split('/');
    const pointer =
      mistake.at === undefined
        ? (mistake.write?.[0] ?? '')
        : mistake.at.startsWith('/')
          ? mistake.at
          : `/${rest.join('/')}`;
    const here = found.filter(
      (problem) => problem.kind === kind && problem.id === id && problem.pointer === pointer,
    );
    expect(here.length, JSON.stringify(found)).toBeGreaterThan(0);
    expect(here.map(({ message }) => message).join()).toContain(mistake.says ?? '');
    expect(here.map(({ hint }) => hint ?? '').join()).toContain(mistake.hint);
  });
});

function make(library: Library, { in: name, write, rename }: Mistake): void {
  const [kind, id] = name.split('/') as [keyof Library, string];
  const ofKind = library[kind] as Record<string, unknown>;
  if (write !== undefined) ofKind[id] = withValueAt(ofKind[id], parsePointer(write[0]), write[1]);
  if (rename !== undefined) ofKind[id] = renamed(ofKind[id], parsePointer(rename[0]), rename[1]);
}

function renamed(value: unknown, [first, ...rest]: string[], name: string): unknown {
  if (Array.isArray(value))
    return value.map((item, index) => (String(index) === first ? renamed(item, rest, name) : item));
  const entries = Object.entries(value as object).map(([key, inside]) =>
    key !== first ? [key, inside] : rest.length === 0 ? [name, inside] : [key, renamed(inside, rest, name)],
  );
  return Object.fromEntries(entries);
}

describe('translations', () => {
  const linkWith = (change: (texts: ReturnType<typeof translations>) => unknown) => {
    const texts = structuredClone(translations());
    change(texts);
    return (pack: Partial<Definitions>) => link(pack, [texts]);
  };
  const said = (change: Parameters<typeof linkWith>[0], code: string) =>
    linkWith(change)(library() as unknown as Definitions).filter((problem) => problem.code === code);

  it('are missing: the text is named, with the file to add it to', () => {
    const [problem] = said((texts) => delete texts.texts['email/ready']?.['/subject'], 'translation-missing');
    expect(problem).toMatchObject({
      kind: 'email',
      id: 'ready',
      pointer: '/subject',
      severity: 'warning',
      hint: 'add it to texts/nl.yaml, under email/ready',
    });
  });
  it('are stale: the new mark is told', () => {
    const [problem] = said(
      (texts) => Object.assign(texts.texts['email/ready']?.['/subject'] ?? {}, { of: '00000000' }),
      'translation-stale',
    );
    expect(problem).toMatchObject({
      kind: 'texts',
      id: 'nl',
      pointer: '/texts/email~1ready/~1subject/of',
      severity: 'warning',
    });
    expect(problem?.hint).toMatch(/write of: [0-9a-f]{8}/);
  });
  it('cannot say what their source does not know', () => {
    const [problem] = said(
      (texts) =>
        Object.assign(texts.texts['email/ready']?.['/subject'] ?? {}, {
          text: '{{ answers.loan-request.titel }}',
        }),
      'translation-variable',
    );
    expect(problem).toMatchObject({
      pointer: '/texts/email~1ready/~1subject/text',
      hint: 'did you mean "answers.loan-request.title"?',
    });
  });
  it('belong to a definition that is there', () => {
    const [problem] = said((texts) => Object.assign(texts.texts, { 'email/redy': {} }), 'unknown-definition');
    expect(problem).toMatchObject({
      pointer: '/texts/email~1redy',
      atKey: true,
      hint: 'did you mean "email/ready"?',
    });
  });
  it('belong to a text that users read', () => {
    const [problem] = said(
      (texts) =>
        Object.assign(texts.texts['email/ready'] ?? {}, { '/subjet': { of: '00000000', text: 'x' } }),
      'unknown-text',
    );
    expect(problem).toMatchObject({
      pointer: '/texts/email~1ready/~1subjet',
      hint: 'did you mean "/subject"?',
    });
  });
  it('are in a language of the pack', () => {
    const [problem] = said((texts) => Object.assign(texts, { language: 'fr' }), 'unknown-language');
    expect(problem).toMatchObject({ pointer: '/language', hint: 'expected "nl"' });
  });
});

describe('the list of codes', () => {
  it('has a test for each', () => {
    const tested = new Set([
      ...mistakes.map(({ code }) => code),
      'translation-missing',
      'translation-stale',
      'translation-variable',
      'unknown-definition',
      'unknown-text',
      'unknown-language',
    ]);
    expect(Object.keys(LINK_CODES).filter((code) => !tested.has(code))).toEqual([]);
  });
  it('is in alphabetical order', () =>
    expect(Object.keys(LINK_CODES)).toEqual(Object.keys(LINK_CODES).toSorted()));
});
