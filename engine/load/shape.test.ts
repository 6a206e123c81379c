import { describe, expect, it } from 'vitest';
import { SCHEMA_FORMATS } from '../language/schema/json-schema.ts';
import { FORMAT_NAMES } from '../forms/formats.ts';
import { type Kind, schemaOf } from '../language/schema/index.ts';
import { PART_CHECKS } from './part-checks.ts';
import { checkShape } from './shape.ts';

const problems = (kind: Kind, value: unknown) =>
  checkShape(value, schemaOf(kind), PART_CHECKS).map(
    ({ code, pointer, message, hint }) =>
      `${code} ${pointer}: ${message}${hint === undefined ? '' : ` (${hint})`}`,
  );

const rules = {
  kind: 'rules',
  id: 'a',
  title: 'A',
  facts: { x: { type: 'string' } },
  findings: { y: { severity: 'warns', message: 'Y' } },
};
const list = { kind: 'list', id: 'a', title: 'A', entries: [{ code: 'a', label: 'A' }] };

describe('the checker of shapes', () => {
  it('is content with a right definition', () => expect(problems('list', list)).toEqual([]));

  it('names the place in words, the nearest key, and what a missing key is for', () =>
    expect(
      problems('rules', {
        ...rules,
        tables: { t: { hit: 'unique', colums: ['x', 'findings'], rows: [['a', []]] } },
        findings: { y: { message: 'Y' } },
      }),
    ).toEqual([
      'missing-key /findings/y: "severity" is missing, in finding y (`blocks` makes the answer ineligible; `needsEvidence` asks for a document or a confirmation; `warns` and `advises` are only said)',
      'unknown-key /tables/t/colums: unknown key "colums", in table t (did you mean "columns"?)',
    ]));

  it('counts rows as people do', () =>
    expect(
      problems('rules', {
        ...rules,
        tables: { t: { hit: 'first', columns: ['x', 'findings'], rows: [['a', []], 'b'] } },
      }),
    ).toEqual([
      'wrong-type /tables/t/rows/1: row 2 must be a list, but it is the text "b", in table t (write [b])',
    ]));

  it('judges the shape that was meant, by the keys that are there', () =>
    expect(
      problems('rules', {
        ...rules,
        rules: [
          {
            name: 'r',
            conditions: { all: [{ fact: 'x', operater: 'equal', value: 'a' }] },
            event: { type: 'y' },
          },
        ],
      }),
    ).toEqual([
      'unknown-key /rules/0/conditions/all/0/operater: unknown key "operater", in condition all of rule 1 (did you mean "operator"?)',
    ]));

  it('says which keys would tell what is meant', () =>
    expect(problems('rules', { ...rules, conditions: { c: {} } })).toEqual([
      'wrong-shape /conditions/c: "c" must have one of the keys "all", "any", "not", "condition" or "fact"',
    ]));

  it('names the state of a flow', () => {
    const flow = {
      kind: 'flow',
      id: 'a',
      title: 'A',
      start: { form: 'a', permission: 'a.b', for: ['own'] },
      facets: { f: { title: 'F', states: { one: { title: 'One' } } } },
    };
    const machine = {
      initial: 'one',
      states: { one: { states: { two: { on: { go: { taget: 'one' } } } } } },
    };
    expect(problems('flow', { ...flow, machine })).toEqual([
      'unknown-key /machine/states/one/states/two/on/go/taget: unknown key "taget", in event go of state one.two (did you mean "target"?)',
    ]);
  });

  it('checks the parameters of guards and actions as it checks all else', () => {
    const flow = {
      kind: 'flow',
      id: 'a',
      title: 'A',
      start: { form: 'a', permission: 'a.b', for: ['own'] },
      facets: { f: { title: 'F', states: { one: { title: 'One' } } } },
    };
    const machine = {
      initial: 'one',
      states: {
        one: {
          entry: [
            { type: 'email', params: { templat: 'x', to: 'y' } },
            { type: 'emial', params: {} },
          ],
        },
      },
    };
    expect(problems('flow', { ...flow, machine })).toEqual([
      'unknown-key /machine/states/one/entry/0/params/templat: unknown key "templat", in state one (did you mean "template"?)',
      'unknown-action /machine/states/one/entry/1/type: there is no action named "emial", in state one (did you mean "email"?)',
    ]);
  });

  it('takes a mapping with from for a binding, never for a constant', () => {
    const form = {
      kind: 'form',
      id: 'a',
      title: 'A',
      schema: { type: 'object', properties: { a: { type: 'boolean' } } },
      layout: { steps: [{ title: 'S', fields: ['/a'] }] },
    };
    expect(
      problems('form', { ...form, prefill: { '/a': { from: 'case/x' } } }).map(
        (problem) => problem.split(' ')[0],
      ),
    ).toEqual(['bad-pointer']);
    expect(problems('form', { ...form, prefill: { '/a': { form: '/case/x' } } })).toEqual([]);
  });

  it('knows the formats that forms know', () =>
    expect([...SCHEMA_FORMATS].toSorted()).toEqual([...FORMAT_NAMES].toSorted()));

  it('stops after a hundred mistakes', () =>
    expect(problems('list', { ...list, entries: Array.from({ length: 2000 }, () => 'x') })).toHaveLength(
      100,
    ));
});
