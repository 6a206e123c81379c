import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '..');
const PACK = join(ROOT, 'definitions', 'equipment-loan');
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'slipway-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function slipway(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(ROOT, 'bin/slipway.js'), ...args], {
    encoding: 'utf8',
    cwd: folder,
  });
  return { status, stdout, stderr };
}

/** A copy of the tutorial's pack with one file changed. */
function changed(name: string, file: string, change: (text: string) => string): string {
  const copy = join(folder, name);
  cpSync(PACK, copy, { recursive: true });
  const path = join(copy, file);
  const before = readFileSync(path, 'utf8');
  const after = change(before);
  expect(after).not.toBe(before);
  writeFileSync(path, after);
  return copy;
}

const RULES = 'rules/who-may-borrow.yaml';

describe('slipway', () => {
  it('without a command explains itself', () => {
    const { status, stdout, stderr } = slipway('--help');
    expect(status).toBe(0);
    expect(stderr).toBe('');
    for (const command of ['new', 'schema', 'check', 'test', 'decide', 'simulate', 'diff'])
      expect(stdout).toContain(`\n  ${command} `);
  });

  it('answers a misspelt command with the nearest, and exit code 2', () => {
    const { status, stderr } = slipway('chekc');
    expect(status).toBe(2);
    expect(stderr).toContain('check');
  });

  it('uses no colour where there is no terminal', () => {
    expect(slipway('check', PACK).stdout).not.toContain('\u001B[');
  });
});

describe('slipway new', () => {
  it('makes a pack that checks and passes its tests, with schemas for the editor beside it', () => {
    expect(slipway('new', 'club-visits').status).toBe(0);
    expect(readFileSync(join(folder, 'club-visits/pack.yaml'), 'utf8')).toContain('id: club-visits');
    expect(JSON.parse(readFileSync(join(folder, '.slipway/schemas/rules.json'), 'utf8'))).toHaveProperty(
      '$defs',
    );
    expect(slipway('check', 'club-visits')).toMatchObject({ status: 0 });
    expect(slipway('test', 'club-visits')).toMatchObject({ status: 0 });
  });

  it('refuses a folder that is there, and a name that cannot be one', () => {
    mkdirSync(join(folder, 'there'));
    expect(slipway('new', 'there')).toMatchObject({ status: 2 });
    expect(slipway('new', '9lives').stderr).toContain('a letter, then letters, digits');
  });
});

describe('slipway check', () => {
  it('shows a mistake with its line, a caret, and what would put it right', () => {
    const copy = changed('misspelt', RULES, (text) => text.replace('severity: blocks', 'severity: bloks'));
    const { status, stdout } = slipway('check', copy);
    expect(status).toBe(1);
    expect(stdout).toMatch(/rules\/who-may-borrow\.yaml:\d+:\d+/);
    expect(stdout).toContain('"blocks"');
    expect(stdout).toContain('^');
  });

  it('tells all mistakes at once, as JSON and as annotations', () => {
    const copy = changed('twice', RULES, (text) =>
      text.replace('severity: blocks', 'severity: bloks').replace('hit: unique', 'hit: uniqe'),
    );
    const { diagnostics, ok } = JSON.parse(slipway('check', copy, '--json').stdout);
    expect(ok).toBe(false);
    expect(diagnostics.length).toBeGreaterThanOrEqual(2);
    expect(diagnostics[0]).toMatchObject({
      severity: 'error',
      line: expect.any(Number),
      column: expect.any(Number),
      code: expect.any(String),
    });
    expect(slipway('check', copy, '--format', 'github').stdout).toMatch(
      /^::error file=.*,line=\d+,.*col=\d+/m,
    );
  });

  it('is misused where there is no folder', () => {
    expect(slipway('check', 'nowhere')).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('there is no folder nowhere'),
    });
  });

  it('stops what does not come to an end', () => {
    const { status, stdout } = slipway('check', PACK, '--deadline', '0.001');
    expect(status).toBe(1);
    expect(stdout).toContain('did not come to an end');
  });
});

describe('slipway test', () => {
  it('passes the tutorial, and shows its clauses', () => {
    const { status, stdout } = slipway('test', PACK);
    expect(stdout).toMatch(/equipment-loan: \d+ passed, 0 failed/);
    expect(stdout).toContain('implemented by');
    expect(status).toBe(0);
  });

  it('reports coverage, properties and clauses as JSON', () => {
    const report = JSON.parse(slipway('test', PACK, '--json').stdout);
    expect(report).toMatchObject({ failed: 0, failures: [], passed: expect.any(Number) });
    expect(report.properties.every((property: { result: string }) => property.result === 'proven')).toBe(
      true,
    );
    expect(Object.keys(report.coverage)).toEqual([
      'states',
      'transitions',
      'table rows',
      'rules',
      'findings',
    ]);
  });

  it('fails with a message that says what changed, when a row of a table is turned', () => {
    const copy = changed('turned', RULES, (text) =>
      text.replace('[induction, machines], []]', '[induction, machines], [needsInduction]]'),
    );
    const { status, stdout } = slipway('test', copy);
    expect(status).toBe(1);
    expect(stdout).toMatch(/scenario who-may-borrow .*scenarios\/who-may-borrow\.yaml:\d+:\d+/);
    expect(stdout).toContain('not expected "needsInduction"');
  });
});

describe('slipway decide', () => {
  const facts = (value: object) => {
    const file = join(folder, 'facts.json');
    writeFileSync(file, JSON.stringify(value));
    return file;
  };
  const novice = { tool: 'drill', member: { name: 'Ann', training: 'none', feePaid: true } };

  it('says why, which clause, what would help, and with --explain what would turn it', () => {
    const { status, stdout } = slipway(
      'decide',
      PACK,
      'who-may-borrow',
      '--facts',
      facts(novice),
      '--explain',
    );
    expect(status).toBe(0);
    expect(stdout).toContain('ineligible');
    expect(stdout).toContain('This tool is lent after the induction only. [LEND-2]');
    expect(stdout).toContain('/member/training from "none" to "induction": eligible');
  });

  it('takes one decision for each line, and gives JSON for each', () => {
    const file = join(folder, 'facts.ndjson');
    writeFileSync(
      file,
      `${JSON.stringify(novice)}\n${JSON.stringify({ tool: 'clamps', member: { feePaid: true } })}\n`,
    );
    const lines = slipway('decide', PACK, 'who-may-borrow', '--facts', file, '--json')
      .stdout.trim()
      .split('\n');
    expect(lines.map((line) => JSON.parse(line).verdict)).toEqual(['ineligible', 'eligible']);
  });

  it('names the nearest rule set, and a fact that there is not', () => {
    const nearly = slipway('decide', PACK, 'who-may-borow', '--facts', facts(novice));
    expect(nearly).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('did you mean "who-may-borrow"?'),
    });
    const strange = slipway('decide', PACK, 'who-may-borrow', '--facts', facts({ tol: 'drill' }));
    expect(strange).toMatchObject({ status: 2, stderr: expect.stringContaining('has no fact "tol"') });
  });
});

describe('slipway simulate', () => {
  it('shows a timeline with messages, timers and what is possible', () => {
    const { status, stdout } = slipway('simulate', PACK, 'loan', '--scenario', 'overdue-and-lost');
    expect(status).toBe(0);
    expect(stdout).toContain('mail to ben <ben@home.example>: Please bring the tool back');
    expect(stdout).toContain('timer givenUp due 2026-03-30T08:00:00Z');
    expect(stdout).toContain('possible now: ');
  });

  it('runs a script of its own, and reports its mistakes with their place', () => {
    const script = join(folder, 'script.yaml');
    const people =
      'users: { ann: { of: own, roles: [member], record: a } }\nrecords: { a: { record: member, of: own, attributes: { name: Ann, email: a@home.example, training: machines, feePaid: true } } }';
    const start =
      'timeline: [{ start: loan, by: ann, answers: { tool: clamps, borrower: a, purpose: Glue, days: 2 } }]';
    writeFileSync(script, `kind: scenario\nid: script\ntitle: A script\n${people}\n${start}\n`);
    const { steps, case: state } = JSON.parse(
      slipway('simulate', PACK, 'loan', '--script', script, '--json').stdout,
    );
    expect(steps).toMatchObject([
      { event: 'start loan', facets: { loan: 'Requested' }, timers: { set: [] } },
    ]);
    expect(state).toMatchObject({ status: 'active', value: 'requested' });
    writeFileSync(
      script,
      `kind: scenario\nid: script\ntitle: A script\n${people}\n${start.replace('loan', 'lone')}\n`,
    );
    const wrong = slipway('simulate', PACK, 'loan', '--script', script);
    expect(wrong).toMatchObject({ status: 1, stdout: expect.stringContaining('script.yaml:6:21') });
    expect(wrong.stdout).toContain('"loan"');
  });
});

describe('slipway texts', () => {
  it('shows what is left to translate, with the mark of each source', () => {
    expect(slipway('texts', PACK, 'nl')).toMatchObject({ status: 0 });
    const { status, stdout } = slipway('texts', PACK, 'de');
    expect(status).toBe(1);
    expect(stdout).toMatch(/# Cordless drill\n {4}\/entries\/2\/label: \{ of: "7e32f636", text: "" \}/);
  });
});

describe('slipway diff', () => {
  it('shows what differs, down to the row, and in behaviour', () => {
    const copy = changed('later', RULES, (text) => text.replace('severity: blocks', 'severity: warns'));
    const { status, stdout } = slipway('diff', PACK, copy, '--cases');
    expect(status).toBe(1);
    expect(stdout).toContain('"blocks" → "warns"');
    expect(stdout).toContain('in decisions and paths');
  });

  it('of a pack and itself is nothing', () => {
    expect(slipway('diff', PACK, PACK, '--cases')).toMatchObject({ status: 0 });
  });
});
