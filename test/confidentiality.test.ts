import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadPack, prove, type PropertyResult, type Release } from '../engine/index.ts';
import { readPack } from '../server/cli/read-pack.ts';

/**
 * ER-9: the texts behind the partner portal prefer, in one place, a commercial contact of the customer for a value-add
 * partner too; the matrix forbids it. It is one row of a table. Turning it must refute CF-1 and CF-3, with the path.
 */
const PACK = join(import.meta.dirname, '..', 'definitions', 'partner-portal');
const MATRIX = 'rules/contact-roles.yaml';
const ER_9 = /(- \[commercial, +valueAddPartner, customer, )\[notForCustomer\]\]/;

const ADDRESSED = 'customer-of-value-add-partner-is-not-addressed';
const ACCESS = 'no-access-for-customer-of-value-add-partner';

async function released(change: (text: string) => string = (text) => text): Promise<Release> {
  const files = await readPack(PACK);
  const changed = files.map((file) => {
    if (file.path !== MATRIX) return file;
    return { ...file, bytes: new TextEncoder().encode(change(readFileSync(join(PACK, MATRIX), 'utf8'))) };
  });
  const { release, diagnostics } = loadPack(changed);
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  return release as Release;
}

const verdicts = (results: readonly PropertyResult[]) =>
  Object.fromEntries(results.map(({ flow, result }) => [flow, result]));

describe('the customers of a value-add partner', async () => {
  const shipped = await released();
  const turned = await released((text) => {
    expect(text).toMatch(ER_9);
    return text.replace(ER_9, '$1[]]');
  });

  it.each([ADDRESSED, ACCESS])('are safe on every path of every flow: %s is proven', (property) => {
    expect(new Set(Object.values(verdicts(prove(shipped, property))))).toEqual(new Set(['proven']));
  });

  it('are written to once the row of ER-9 is turned: refuted with a path that ends in the message', () => {
    const refuted = prove(turned, ADDRESSED).filter(({ result }) => result === 'refuted');
    expect(refuted.map(({ flow }) => flow)).toContain('tenant-request-with-agreement');
    for (const { path = [] } of refuted) expect(path.length).toBeGreaterThan(0);
  });

  it('are given a link once the row of ER-9 is turned', () => {
    const refuted = prove(turned, ACCESS).filter(({ result }) => result === 'refuted');
    expect(refuted.map(({ flow }) => flow)).toContain('tenant-request-with-agreement');
  });
});
