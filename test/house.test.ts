import { readFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '..');

/** Words of the domains of the shipped packs. The engine must not know any of them. */
const DOMAIN_WORDS = [
  'arxus',
  'azure',
  'commercial contact',
  'contact-role',
  'contactrole',
  'cronos',
  'csp',
  'data protection officer',
  'dataprotectionofficer',
  'entra',
  'gdap',
  'global administrator',
  'm365',
  'microsoft',
  'msp',
  'office 365',
  'onmicrosoft',
  'p2p',
  'partner center',
  'partnercenter',
  'reseller',
  'secwise',
  'securityincident',
  'servicenow',
  'tenant',
  'valueaddpartner',
  'value-add',
  'vies',
  'watch list',
  'watchlist',
];

async function sources(folder: string): Promise<string[]> {
  const entries = await readdir(join(ROOT, folder), { withFileTypes: true, recursive: true });
  return entries
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
}

const engine = await sources('engine');

/** Adapters speak of their own system, and the settings name the systems that can be connected. */
const OWN_WORDS = ['server/adapters/', 'server/config/', 'server/demo/'];

const server = (await sources('server')).filter(
  (file) => !file.endsWith('.test.ts') && !OWN_WORDS.some((folder) => file.startsWith(join(ROOT, folder))),
);

/**
 * Front ends get all their texts from definitions. Provider, partner and customer are kinds of companies in the interface of the
 * server, and no words of a domain; and to a browser, `csp` is the policy of a page.
 */
const WORDS_OF_SCREENS = [
  ...DOMAIN_WORDS.filter((word) => word !== 'csp'),
  'commercial',
  'contact',
  'enrolment',
  'loan',
  'onboarding',
  'partner portal',
  'registration',
  'representative',
  'subscription',
  'technical',
  'vat',
];

const frontEnds = (await sources('admin-ui')).filter((file) => !file.endsWith('.generated.ts'));
const packs = await readdir(join(ROOT, 'definitions'));

/** The word by itself, or at the beginning of a name in code. */
function knows(word: string): { test(text: string): boolean } {
  const alone = new RegExp(`(?<!\\p{L})${word}(?!\\p{L})`, 'iu');
  const named = new RegExp(`(?<![A-Za-z])${word.replaceAll(' ', '')}[A-Z]`);
  return { test: (text) => alone.test(text) || named.test(text) };
}

describe('the generic parts of the server', () => {
  it.each(DOMAIN_WORDS)('do not know the word "%s"', (word) => {
    expect(server.filter((file) => knows(word).test(readFileSync(file, 'utf8')))).toEqual([]);
  });
});

describe('the front ends', () => {
  it.each(WORDS_OF_SCREENS)('do not know the word "%s"', (word) => {
    expect(frontEnds.filter((file) => knows(word).test(readFileSync(file, 'utf8')))).toEqual([]);
  });

  it.each(packs)('do not know the pack %s', (pack) => {
    expect(frontEnds.filter((file) => readFileSync(file, 'utf8').includes(pack))).toEqual([]);
  });

  it('make no HTML and no code out of text', () => {
    const making = frontEnds.filter((file) =>
      /dangerouslySetInnerHTML|\.innerHTML\b|\beval\(|new Function\b/.test(readFileSync(file, 'utf8')),
    );
    expect(making).toEqual([]);
  });
});

describe('the engine', () => {
  it.each(DOMAIN_WORDS)('does not know the word "%s"', (word) => {
    expect(engine.filter((file) => knows(word).test(readFileSync(file, 'utf8')))).toEqual([]);
  });

  it('knows no clock and no chance', () => {
    const impure = engine.filter((file) => {
      if (file.endsWith('.test.ts') || file.endsWith(join('time', 'instant.ts'))) return false;
      return /\bMath\.random\b|\bnew Date\b|\bDate\.|\bperformance\.|\bTemporal\.Now\b|\bcrypto\b/.test(
        readFileSync(file, 'utf8'),
      );
    });
    expect(impure).toEqual([]);
  });

  it('makes no code at run time', () => {
    const making = engine.filter(
      (file) => !file.endsWith('.test.ts') && /\beval\(|new Function\b/.test(readFileSync(file, 'utf8')),
    );
    expect(making).toEqual([]);
  });
});
