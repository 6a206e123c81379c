export const LOAN = {
  kind: 'flow',
  id: 'loan',
  title: 'A loan',
  start: {
    form: 'loan-request',
    permission: 'loans.ask',
    service: 'lending',
    for: ['own'],
    bulk: true,
    relationship: '/answers/loan-request/relationship',
  },
  unique: {
    key: '/answers/loan-request/isbn',
    within: 'pack',
    refusal: { message: '{{ answers.loan-request.title }} is lent.', cite: ['L1'] },
  },
  people: {
    reader: { title: 'The reader', record: 'reader', from: '/answers/loan-request/people/reader' },
    asker: { title: 'Who asked', starter: true },
    visitor: {
      title: 'A visitor',
      address: { email: '/case/starter/email', name: '/case/starter/name' },
      organisation: 'other',
    },
    desk: { title: 'The desk', permission: 'loans.handle', organisation: 'provider' },
  },
  events: {
    approve: { title: 'Approve', by: 'operator', permission: 'loans.handle', facet: 'loan' },
    handOver: { title: 'Hand over', by: 'operator', permission: 'loans.handle', form: 'hand-over' },
    bringBack: {
      title: 'Bring back',
      by: 'link',
      person: 'reader',
      confirm: 'Is {{ answers.loan-request.title }} back?',
    },
    remind: { title: 'Remind', by: 'operator', permission: 'loans.handle' },
    lost: {
      title: 'Lost',
      by: 'connector',
      connector: 'catalogue.lost',
      about: { payload: '/copy', case: '/data/renewals' },
    },
    withdraw: { title: 'Withdraw', by: 'company', permission: 'loans.ask' },
  },
  delays: {
    due: { wait: { days: '/answers/loan-request/days' }, from: '/marks/lent', times: '/data/renewals' },
    overdue: { wait: 'P30D', from: '/marks/lent' },
  },
  reminders: {
    late: {
      title: 'Bring it back',
      while: 'lent.late',
      from: '/marks/lent',
      at: ['P7D', 'P14D'],
      until: 'overdue',
      email: 'bring-back',
      to: ['reader'],
      byHand: { event: 'remind', atMost: 'PT10M' },
    },
  },
  conditions: { renewed: { fact: '/data/renewals', operator: 'greaterThan', value: 0 } },
  facets: {
    loan: {
      title: 'Loan',
      states: {
        asked: { title: 'Asked', next: '{{ case.number }} is looked at.', begin: 'approve' },
        reserving: { title: 'Reserving' },
        lent: { title: 'Lent' },
        'lent.late': { title: 'Late' },
        returned: { title: 'Returned', done: true },
        lost: { title: 'Lost', failed: true },
      },
    },
  },
  data: {
    type: 'object',
    properties: {
      renewals: { type: 'integer' },
      shelf: { type: 'string', maxLength: 10 },
      card: { type: 'string', enum: ['none', 'child', 'adult'] },
    },
  },
  machine: {
    initial: 'asked',
    states: {
      asked: {
        entry: [
          { type: 'notify', params: { text: '{{ case.number }} has come in.', to: 'desk' } },
          { type: 'email', params: { template: 'received', to: ['asker', 'visitor'] } },
        ],
        on: {
          approve: {
            target: 'reserving',
            guard: {
              type: 'rules',
              params: {
                rules: 'may-borrow',
                verdict: 'eligible',
                facts: {
                  genre: { from: '/answers/loan-request/genre' },
                  reader: { from: '/records/reader' },
                  owner: 'own',
                  days: { from: '/answers/loan-request/days' },
                  part: 'reader',
                },
                refusal: { message: '{{ records.reader.name }} may not.', cite: ['L1'] },
              },
            },
          },
          withdraw: 'returned',
        },
      },
      reserving: {
        invoke: {
          id: 'reserve',
          src: 'catalogue.reserve',
          input: {
            isbn: { from: '/answers/loan-request/isbn' },
            days: { from: '/answers/loan-request/days', else: 14 },
            note: { text: 'For {{ records.reader.name }}' },
          },
          onDone: {
            target: 'lent',
            actions: [{ type: 'assign', params: { shelf: { from: '/event/output/shelf' }, renewals: 1 } }],
          },
          onError: {
            target: 'lost',
            actions: { type: 'log', params: { text: { from: '/event/error/message' }, strand: 'loan' } },
          },
        },
      },
      lent: {
        initial: 'inTime',
        entry: [
          { type: 'mark', params: { as: 'lent' } },
          { type: 'mark', params: { as: 'dueBack', of: 'due' } },
          { type: 'issueLink', params: { for: 'bringBack', to: 'reader' } },
          { type: 'email', params: { template: 'ready', to: ['reader'] } },
          { type: 'createDocument', params: { template: 'receipt', as: 'receipt' } },
          {
            type: 'createRecord',
            params: {
              record: 'reader',
              of: 'own',
              as: 'copy',
              attributes: { name: 'Copy', email: { from: '/records/reader/email' } },
            },
          },
          {
            type: 'updateRecord',
            params: { record: { from: '/records/reader/id' }, attributes: { fines: 0 } },
          },
          { type: 'grantAccess', params: { to: 'reader', role: 'reader' } },
          { type: 'grantAccess', params: { to: 'reader', permissions: ['loans.ask'] } },
        ],
        exit: { type: 'revokeLink', params: { for: 'bringBack' } },
        on: {
          bringBack: { target: 'returned', guard: { type: 'stateIn', params: { none: ['lost'] } } },
          lost: '#loan.lost',
          handOver: {
            actions: { type: 'count', params: { as: 'renewals' } },
            guard: {
              type: 'when',
              params: {
                condition: {
                  all: [{ condition: 'renewed' }, { fact: '/marks/lent', operator: 'present', value: true }],
                },
              },
            },
          },
        },
        states: {
          inTime: { after: { due: 'late' } },
          late: { after: { overdue: '#loan.lost', P90D: '#loan.lost' } },
        },
      },
      returned: { type: 'final' },
      lost: { type: 'final', entry: { type: 'releaseKey', params: {} } },
    },
  },
};
