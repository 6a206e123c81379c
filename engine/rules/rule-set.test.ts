import { describe, expect, it } from 'vitest';
import { ruleSet } from './rule-set.ts';
import { tell } from './tell.ts';
import { museum } from './testing/release.ts';

const set = ruleSet(museum, 'loans');
const complete = {
  kind: 'book',
  reader: { name: 'Ann', phone: '1', member: true },
  place: 'hall',
  copies: 5,
  deposit: true,
};
const ids = (findings: readonly { id: string }[]) => findings.map(({ id }) => id);

describe('a rule set', () => {
  it('says eligible where nothing arises, and keeps the facts', () => {
    expect(set.decide(complete)).toEqual({ verdict: 'eligible', findings: [], missing: [], facts: complete });
    expect(set.facts).toEqual(['kind', 'reader', 'place', 'copies', 'deposit']);
  });

  it('says ineligible where something blocks, and lists the findings in the order of the definition', () => {
    const { verdict, findings } = set.decide({
      ...complete,
      kind: 'map',
      place: 'desk',
      copies: 1,
      reader: { name: 'Ann', member: false },
      deposit: false,
    });
    expect(verdict).toBe('ineligible');
    expect(ids(findings)).toEqual(['notHere', 'noDeposit', 'lastCopy', 'noPhone']);
    expect(Object.isFrozen(findings[0])).toBe(true);
  });

  it('says needsEvidence where only evidence is wanting', () => {
    const { verdict, findings } = set.decide({
      ...complete,
      reader: { name: 'Bo', phone: '2', member: false },
      deposit: false,
    });
    expect(verdict).toBe('needsEvidence');
    expect(findings).toEqual([
      { id: 'noDeposit', severity: 'needsEvidence', cite: [], ask: 'document' },
      { id: 'young', severity: 'advises', cite: [] },
    ]);
  });

  it('takes the first row that matches, in a table that says so', () => {
    const reader = { name: 'Bo', phone: '2', member: false };
    expect(ids(set.decide({ ...complete, reader }).findings)).toEqual(['young']);
    expect(ids(set.decide({ ...complete, reader, kind: 'map' }).findings)).toEqual([]);
  });

  it('is undecided where an absent fact could make it worse, and says which', () => {
    const { verdict, missing } = set.decide({ ...complete, kind: 'map', place: undefined });
    expect(verdict).toBe('undecided');
    expect(missing).toEqual(['/place']);
  });

  it('is decided where an absent fact could change a warning only, and still says which', () => {
    const { copies, ...rest } = complete;
    expect(copies).toBe(5);
    expect(set.decide(rest)).toMatchObject({ verdict: 'eligible', missing: ['/copies'] });
  });

  it('is decided where it is as bad as can be already', () => {
    const { verdict, missing } = set.decide({
      ...complete,
      kind: 'film',
      reader: { phone: '3', member: null },
    });
    expect(verdict).toBe('ineligible');
    expect(missing).toEqual([]);
  });

  it('names an absent part of a fact, or the whole fact where all of it is absent', () => {
    expect(set.decide({ ...complete, deposit: false, reader: { phone: '3' } }).missing).toEqual([
      '/reader/member',
    ]);
    expect(set.decide({ ...complete, deposit: false, reader: null }).missing).toEqual(['/reader']);
  });

  it('leaves the rows after a doubtful one in doubt, unless none before it can match', () => {
    const decision = set.decide({ ...complete, reader: { phone: '3' } });
    expect(ids(decision.findings)).toEqual([]);
    expect(decision.missing).toEqual(['/reader/member']);
  });

  it('does not know what parts an absent fact will have', () => {
    const { reader, ...rest } = complete;
    expect(reader.phone).toBe('1');
    expect(set.decide(rest)).toMatchObject({ verdict: 'undecided', findings: [], missing: ['/reader'] });
    expect(ids(set.decide({ ...rest, reader: { member: true } }).findings)).toEqual(['noPhone']);
  });

  it('does not carry anything from one decision to the next', () => {
    set.decide({});
    set.decide({ ...complete, kind: 'film' });
    expect(set.decide(complete)).toEqual({ verdict: 'eligible', findings: [], missing: [], facts: complete });
  });
});

describe('findings in words', () => {
  const decision = set.decide({
    ...complete,
    reader: { name: 'Bo', phone: '2', member: false },
    deposit: false,
  });

  it('are composed with the facts', () => {
    expect(tell(museum, 'loans', decision)[0]).toEqual({
      id: 'noDeposit',
      severity: 'needsEvidence',
      cite: [],
      ask: 'document',
      message: 'The deposit of Bo is missing.',
      help: 'Pay it.',
    });
  });

  it('are translated, where there is a translation', () => {
    expect(tell(museum, 'loans', decision, 'nl').map(({ message }) => message)).toEqual([
      'De waarborg van Bo ontbreekt.',
      'Show Bo around.',
    ]);
  });

  it('put an ellipsis for what is absent', () => {
    const nameless = set.decide({ ...complete, reader: { phone: '2', member: false }, deposit: false });
    expect(tell(museum, 'loans', nameless)[0]?.message).toBe('The deposit of … is missing.');
  });
});

describe('an explanation', () => {
  const facts = { ...complete, kind: 'map', place: 'desk' };

  it('says of every row and rule what it read and whether it fired', () => {
    const { rules } = set.explain(facts);
    expect(rules.map(({ name, result }) => [name, result])).toEqual([
      ['row 1 of table places', false],
      ['row 2 of table places', false],
      ['row 3 of table places', true],
      ['row 4 of table places', false],
      ['row 1 of table welcome', true],
      ['row 2 of table welcome', false],
      ['row 3 of table welcome', false],
      ['rule the last copy', false],
      ['rule a deposit for a guest', false],
      ['rule a way to call', false],
    ]);
    expect(rules[2]?.conditions.parts?.[1]).toEqual({
      text: 'place is one of desk, depot',
      result: true,
      read: { pointer: '/place', value: 'desk', operator: 'in', against: ['desk', 'depot'] },
    });
  });

  it('says which change of one fact would turn it', () => {
    expect(set.explain(facts).turns).toEqual([
      { changes: [{ pointer: '/kind', from: 'map', to: 'book' }], verdict: 'eligible' },
      { changes: [{ pointer: '/place', from: 'desk', to: 'hall' }], verdict: 'eligible' },
    ]);
  });

  it('says which changes of two facts would, where one does not suffice', () => {
    const guest = { ...facts, reader: { phone: '3', member: false }, deposit: false };
    const pairs = set
      .explain(guest)
      .turns.map(({ changes }) => changes.map(({ pointer, to }) => [pointer, to]));
    expect(pairs).toContainEqual([
      ['/kind', 'book'],
      ['/deposit', true],
    ]);
    expect(pairs).toContainEqual([
      ['/place', 'hall'],
      ['/reader/member', true],
    ]);
    expect(pairs.every((changes) => changes.length === 2)).toBe(true);
  });

  it('says what would have to be given, where it is only asked whether it is there', () => {
    const { turns } = set.explain({ ...complete, reader: { member: true } });
    expect(turns).toEqual([
      { changes: [{ pointer: '/reader/phone', from: undefined, to: '…' }], verdict: 'eligible' },
    ]);
  });

  it('has no turns for a verdict that is eligible', () => {
    expect(set.explain(complete).turns).toEqual([]);
  });
});
