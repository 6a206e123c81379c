import { describe, expect, it } from 'vitest';
import {
  accepted,
  ada,
  effectTypes,
  flowOf,
  releaseWith,
  Run,
  startOf,
  steward,
  user,
} from '../../test/support/flow.ts';
import type { FlowDefinition, State } from '../language/types.generated.ts';
import { begin } from './index.ts';
import type { CaseEvent } from './types.ts';

const NOW = '2026-03-02T09:00:00Z';

const events: NonNullable<FlowDefinition['events']> = {
  approve: { title: 'Approve', by: 'operator', permission: 'loans.handle' },
  refuse: { title: 'Refuse', by: 'operator', form: 'reason' },
  withdraw: { title: 'Withdraw', by: 'starter' },
  renew: { title: 'Renew', by: 'company' },
  sign: { title: 'Sign', by: 'link', person: 'reader' },
  found: { title: 'Found', by: 'connector' },
};

const everywhere: State = {
  initial: 'open',
  states: {
    open: {
      on: {
        approve: 'done',
        refuse: 'refused',
        withdraw: 'done',
        renew: 'open',
        sign: 'done',
        found: 'done',
      },
    },
    refused: { on: { approve: 'done' } },
    done: { type: 'final' },
  },
};

const running = (machine: State = everywhere, more: Partial<FlowDefinition> = {}) =>
  new Run(releaseWith(flowOf({ events, machine, ...more })));

describe('an event from outside', () => {
  const refusedFor = (
    name: string,
    by: CaseEvent extends infer E ? (E extends { by: infer B } ? B : never) : never,
  ) => running().try({ kind: 'event', name, by });

  it('must be one that the flow declares', () => {
    for (const name of [
      'nonsense',
      'xstate.stop',
      'xstate.init',
      'xstate.done.actor.x',
      'constructor',
      '__proto__',
      '*',
    ]) {
      expect(refusedFor(name, steward)).toMatchObject({ accepted: false, because: 'notNow' });
    }
  });

  it('for operators is for users of the provider, with the permission', () => {
    expect(refusedFor('approve', user({ permissions: ['loans.handle'] }))).toMatchObject({
      because: 'notAllowed',
    });
    expect(refusedFor('approve', user({ organisation: 'provider' }))).toMatchObject({
      because: 'notAllowed',
      message: '"Approve" needs the permission "loans.handle", which you do not have.',
    });
    expect(refusedFor('approve', steward).accepted).toBe(true);
  });

  it('for the starter is for the one who started', () => {
    expect(refusedFor('withdraw', user({ id: 'u2' }))).toMatchObject({ because: 'notAllowed' });
    expect(refusedFor('withdraw', user()).accepted).toBe(true);
  });

  it('for the company is for any of its users, and not for those of a customer', () => {
    expect(refusedFor('renew', user({ organisation: 'customer' }))).toMatchObject({ because: 'notAllowed' });
    expect(refusedFor('renew', user({ id: 'u2' })).accepted).toBe(true);
  });

  it('by link is for the person to whom the link was given, for this event', () => {
    expect(refusedFor('sign', { kind: 'link', person: 'desk', event: 'sign' })).toMatchObject({
      because: 'notAllowed',
    });
    expect(refusedFor('sign', { kind: 'link', person: 'reader', event: 'approve' })).toMatchObject({
      because: 'notAllowed',
    });
    expect(refusedFor('sign', user())).toMatchObject({ because: 'notAllowed' });
    expect(refusedFor('sign', { kind: 'link', person: 'reader', event: 'sign' }).accepted).toBe(true);
  });

  it('by connector is for connectors', () => {
    expect(refusedFor('found', steward)).toMatchObject({ because: 'notAllowed' });
    expect(refusedFor('found', { kind: 'connector' }).accepted).toBe(true);
  });

  it('that no active state takes is not possible now', () => {
    const run = running();
    run.event('refuse', { why: 'No copies' });
    expect(run.try({ kind: 'event', name: 'withdraw', by: user() })).toMatchObject({ because: 'notNow' });
  });

  it('is not possible once the case has ended', () => {
    const run = running();
    run.event('approve');
    expect(run.case.status).toBe('done');
    expect(run.try({ kind: 'event', name: 'approve', by: steward })).toMatchObject({ because: 'notNow' });
  });

  it('brings its answers, once they are valid', () => {
    const run = running();
    const invalid = run.try({ kind: 'event', name: 'refuse', by: steward, answers: {} });
    expect(invalid).toMatchObject({ because: 'invalid', errors: [{ pointer: '/why', code: 'required' }] });
    run.event('refuse', { why: '  No copies ' });
    expect(run.case.answers).toEqual({ request: { book: 'Middlemarch' }, reason: { why: 'No copies' } });
  });

  it('without a form takes no answers', () => {
    expect(
      running().try({ kind: 'event', name: 'approve', by: steward, answers: { extra: 1 } }),
    ).toMatchObject({ because: 'invalid' });
  });
});

describe('a guard', () => {
  const guarded = (guard: object) => {
    const machine = {
      initial: 'open',
      states: { open: { on: { approve: { target: 'done', guard } } }, done: {} },
    } as State;
    return running(machine);
  };

  it('that refuses tells why, in the words of the definition', () => {
    const run = guarded({
      type: 'when',
      params: {
        condition: { fact: '/answers/request/days', operator: 'lessThan', value: 30 },
        refusal: { message: 'How long is "{{ answers.request.book }}" wanted?', cite: ['L-1'] },
      },
    });
    expect(run.try({ kind: 'event', name: 'approve', by: steward })).toEqual({
      accepted: false,
      because: 'refused',
      message: 'How long is "Middlemarch" wanted?',
      findings: [],
      errors: [],
      cite: ['L-1'],
    });
  });

  it('of rules records its decision once', () => {
    const rules = [
      {
        id: 'days',
        title: 'Days',
        facts: { days: { type: 'integer' as const } },
        findings: {
          long: { severity: 'blocks' as const, message: '{{ days }} days are too long.', cite: ['L-2'] },
        },
        rules: [
          {
            name: 'long',
            conditions: { all: [{ fact: 'days', operator: 'greaterThan', value: 30 }] },
            event: { type: 'long' },
          },
        ],
      },
    ];
    const guard = {
      type: 'rules',
      params: { rules: 'days', facts: { days: { from: '/answers/request/days' } }, verdict: 'eligible' },
    };
    const machine = {
      initial: 'open',
      states: { open: { on: { approve: { target: 'done', guard } } }, done: {} },
    } as State;
    const release = releaseWith(flowOf({ events, machine }), { rules });
    expect(new Run(release, startOf({ days: 10 })).event('approve').decisions).toMatchObject([
      {
        rules: 'days',
        at: 'guard of approve in open',
        decision: { verdict: 'eligible', facts: { days: 10 } },
      },
    ]);
    expect(
      new Run(release, startOf({ days: 40 })).try({ kind: 'event', name: 'approve', by: steward }),
    ).toMatchObject({
      because: 'refused',
      message: '40 days are too long.',
      findings: [{ id: 'long', cite: ['L-2'] }],
    });
  });

  it('is asked with the answers that the event brings', () => {
    const guard = {
      type: 'when',
      params: { condition: { fact: '/answers/reason/why', operator: 'equal', value: 'late' } },
    };
    const machine = {
      initial: 'open',
      states: { open: { on: { refuse: { target: 'done', guard } } }, done: {} },
    } as State;
    const run = running(machine);
    expect(run.try({ kind: 'event', name: 'refuse', by: steward, answers: { why: 'other' } })).toMatchObject({
      because: 'refused',
    });
    expect(run.event('refuse', { why: 'late' }).case.value).toBe('done');
  });

  it('of states sees the other strands', () => {
    const guard = {
      type: 'stateIn',
      params: { all: ['two.ready'], refusal: { message: 'The other is not ready.' } },
    };
    const machine = {
      type: 'parallel',
      states: {
        one: { initial: 'open', states: { open: { on: { approve: { target: 'done', guard } } }, done: {} } },
        two: { initial: 'busy', states: { busy: { on: { found: 'ready' } }, ready: {} } },
      },
    } as State;
    const run = running(machine);
    expect(run.try({ kind: 'event', name: 'approve', by: steward })).toMatchObject({
      because: 'refused',
      message: 'The other is not ready.',
    });
    run.event('found', undefined, { kind: 'connector' });
    expect(run.event('approve').case.value).toEqual({ one: 'done', two: 'ready' });
  });
});

describe('actions', () => {
  it('see what those before them did, each at its place', () => {
    const machine: State = {
      initial: 'open',
      states: {
        open: {
          entry: [
            { type: 'assign', params: { shelf: 'A' } },
            { type: 'log', params: { text: 'Shelf {{ data.shelf }}' } },
            { type: 'assign', params: { shelf: 'B', before: { from: '/data/shelf' } } },
            { type: 'log', params: { text: 'Shelf {{ data.shelf }}, before {{ data.before }}' } },
          ],
        },
      },
    };
    const run = running(machine);
    expect(run.case.data).toEqual({ shelf: 'B', before: 'A' });
    expect(run.last.log.map(({ text }) => text)).toEqual(['Lend a book', 'Shelf A', 'Shelf B, before A']);
  });

  it('that cannot be worded are told as problems, and stop nothing', () => {
    const run = running({
      initial: 'open',
      states: { open: { entry: { type: 'log', params: { text: 'Shelf {{ data.shelf }}' } } } },
    });
    expect(run.last.log).toMatchObject([{ kind: 'event' }, { kind: 'note', text: '' }, { kind: 'problem' }]);
  });

  it('for nobody are not done, and the log says so', () => {
    const run = running({
      initial: 'open',
      states: { open: { entry: { type: 'email', params: { template: 'note', to: 'reader' } } } },
    });
    expect(run.last.effects).toEqual([]);
    expect(run.last.log).toMatchObject([
      { kind: 'event' },
      { kind: 'problem', text: 'there was nobody for whom to do this: A note' },
    ]);
  });

  it('carry keys that tell case, event and place', () => {
    const entry = [
      { type: 'email', params: { template: 'note', to: 'desk' } },
      { type: 'createRecord', params: { record: 'card', of: 'own', attributes: { colour: 'green' } } },
    ];
    const run = running({ initial: 'open', states: { open: { entry } } });
    expect(run.last.effects.map(({ key }) => key)).toEqual(['c1:1:0', 'c1:1:1']);
    expect(run.last.effects[1]?.params['id']).toMatch(/^[0-9a-f-]{14}5/);
  });

  it('can use the id of a record that was just created', () => {
    const entry = [
      {
        type: 'createRecord',
        params: { record: 'card', of: 'own', as: 'card', attributes: { colour: 'green' } },
      },
      {
        type: 'updateRecord',
        params: { record: { from: '/records/card/id' }, attributes: { colour: 'red' } },
      },
    ];
    const run = running({ initial: 'open', states: { open: { entry } } });
    const id = run.case.records['card']?.id;
    expect(run.case.records['card']).toEqual({
      id,
      record: 'card',
      owner: 'own',
      attributes: { colour: 'green' },
    });
    expect(run.last.effects).toMatchObject([
      { params: { id } },
      { type: 'updateRecord', params: { record: id } },
    ]);
  });
});

describe('records', () => {
  it('that answers name are known by the names of people, with what is newest', () => {
    const run = new Run(releaseWith(flowOf({ events, machine: everywhere })), startOf({ reader: 'r1' }));
    expect(run.case.records).toEqual({ reader: ada });
    const newer = { ...ada, attributes: { name: 'Ada Lovelace' } };
    const after = run.take({ kind: 'event', name: 'renew', by: user(), records: { r1: newer } });
    expect(after.case.records).toEqual({ reader: newer });
  });

  it('cannot be named after something that every object has', () => {
    const run = new Run(
      releaseWith(flowOf({ events, machine: everywhere })),
      startOf({ reader: 'constructor' }),
    );
    expect(run.case.records).toEqual({});
  });
});

describe('a request to a connector', () => {
  const machine: State = {
    initial: 'asking',
    states: {
      asking: {
        entry: { type: 'assign', params: { wanted: { from: '/answers/request/book' } } },
        invoke: {
          id: 'find',
          src: 'catalogue.find',
          input: { book: { from: '/data/wanted' } },
          onDone: {
            target: 'known',
            actions: { type: 'assign', params: { shelf: { from: '/event/output/shelf' } } },
          },
          onError: {
            target: 'unknown',
            actions: { type: 'log', params: { text: 'Failed: {{ event.error.code }}' } },
          },
        },
        on: { withdraw: 'known', renew: { target: 'asking', reenter: true } },
      },
      known: { on: { renew: 'asking' } },
      unknown: {},
    },
  };

  it('is made when its state is entered, with what is known after the entry', () => {
    expect(running(machine).last.effects).toEqual([
      {
        key: 'c1:1:0',
        type: 'connector',
        params: { id: 'find', src: 'catalogue.find', input: { book: 'Middlemarch' } },
      },
    ]);
  });

  it('is answered at /event/output, and is over then', () => {
    const run = running(machine);
    const {
      case: after,
      effects,
      log,
    } = run.take({ kind: 'answer', invoke: 'find', output: { shelf: 'B7' } });
    expect(after).toMatchObject({ value: 'known', data: { shelf: 'B7' } });
    expect(effects).toEqual([]);
    expect(log).toMatchObject([{ by: 'catalogue.find', text: 'Look up a book' }]);
  });

  it('that fails says what the connector declares', () => {
    const run = running(machine);
    const { case: after, log } = run.take({
      kind: 'failure',
      invoke: 'find',
      error: { code: 'gone', message: '410' },
    });
    expect(after.value).toBe('unknown');
    expect(log).toMatchObject([
      { kind: 'problem', text: 'Look up a book: The book is gone.' },
      { text: 'Failed: gone' },
    ]);
  });

  it('is dropped when its state is left, and made anew when it is entered again', () => {
    const run = running(machine);
    expect(effectTypes(run.event('withdraw', undefined, user()))).toEqual(['stopConnector']);
    expect(run.try({ kind: 'answer', invoke: 'find', output: {} })).toMatchObject({ because: 'notNow' });
    expect(effectTypes(run.event('renew', undefined, user()))).toEqual(['connector']);
    expect(run.event('renew', undefined, user()).effects).toMatchObject([
      { type: 'stopConnector', params: { id: 'find' } },
      { type: 'connector', params: { id: 'find' } },
    ]);
  });
});

describe('a unique key', () => {
  const unique = { key: '/answers/request/book', within: 'pack' as const };
  const machine: State = {
    initial: 'open',
    states: {
      open: {
        on: { refuse: 'open', approve: 'done', withdraw: { actions: { type: 'releaseKey', params: {} } } },
      },
      done: { type: 'final' },
    },
  };

  it('is claimed at the beginning, in lower case, and freed at the end', () => {
    const run = running(machine, { unique });
    expect(run.last.effects).toEqual([
      { key: 'c1:1:0', type: 'claimKey', params: { within: 'pack', key: 'middlemarch' } },
    ]);
    expect(run.case.key).toBe('middlemarch');
    expect(run.event('refuse', { why: 'x' }).effects).toEqual([]);
    const end = run.event('approve');
    expect(end.effects).toMatchObject([{ type: 'releaseKey', params: { key: 'middlemarch' } }]);
    expect(end.case).not.toHaveProperty('key');
  });

  it('brings with its claim what to say if it is taken', () => {
    const refusal = { message: 'Somebody has asked for {{ answers.request.book }} before.', cite: ['L-3'] };
    expect(running(machine, { unique: { ...unique, refusal } }).last.effects).toMatchObject([
      { params: { refusal: { message: 'Somebody has asked for Middlemarch before.', cite: ['L-3'] } } },
    ]);
  });

  it('that the flow has freed is not freed again', () => {
    const run = running(machine, { unique });
    expect(effectTypes(run.event('withdraw', undefined, user()))).toEqual(['releaseKey']);
    expect(effectTypes(run.event('withdraw', undefined, user()))).toEqual([]);
    expect(effectTypes(run.event('approve'))).toEqual([]);
  });

  it('follows the answers', () => {
    const again = { ...events, correct: { title: 'Correct', by: 'starter' as const, form: 'request' } };
    const open = { on: { correct: 'open' } };
    const run = running({ initial: 'open', states: { open } }, { unique, events: again });
    expect(run.event('correct', { book: 'Emma' }, user()).effects).toMatchObject([
      { type: 'releaseKey', params: { key: 'middlemarch' } },
      { type: 'claimKey', params: { key: 'emma' } },
    ]);
  });
});

describe('a history state', () => {
  const strand = (name: string): State => ({ initial: 'a', states: { a: { on: { [name]: 'b' } }, b: {} } });
  const machine: State = {
    initial: 'busy',
    states: {
      busy: {
        type: 'parallel',
        on: { withdraw: 'paused' },
        states: { one: strand('approve'), two: strand('found'), back: { type: 'history', history: 'deep' } },
      },
      paused: { on: { renew: 'busy.back' } },
    },
  };

  it('goes back to where the case was, also after it was stored', () => {
    const run = running(machine);
    run.event('approve');
    run.event('withdraw', undefined, user());
    expect(run.case.history).toEqual({ 'loan.busy.back': ['loan.busy.one.b', 'loan.busy.two.a'] });
    expect(run.event('renew', undefined, user()).case.value).toEqual({ busy: { one: 'b', two: 'a' } });
  });
});

describe('facets', () => {
  const facets: FlowDefinition['facets'] = {
    book: {
      title: 'Book',
      of: 'book',
      states: { book: { title: 'Somewhere' }, 'book.lent': { title: 'Lent' } },
    },
    fine: {
      title: 'Fine',
      of: 'fine',
      states: { 'fine.none': { title: 'No fine', begin: 'found' }, 'fine.open': { title: 'To be paid' } },
    },
  };
  const machine: State = {
    type: 'parallel',
    states: {
      book: {
        initial: 'shelf',
        states: { shelf: { on: { approve: 'lent' } }, lent: { on: { withdraw: 'shelf' } } },
      },
      fine: { initial: 'none', states: { none: { on: { found: 'open' } }, open: {} } },
    },
  };

  it('name the innermost state that has a status', () => {
    const run = running(machine, { facets });
    expect(run.case.facets).toEqual({ book: 'book', fine: 'fine.none' });
    expect(run.event('approve').case.facets).toEqual({ book: 'book.lent', fine: 'fine.none' });
  });

  it('are told in the log when they change, with who did it', () => {
    const run = running(machine, { facets });
    expect(run.last.log.map(({ text }) => text)).toEqual(['Lend a book', 'Book: Somewhere']);
    expect(run.event('approve').log).toEqual([
      { at: NOW, by: 'Steward', kind: 'event', text: 'Approve' },
      { at: NOW, by: 'Steward', kind: 'status', text: 'Book: Lent', strand: 'book' },
    ]);
  });
});

describe('the beginning of a case', () => {
  const release = (start: Partial<FlowDefinition['start']>) =>
    releaseWith(
      flowOf({
        events,
        machine: everywhere,
        start: { form: 'request', permission: 'loans.request', for: ['own'], ...start },
      }),
    );

  it('needs the permission and the service', () => {
    expect(begin(release({}), startOf({}, { by: user({ permissions: [] }) }), NOW)).toMatchObject({
      because: 'notAllowed',
    });
    expect(begin(release({ service: 'lending' }), startOf(), NOW)).toMatchObject({ because: 'notAllowed' });
    expect(
      begin(release({ service: 'lending' }), startOf({}, { by: user({ services: ['lending'] }) }), NOW)
        .accepted,
    ).toBe(true);
  });

  it('is for whom the flow says', () => {
    expect(begin(release({}), startOf({}, { for: 'customer' }), NOW)).toMatchObject({
      because: 'notAllowed',
    });
  });

  it('needs valid answers', () => {
    expect(begin(release({}), startOf({ book: '' }), NOW)).toMatchObject({
      because: 'invalid',
      errors: [{ pointer: '/book' }],
    });
  });

  it('asks the guard of the start', () => {
    const condition = { fact: '/answers/request/days', operator: 'lessThan', value: 30 };
    const guard = { type: 'when', params: { condition, refusal: { message: 'Too long.' } } };
    expect(begin(release({ guard }), startOf({ days: 40 }), NOW)).toMatchObject({
      because: 'refused',
      message: 'Too long.',
    });
    expect(begin(release({ guard }), startOf({ days: 20 }), NOW).accepted).toBe(true);
  });

  it('takes the relationship from the answers for who is not registered, and from the directory otherwise', () => {
    const some = { for: ['own', 'new'] as ('own' | 'new')[], relationship: '/answers/request/book' };
    const known = { ...startOf().case, relationship: 'friend' };
    expect(accepted(begin(release(some), startOf({}, { for: 'new' }), NOW)).case.view.relationship).toBe(
      'Middlemarch',
    );
    expect(accepted(begin(release(some), startOf({}, { case: known }), NOW)).case.view.relationship).toBe(
      'friend',
    );
  });

  it('that ends at once is told as an end', () => {
    const run = running({ initial: 'over', states: { over: { type: 'final' } } });
    expect(run.case).toMatchObject({ status: 'done', sequence: 1 });
  });
});
