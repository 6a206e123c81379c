import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { accepted, flowOf, releaseWith, Run, startOf, user } from '../../test/support/flow.ts';
import type { FlowDefinition } from '../language/types.generated.ts';
import type { Release } from '../release.ts';
import { advance, begin, possibleEvents, taken, whatNext } from './index.ts';
import type { CaseEvent, Outcome } from './types.ts';

const NOW = '2026-03-02T09:00:00Z';

const flow: FlowDefinition = flowOf({
  start: { form: 'request', permission: 'loans.request', service: 'lending', for: ['own'] },
  unique: { key: '/answers/request/book', within: 'pack', refusal: { message: 'This book is lent.' } },
  events: {
    withdraw: { title: 'Withdraw', by: 'starter' },
    explain: { title: 'Explain', by: 'starter', form: 'reason' },
    renew: { title: 'Renew', by: 'company', permission: 'loans.renew' },
    lend: { title: 'Lend', by: 'company' },
    sign: { title: 'Sign', by: 'link', person: 'reader' },
    remind: { title: 'Remind', by: 'company' },
  },
  delays: { deadline: { wait: 'P30D' } },
  reminders: {
    asking: {
      while: 'open',
      from: '/marks/asked',
      at: ['P1D'],
      email: 'reminder',
      to: ['reader'],
      byHand: { event: 'remind', atMost: 'P1D' },
    },
  },
  facets: { loan: { title: 'Loan', states: { open: { title: 'Open' }, lent: { title: 'Lent' } } } },
  machine: {
    initial: 'open',
    states: {
      open: {
        entry: { type: 'mark', params: { as: 'asked' } },
        on: {
          withdraw: 'over',
          explain: 'lent',
          renew: 'open',
          sign: 'lent',
          lend: {
            target: 'lent',
            guard: {
              type: 'rules',
              params: {
                rules: 'lending',
                facts: { days: { from: '/answers/request/days' } },
                verdict: 'eligible',
                refusal: { message: 'Not {{ answers.request.book }}.', cite: ['L-1'] },
              },
            },
          },
        },
      },
      lent: { on: { withdraw: 'over' } },
      over: { type: 'final' },
    },
  },
});

const plain = releaseWith(flow, {
  rules: [
    {
      id: 'lending',
      title: 'Lending',
      facts: { days: { type: 'number', title: 'Days' } },
      findings: { tooLong: { severity: 'blocks', message: 'For at most a week.' } },
      rules: [
        {
          name: 'at most a week',
          conditions: { all: [{ fact: 'days', operator: 'greaterThan', value: 7 }] },
          event: { type: 'tooLong' },
        },
      ],
    },
  ],
  access: [
    {
      id: 'access',
      title: 'Access',
      permissions: { 'loans.request': { title: 'Borrow' }, 'loans.renew': { title: 'Renew loans' } },
      roles: {},
      services: { lending: { title: 'Lending', missing: 'Ask the desk for the service Lending.' } },
      missing: {
        message: 'You lack "{{ permission }}". Ask {{ helpers | join: ", " | default: "the desk" }}.',
        helpers: 'loans.manage',
      },
    },
  ],
});

const lend = '/machine/states/open/on/lend/guard/params/refusal/message';

const release: Release = {
  ...plain,
  definitions: {
    ...plain.definitions,
    pack: Object.fromEntries(
      Object.entries(plain.definitions.pack).map(([id, pack]) => [id, { ...pack, languages: ['en', 'nl'] }]),
    ),
  },
  texts: {
    nl: {
      'flow/loan': {
        '/events/withdraw/title': 'Intrekken',
        '/events/lend/title': 'Uitlenen',
        '/unique/refusal/message': 'Dit boek is uitgeleend.',
        [lend]: '{{ answers.request.book }} niet.',
        '/facets/loan/title': 'Lening',
        '/facets/loan/states/lent/title': 'Uitgeleend',
      },
      'rules/lending': { '/findings/tooLong/message': 'Hoogstens een week.' },
      'access/access': {
        '/services/lending/missing': 'Vraag de dienst Uitlenen aan de balie.',
        '/permissions/loans.renew/title': 'Leningen verlengen',
        '/missing/message':
          'U mist "{{ permission }}". Vraag {{ helpers | join: ", " | default: "de balie" }}.',
      },
    },
  },
};

const services = ['lending'];
const ann = user({ services });
const dutch = user({ services, language: 'nl' });
const longer = startOf({ days: 9 }, { by: ann });
const run = () => new Run(release, longer, NOW);
const by = (name: string, who = dutch, more = {}): CaseEvent => ({ kind: 'event', name, by: who, ...more });

describe('a refusal in the language of who is refused', () => {
  it('says what the guard says, with its findings', () => {
    expect(run().try(by('lend'))).toMatchObject({
      message: 'Middlemarch niet.',
      findings: [{ message: 'Hoogstens een week.' }],
      cite: ['L-1'],
    });
    expect(run().try(by('lend', ann))).toMatchObject({ message: 'Not Middlemarch.' });
  });

  it('says what stands in the way of the form', () => {
    expect(run().try(by('explain', dutch, { answers: {} }))).toMatchObject({
      because: 'invalid',
      errors: [{ message: 'Why is verplicht.' }],
    });
  });

  it('says how the case stands, to users and not to a link', () => {
    const lent = run();
    lent.take(by('explain', dutch, { answers: { why: 'Because' } }));
    expect(lent.try(by('lend'))).toMatchObject({
      message: '"Uitlenen" kan nu niet. Zo staat het ervoor: Lening: Uitgeleend.',
    });
    const link = { kind: 'link', person: 'reader', event: 'sign', language: 'nl' } as const;
    expect(lent.try({ kind: 'event', name: 'sign', by: link })).toMatchObject({
      message: '"Sign" kan nu niet.',
    });
  });

  it('says from when on it can be sent again', () => {
    const sent = run();
    sent.take(by('remind'));
    expect(sent.try(by('remind'))).toMatchObject({
      message: expect.stringMatching(
        /^Het is kort geleden al verstuurd. Het kan opnieuw vanaf 3 maart/,
      ) as string,
    });
  });

  it('says which service and which permission is missing, and who can help', () => {
    expect(begin(release, startOf({}, { by: user({ language: 'nl' }) }), NOW)).toMatchObject({
      message: 'Vraag de dienst Uitlenen aan de balie.',
    });
    const asked = user({ services, language: 'nl', helpers: ['Bo', 'Cy'] });
    expect(run().try(by('renew', asked))).toMatchObject({
      message: 'U mist "Leningen verlengen". Vraag Bo, Cy.',
    });
    expect(run().try(by('renew', ann))).toMatchObject({ message: 'You lack "Renew loans". Ask the desk.' });
    expect(begin(release, startOf({}, { by: user({ permissions: [] }) }), NOW)).toMatchObject({
      message: 'Ask the desk for the service Lending. You lack "Borrow". Ask the desk.',
    });
  });

  it('says that another case holds the key', () => {
    expect(taken(release, run().case, NOW, dutch)).toMatchObject({
      because: 'taken',
      message: 'Dit boek is uitgeleend.',
    });
  });

  it('also tells what lies ahead', () => {
    const { events } = whatNext(release, run().case, [], NOW, dutch);
    expect(events.find(({ event }) => event === 'withdraw')?.title).toBe('Intrekken');
  });

  it('is told beside the button as it is told after it', () => {
    const of = run().case;
    const told = possibleEvents(release, of, NOW, dutch).find(({ event }) => event === 'lend');
    expect(told).toMatchObject({
      message: 'Middlemarch niet.',
      findings: [{ message: 'Hoogstens een week.' }],
    });
  });
});

describe('a language', () => {
  const languages = fc.constantFrom(undefined, 'en', 'nl', 'nl-BE', 'fr', 'xx', '__proto__');
  const names = fc.constantFrom('withdraw', 'explain', 'renew', 'lend', 'sign', 'remind', 'nonsense');
  const anyone = fc.constantFrom<readonly string[]>([], ['loans.request'], ['loans.request', 'loans.renew']);

  const speaking = (language: string | undefined, permissions: readonly string[]) =>
    user({ services, permissions, ...(language === undefined ? {} : { language }) });
  const unworded = (outcome: Outcome) =>
    outcome.accepted ? outcome : { because: outcome.because, cite: outcome.cite };

  it('changes nothing about a case, its effects, its decisions or its log', () => {
    fc.assert(
      fc.property(
        languages,
        fc.array(fc.tuple(names, anyone), { maxLength: 6 }),
        fc.integer({ min: 0, max: 12 }),
        (language, steps, days) => {
          const start = (by?: string) => startOf({ days }, { by: speaking(by, ['loans.request']) });
          let of = accepted(begin(release, start(), NOW)).case;
          expect(begin(release, start(language), NOW)).toEqual(begin(release, start(), NOW));
          for (const [name, permissions] of steps) {
            const event = (spoken?: string): CaseEvent => {
              const link = { kind: 'link', person: 'reader', event: name } as const;
              const linked = spoken === undefined ? link : { ...link, language: spoken };
              const who = name === 'sign' ? linked : speaking(spoken, permissions);
              return by(name, who, name === 'explain' ? { answers: { why: 'Because' } } : {});
            };
            const one = advance(release, of, event(), NOW);
            expect(unworded(advance(release, of, event(language), NOW))).toEqual(unworded(one));
            if (one.accepted) of = one.case;
          }
        },
      ),
      { numRuns: 200 },
    );
  });
});
