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
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => join(entry.parentPath, entry.name));
}

const engine = await sources('engine');

describe('the engine', () => {
  it.each(DOMAIN_WORDS)('does not know the word "%s"', (word) => {
    const pattern = new RegExp(`(?<![a-z])${word}(?![a-z])|${word.replaceAll(' ', '')}[A-Z]`, 'i');
    expect(engine.filter((file) => pattern.test(readFileSync(file, 'utf8')))).toEqual([]);
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
