import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadPack, openRelease, packOf, type PackFile } from '../../../engine/index.ts';
import { createPublishCheck, type PublishCheck } from './publish-check.ts';
import { changed, shipped, withFile } from './testing/packs.ts';

let check: PublishCheck;
let loan: PackFile[];

beforeAll(async () => {
  check = createPublishCheck();
  loan = await shipped('equipment-loan');
});
afterAll(() => check.close());

const PROPERTY = 'properties/nothing-leaves-unapproved.yaml';
const SCENARIO = 'scenarios/lent-and-returned.yaml';

function lineOf(files: readonly PackFile[], path: string, text: string): number {
  const file = files.find((one) => one.path === path);
  const before = new TextDecoder().decode(file?.bytes).split(text);
  expect(before.length).toBeGreaterThan(1);
  return (before[0] ?? '').split('\n').length;
}

describe('the check before publishing', () => {
  it.each(['equipment-loan', 'msp-hub', 'partner-portal'])(
    'lets the pack %s become a release',
    async (pack) => {
      const files = await shipped(pack);
      const verdict = await check.check(files);
      expect(verdict).toMatchObject({
        ok: true,
        diagnostics: [],
        failures: [],
        accepted: [],
        reference: { rules: [], flows: [] },
      });
      const { stored = '', hash = '' } = verdict.release ?? {};
      expect(hash).toBe(loadPack(files).release?.hash);
      expect(packOf(openRelease(stored, hash)).id).toBe(pack);
      expect(openRelease(stored).hash).toBe(hash);
      expect(verdict.coverage['states']?.covered).toBeGreaterThan(0);
      expect(verdict.properties.every(({ result }) => result === 'proven')).toBe(true);
    },
    60_000,
  );

  it('refuses a mistake with its place, and gives no release', async () => {
    const files = changed(loan, 'rules/who-may-borrow.yaml', 'severity: blocks', 'severity: bloks');
    const verdict = await check.check(files);
    expect(verdict.ok).toBe(false);
    expect(verdict.release).toBeUndefined();
    expect(verdict.diagnostics).toContainEqual(
      expect.objectContaining({
        severity: 'error',
        file: 'rules/who-may-borrow.yaml',
        line: lineOf(files, 'rules/who-may-borrow.yaml', 'bloks'),
        hint: expect.stringContaining('blocks'),
      }),
    );
  });

  it('refuses what is no YAML at all with its place', async () => {
    const files = withFile(loan, 'lists/tools.yaml', 'kind: list\nentries: [\n');
    const { ok, diagnostics } = await check.check(files);
    expect(ok).toBe(false);
    expect(diagnostics[0]).toMatchObject({ file: 'lists/tools.yaml', line: expect.any(Number) });
  });

  it('refuses a scenario that fails, and says where it does', async () => {
    const files = changed(loan, SCENARIO, 'facets: { loan: Requested }', 'facets: { loan: Refused }');
    const { ok, release, failures } = await check.check(files);
    expect(ok).toBe(false);
    expect(release).toBeUndefined();
    expect(failures).toEqual([
      expect.objectContaining({
        kind: 'scenario',
        name: 'lent-and-returned',
        file: SCENARIO,
        line: lineOf(files, SCENARIO, 'loan: Refused'),
      }),
    ]);
  });

  it('refuses a required property that a path breaks, and shows the path', async () => {
    const files = changed(loan, PROPERTY, '{ event: approve }', '{ event: takeBack }');
    const { ok, failures, properties } = await check.check(files);
    expect(ok).toBe(false);
    expect(failures).toEqual([expect.objectContaining({ kind: 'property', file: PROPERTY, line: 5 })]);
    expect(properties[0]).toMatchObject({ result: 'refuted', required: true });
    expect(properties[0]?.path?.length).toBeGreaterThan(1);
  });

  it('tells of a property that is broken but not required, and publishes', async () => {
    const broken = changed(loan, PROPERTY, '{ event: approve }', '{ event: takeBack }');
    const { ok, properties } = await check.check(
      changed(broken, PROPERTY, 'required: true', 'required: false'),
    );
    expect(ok).toBe(true);
    expect(properties[0]?.result).toBe('refuted');
  });

  it('refuses a required property that is undecided, unless a second person accepts it by name', async () => {
    const files = changed(loan, PROPERTY, /never: .*\nbefore: .*\n/, '');
    const refused = await check.check(files, { accepted: ['another'] });
    expect(refused).toMatchObject({ ok: false, accepted: [] });
    expect(refused.properties[0]?.result).toBe('undecided');
    const accepted = await check.check(files, { accepted: ['another', 'nothing-leaves-unapproved'] });
    expect(accepted).toMatchObject({ ok: true, accepted: ['nothing-leaves-unapproved'] });
  });

  it('does not let a second person accept what is refuted', async () => {
    const files = changed(loan, PROPERTY, '{ event: approve }', '{ event: takeBack }');
    const { ok, accepted } = await check.check(files, { accepted: ['nothing-leaves-unapproved'] });
    expect({ ok, accepted }).toEqual({ ok: false, accepted: [] });
  });

  it.each([
    ['missing', 'translation-missing', changedLoan('texts/nl.yaml', / {4}\/senders\/desk\/name: .*\n/, '')],
    ['of an earlier wording', 'translation-stale', changedLoan('pack.yaml', 'name: Tool desk', 'name: Desk')],
  ])('refuses a translation that is %s, which in a draft is a warning', async (_what, code, change) => {
    const files = change();
    const { ok, diagnostics } = await check.check(files);
    expect(ok).toBe(false);
    const found = diagnostics.filter((one) => one.code === code);
    expect(found.length).toBeGreaterThan(0);
    expect(found.every(({ severity, line }) => severity === 'error' && line > 1)).toBe(true);
    const draft = await check.checkOnly(files);
    expect(draft.ok).toBe(true);
    expect(draft.diagnostics.find((one) => one.code === code)?.severity).toBe('warning');
  });

  it('refuses a clause that nothing shows', async () => {
    const clauses = changed(
      loan,
      'policy/house-rules.yaml',
      '  LEND-2:',
      '  LEND-99: { text: Nothing of this is done. }\n  LEND-2:',
    );
    const { ok, failures } = await check.check(clauses);
    expect(ok).toBe(false);
    expect(failures).toContainEqual(
      expect.objectContaining({ kind: 'clause', name: 'LEND-99', file: 'policy/house-rules.yaml' }),
    );
  });

  it('tells all at once: what is not translated, and what fails', async () => {
    const fails = changed(loan, SCENARIO, 'facets: { loan: Requested }', 'facets: { loan: Refused }');
    const { diagnostics, failures } = await check.check(
      changed(fails, 'pack.yaml', 'name: Tool desk', 'name: Desk'),
    );
    expect(diagnostics.length).toBeGreaterThan(0);
    expect(failures.length).toBeGreaterThan(0);
  });
});

function changedLoan(path: string, from: string | RegExp, to: string): () => PackFile[] {
  return () => changed(loan, path, from, to);
}

describe('a release in force', () => {
  it('gives each definition that differs its next version, and names what differs', async () => {
    const first = await check.check(loan);
    expect(new Set(Object.values(first.versions))).toEqual(new Set([1]));
    expect(first.changes.every(({ change }) => change === 'added')).toBe(true);

    const inForce = first.release?.stored ?? '';
    const versions = { ...first.versions, 'rules/who-may-borrow': 4 };
    const same = await check.check(loan, { inForce, versions });
    expect(same.changes).toEqual([]);
    expect(same.versions).toEqual(versions);

    const later = changed(loan, 'scenarios/who-may-borrow.yaml', /title: .*/, 'title: Another title');
    const next = await check.check(later, { inForce, versions });
    expect(next.ok).toBe(true);
    expect(next.changes).toEqual([
      expect.objectContaining({ kind: 'scenario', id: 'who-may-borrow', change: 'changed' }),
    ]);
    expect(next.versions).toEqual({ ...versions, 'scenario/who-may-borrow': 2 });
  });

  it('of another pack refuses the files', async () => {
    const { release } = await check.check(loan);
    const { ok, diagnostics } = await check.check(await shipped('msp-hub'), {
      inForce: release?.stored ?? '',
    });
    expect(ok).toBe(false);
    expect(diagnostics).toContainEqual(expect.objectContaining({ code: 'other-pack', file: 'pack.yaml' }));
  }, 60_000);

  it('that cannot be read refuses the files, and says so', async () => {
    const { ok, diagnostics } = await check.check(loan, { inForce: '{}' });
    expect(ok).toBe(false);
    expect(diagnostics[0]).toMatchObject({
      code: 'internal',
      message: expect.stringContaining('release in force'),
    });
  });
});
