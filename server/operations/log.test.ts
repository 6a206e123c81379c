import { describe, expect, it } from 'vitest';
import { createLog } from './log.ts';
import { scrub } from './scrub.ts';

function logged(write: (log: ReturnType<typeof createLog>) => void): string {
  let text = '';
  write(createLog('info', { write: (line) => void (text += line) }));
  return text;
}

describe('a line of the log', () => {
  it('says what happened, to which case, and how long it took', () => {
    const entry = { requestId: '0197', method: 'POST', route: 'beginCase', status: 201, milliseconds: 4.2 };
    expect(JSON.parse(logged((log) => log.info(entry, 'request')))).toMatchObject({
      level: 'info',
      msg: 'request',
      ...entry,
    });
  });

  it('keeps the head of a case to the letter, since it is compared later', () => {
    const head = { case: '0197f0a4-0000-7000-8000-000000000001', sequence: 3, digest: 'a1'.repeat(32) };
    expect(JSON.parse(logged((log) => log.info(head, 'case went on')))).toMatchObject(head);
  });

  it.each(['password', 'token', 'cookie', 'email', 'phone', 'answers', 'name'])('never tells a %s', (key) => {
    const line = logged((log) =>
      log.warn({ [key]: 'canary', [`${key}s`]: { [key]: 'canary' } }, 'something'),
    );
    expect(line).not.toContain('canary');
  });

  it('tells of an error where it came from, and nothing that somebody sent', () => {
    const cause = Object.assign(new Error('UNIQUE failed\nparams: canary@example.com,Canary Jones'), {
      code: 'SQLITE_CONSTRAINT',
    });
    const error = new Error('Failed query: insert into users\nparams: Canary Jones', { cause });
    const line = logged((log) => log.error({ error }, 'failed for canary@example.com'));
    expect(line).not.toMatch(/canary/i);
    expect(JSON.parse(line).error).toMatchObject({
      name: 'Error',
      message: 'Failed query: insert into users',
      stack: expect.arrayContaining([expect.stringContaining('log.test.ts')]),
      cause: { code: 'SQLITE_CONSTRAINT' },
    });
  });

  it('does not quote what could not be parsed', () => {
    let error: unknown;
    try {
      JSON.parse('{"name": Canary}');
    } catch (caught) {
      error = caught;
    }
    expect(logged((log) => log.error({ error }, 'no JSON'))).not.toContain('Canary');
  });
});

describe('what an error says', () => {
  it.each([
    ['mailbox unavailable: ada@northwind.example', 'mailbox unavailable: <address>'],
    ['smtp://user:hunter22@mail.example.com refused', 'smtp://<credentials>@mail.example.com refused'],
    ['Authorization: Bearer abc.def-ghi refused', 'Authorization: Bearer <credentials> refused'],
    ['call +32 470 12 34 56 back', 'call <number> back'],
    [`no session ${'aB3-'.repeat(10)}xyz`, 'no session <token>'],
  ])('is told without whom it is about: %s', (text, told) => {
    expect(scrub(text)).toBe(told);
  });

  it.each([
    'case 0197f0a4-1111-7000-8000-000000000001 has gone on',
    `release ${'0a'.repeat(32)} is not in the registry`,
    'took 1234 ms at 2026-03-02T09:00:00Z',
    "Cannot read properties of undefined (reading 'partner')",
  ])('keeps what finds the fault: %s', (text) => {
    expect(scrub(text)).toBe(text);
  });
});
