import type { Kind } from './schema/index.ts';

/**
 * A small file of each kind, for the manual. Together they are a pack: a library that lends books. A test loads it.
 */
export const EXAMPLES: Readonly<Record<Kind | 'texts', string>> = {
  pack: `kind: pack
id: library
title: Town library
languages: [en, nl]
timeZone: Europe/Brussels
provider: { name: Town library, secret: [Town library] }
senders:
  desk: { name: Loan desk, address: desk@library.example }
help:
  ways:
    - { title: Ask at the desk, address: mailto:desk@library.example }
  articles:
    borrowing: { title: How to borrow, body: Bring your card. }
`,
  policy: `kind: policy
id: house-rules
title: House rules
source: House rules of the town library
clauses:
  LIB-1: { text: A reader borrows a book for at most four weeks. }
  LIB-2: { text: Rare books are lent to researchers only. }
  LIB-3: { text: A loan begins with a signed receipt. }
readings:
  weeks:
    between: [LIB-1, LIB-3]
    chosen: The weeks count from the receipt.
    by: The librarian
    because: Nobody reads a book that is still on our shelf.
`,
  record: `kind: record
id: reader
title: Reader
of: member
label: /name
email: /email
choices:
  /status: { list: statuses }
schema:
  type: object
  required: [name, email]
  properties:
    name: { type: string, title: Name, minLength: 1, maxLength: 100 }
    email: { type: string, title: E-mail, format: email, maxLength: 254 }
    status: { type: string, title: Status, maxLength: 20 }
    feePaid: { type: boolean, title: Fee paid }
`,
  list: `kind: list
id: shelves
title: Shelves
attributes:
  floor: { type: integer, minimum: 0, maximum: 4 }
entries:
  - { code: open, label: Open shelves, attributes: { floor: 0 } }
  - { code: rare, label: Rare books, attributes: { floor: 2 } }
`,
  connector: `kind: connector
id: catalogue
title: Catalogue of books
operations:
  find:
    title: Whether there is such a book
    use: check
    effect: reads
    input: { type: object, required: [number], properties: { number: { type: string, maxLength: 20 } } }
    output: { type: object, properties: { title: { type: string, maxLength: 200 } } }
  reserve:
    title: Reserve a book
    use: job
    effect: changes
    input: { type: object, required: [number], properties: { number: { type: string, maxLength: 20 } } }
    output: { type: object, properties: { shelf: { type: string, maxLength: 20 } } }
    errors:
      gone: The book has been lost.
`,
  rules: `kind: rules
id: who-may-borrow
title: Who may borrow
facts:
  shelf: { $list: shelves }
  status: { $list: statuses }
  reader: { $record: reader }
findings:
  feeUnpaid: { severity: blocks, cite: [LIB-1], message: "{{ reader.name }} has not paid the fee." }
  researchersOnly: { severity: blocks, cite: [LIB-2], message: Rare books are lent to researchers only. }
  handleWithCare: { severity: advises, cite: [LIB-2], message: Handle it with care. }
tables:
  shelf:
    hit: unique
    columns: [shelf, status, findings]
    rows:
      - [open, any, []]
      - [rare, [guest, resident], [researchersOnly]]
      - [rare, researcher, [handleWithCare]]
rules:
  - name: a reader who has not paid borrows nothing
    conditions:
      all:
        - { fact: reader, path: /feePaid, operator: equal, value: false }
    event: { type: feeUnpaid }
`,
  form: `kind: form
id: loan
title: Borrow a book
cite: [LIB-1]
schema:
  type: object
  required: [reader, number, shelf]
  properties:
    reader: { type: string, title: Reader, maxLength: 64 }
    number: { type: string, title: Number, pattern: "^[0-9]{4}$", maxLength: 4 }
    shelf: { type: string, title: Shelf, maxLength: 20 }
    reason: { type: string, title: Reason, minLength: 1, maxLength: 500 }
    weeks: { type: integer, title: Weeks, minimum: 1, maximum: 4 }
choices:
  /shelf: { list: shelves }
  /reader:
    record: reader
    of: [own]
    rules: who-may-borrow
    facts: { shelf: { from: /shelf }, status: guest, reader: { choice: record } }
checks:
  book:
    ask: catalogue.find
    with: { number: { from: /number } }
    maxAge: P1D
    unavailable: warn
layout:
  submit: Borrow
  steps:
    - title: The book
      fields: [/number, /shelf, { field: /reason, when: { fact: /shelf, operator: equal, value: rare }, required: true }]
    - title: The reader
      fields: [/reader, /weeks]
    - { title: Review, review: true }
`,
  flow: `kind: flow
id: loan
title: Lend a book
cite: [LIB-1]
start: { form: loan, permission: loans.request, for: [own] }
unique:
  key: /answers/loan/number
  within: pack
  refusal: { message: This book is lent already., cite: [LIB-1] }
people:
  reader: { title: The reader, record: reader, from: /answers/loan/reader }
  desk: { title: The desk, permission: loans.handle, organisation: provider }
events:
  approve: { title: Approve, by: operator, permission: loans.handle }
  refuse: { title: Refuse, by: operator, permission: loans.handle, form: refusal }
  sign: { title: Sign the receipt, by: link, person: reader }
  takeBack: { title: Take back, by: operator, permission: loans.handle }
delays:
  due: { wait: P28D, from: /marks/lent }
  lost: { wait: P90D, from: /marks/lent }
reminders:
  late:
    title: Reminder
    while: lent.late
    from: /marks/lent
    every: P7D
    until: lost
    email: bring-it-back
    to: [reader]
facets:
  loan:
    title: Loan
    states:
      asked: { title: Asked for, tone: info }
      reserving: { title: Being fetched, tone: info }
      signing: { title: Waiting for the receipt, tone: info }
      lent.inTime: { title: Lent, tone: success }
      lent.late: { title: Late, tone: warning }
      returned: { title: Returned, tone: neutral, done: true }
      refused: { title: Refused, tone: neutral, done: true }
      lost: { title: Lost, tone: danger, failed: true }
data:
  type: object
  properties:
    shelf: { type: string, maxLength: 20 }
machine:
  initial: asked
  states:
    asked:
      on:
        approve:
          target: reserving
          guard:
            type: rules
            params:
              rules: who-may-borrow
              facts: { shelf: { from: /answers/loan/shelf }, status: { from: /records/reader/status }, reader: { from: /records/reader } }
              verdict: eligible
              refusal: { message: This book is not for this reader., cite: [LIB-2] }
        refuse: refused
    reserving:
      invoke:
        id: reserve
        src: catalogue.reserve
        input: { number: { from: /answers/loan/number } }
        onDone: { target: signing, actions: { type: assign, params: { shelf: { from: /event/output/shelf } } } }
        onError: asked
    signing:
      entry:
        - { type: createDocument, params: { template: receipt, as: receipt } }
        - { type: issueLink, params: { for: sign, to: reader } }
        - { type: email, params: { template: receipt-to-sign, to: reader } }
      exit: { type: revokeLink, params: { for: sign } }
      on: { sign: lent }
      after: { P14D: asked }
    lent:
      initial: inTime
      entry: { type: mark, params: { as: lent } }
      on: { takeBack: returned }
      states:
        inTime:
          after: { due: late }
        late:
          entry: { type: email, params: { template: bring-it-back, to: reader } }
          after: { lost: '#loan.lost' }
    returned: { type: final }
    refused: { type: final }
    lost: { type: final, entry: { type: notify, params: { text: A book is lost., to: desk } } }
`,
  email: `kind: email
id: receipt-to-sign
title: Receipt to sign
cite: [LIB-3]
from: desk
subject: Sign for your book
link: sign
body: |
  Dear {{ records.reader.name }},

  please sign: {{ link }}
`,
  document: `kind: document
id: receipt
title: Receipt
cite: [LIB-3]
file: receipt-{{ answers.loan.number }}.pdf
body: |
  {{ records.reader.name }} has borrowed book {{ answers.loan.number }}.
sign: { consent: I have received the book., by: reader }
`,
  table: `kind: table
id: loans
title: Loans
permission: loans.read
rows: { flows: [loan], finished: true }
columns:
  number: { title: Number, attribute: /answers/loan/number, search: true }
  shelf: { title: Shelf, attribute: /answers/loan/shelf, as: listLabel, list: shelves }
  loan: { title: Status, facet: loan, as: status, sort: true }
counters:
  late: { title: Late, tone: warning, all: [{ facet: loan, in: [lent.late] }] }
add:
  title: Borrow
  choices: [{ title: Borrow a book, form: loan }]
actions:
  - { title: Approve, event: approve }
  - { title: Refuse, event: refuse }
  - { title: Take back, event: takeBack }
help: { title: How to borrow, article: borrowing }
`,
  access: `kind: access
id: access
title: Readers and librarians
permissions:
  loans.request: { title: Borrow books }
  loans.handle: { title: Approve and take back }
  loans.read: { title: See the loans }
roles:
  reader: { title: Reader, of: partner, permissions: [loans.request, loans.read] }
  librarian: { title: Librarian, of: provider, permissions: [loans.handle, loans.read] }
navigation:
  - { title: Loans, table: loans }
`,
  property: `kind: property
id: no-book-unsigned
title: No book leaves before the receipt is signed
cite: [LIB-3]
flows: [loan]
never: [{ enters: lent }]
before: [{ event: sign }]
required: true
`,
  scenario: `kind: scenario
id: borrowed
title: A book is borrowed and brought back
cite: [LIB-1, LIB-2, LIB-3]
records:
  ann: { record: reader, of: own, attributes: { name: Ann, email: ann@home.example, status: guest, feePaid: true } }
users:
  annHome: { of: own, roles: [reader], record: ann }
  librarian: { of: provider, roles: [librarian] }
timeline:
  - start: loan
    by: annHome
    answers: { number: "0042", shelf: open, reader: ann }
    checks: { book: { outcome: "yes" } }
    expect: { states: [asked], facets: { loan: Asked for } }
  - event: approve
    by: librarian
  - connector: reserve
    answers: { shelf: A4 }
    expect: { messages: [{ email: receipt-to-sign, to: ann }] }
decisions:
  - rules: who-may-borrow
    facts: { shelf: rare, status: guest, reader: ann }
    verdict: ineligible
    findings: [researchersOnly]
`,
  texts: `kind: texts
language: nl
texts:
  form/loan:
    /title: { of: "2b8c51d7", text: Een boek lenen }
    /layout/submit: { of: "2edfb168", text: Lenen }
`,
};
