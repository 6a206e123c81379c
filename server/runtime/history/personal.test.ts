import { describe, expect, it } from 'vitest';
import { loadPack, type Release, type Start } from '../../../engine/index.ts';
import { readPack } from '../../../test/read-pack.ts';
import { digestOf, type PersonalValues, seal, sealState, unseal, WHOLE_CASE } from './personal.ts';
import { subjectOfAddress } from './personal-places.ts';

const packs = new URL('../../../definitions/', import.meta.url);
const releaseOf = (pack: string) => loadPack(readPack(new URL(`${pack}/`, packs))).release as Release;
const hub = releaseOf('msp-hub');
const portal = releaseOf('partner-portal');

let grains = 0;
const salt = () => `grain ${(grains += 1)}`;

const ADA = { name: 'Ada Peeters', email: 'ada@northwind.example' };

const START: Start = {
  flow: 'onboarding',
  for: 'own',
  case: {
    id: 'c',
    number: 'C-1',
    flow: 'onboarding',
    company: { id: 'northwind', name: 'Northwind' },
    partner: { id: 'northwind', name: 'Northwind' },
    starter: { id: 'ada-user', ...ADA },
  },
  by: { kind: 'user', id: 'ada-user', ...ADA, organisation: 'own', permissions: [], services: [] },
  answers: {
    customerName: 'Chevron',
    email: 'Rep@Chevron.example',
    domain: 'chevron.example',
    country: 'BE',
  },
  records: {},
  checks: {},
};

const valuesOf = (values: ReadonlyMap<string, PersonalValues>): PersonalValues =>
  Object.assign({}, ...values.values());

describe('sealing an event', () => {
  const given = { kind: 'start' as const, start: START };
  const { body, values } = seal(hub, given, 'enrolment', salt);

  it('leaves nothing of a person in what is chained', () => {
    const text = JSON.stringify(body);
    for (const trace of ['Peeters', 'ada@', 'Rep@']) expect(text).not.toContain(trace);
    expect(text).toContain('Chevron');
  });

  it('keeps the values by whom they identify; an address tells only who has it', () =>
    expect([...values.keys()]).toEqual(['ada-user', subjectOfAddress('rep@chevron.example ')]));

  it('is undone to the letter, in the same order', () => {
    const { event, missing } = unseal(body, valuesOf(values));
    expect(JSON.stringify(event)).toBe(JSON.stringify(given));
    expect(missing).toBe(false);
  });

  it('says what is missing once somebody was erased', () => {
    const left = Object.assign({}, values.get('ada-user')) as PersonalValues;
    expect(unseal(body, left).missing).toBe(true);
  });

  it('digests with a grain of its own each time, so that nobody can try names out', () => {
    const again = seal(hub, given, 'enrolment', salt);
    expect(Object.keys(again.body.sealed)).not.toEqual(Object.keys(body.sealed));
    for (const [digest, { salt: grain, value }] of Object.entries(valuesOf(again.values)))
      expect(digestOf(grain, value)).toBe(digest);
  });
});

describe('what is personal', () => {
  it('are the attributes of records of members, and not those of a company', () => {
    const event = {
      kind: 'event' as const,
      name: 'resubmit',
      by: { kind: 'timer' as const },
      records: {
        tina: { id: 'tina', record: 'contact', owner: 'own' as const, attributes: { name: 'Tina Tech' } },
        acme: { id: 'acme', record: 'company', owner: 'customer' as const, attributes: { name: 'Acme NV' } },
      },
    };
    const { body, values } = seal(portal, { kind: 'event', event }, undefined, salt);
    expect(JSON.stringify(body)).not.toContain('Tina Tech');
    expect(JSON.stringify(body)).toContain('Acme NV');
    expect([...values.keys()]).toEqual(['tina']);
  });

  it('is also what a connector told, where it fills what somebody would have typed about a person', () => {
    const event = {
      kind: 'event' as const,
      name: 'submitHubAccess',
      by: { kind: 'timer' as const },
      answers: { email: 'rep@chevron.example', representative: 'Rita Rep', phone: '+3225550100' },
      checks: {
        linkedAccount: {
          outcome: 'yes' as const,
          at: '2026-01-01T00:00:00Z',
          output: { companyName: 'Chevron', representative: 'Rita Rep', phone: '+3225550100' },
        },
      },
    };
    const { body, values } = seal(hub, { kind: 'event', event }, 'hub-access', salt);
    expect(JSON.stringify(body)).not.toMatch(/Rita|5550100|rep@/);
    expect([...values.keys()]).toEqual([subjectOfAddress('rep@chevron.example')]);
    expect(unseal(body, valuesOf(values)).event).toEqual({ kind: 'event', event });
  });
});

it('the state at an erasure is kept apart as a whole, since it names others', () => {
  const state = { view: { starter: { name: 'Bram Claes' } } } as never;
  const { body, values } = sealState('ada', state, salt);
  expect(JSON.stringify(body)).not.toContain('Bram');
  expect(unseal(body, values)).toEqual({ event: { kind: 'erased', subject: 'ada', state }, missing: false });
  expect(unseal(body, {}).missing).toBe(true);
  expect(WHOLE_CASE).not.toContain(':');
});
