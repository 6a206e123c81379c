import { mkdtemp, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createFileVault } from './vault.ts';

const KEY = 'a passphrase for tests';
const CREDENTIAL = { userName: 'admin', password: 'p4ssw0rd' };

describe('the vault', () => {
  let directory: string;
  beforeEach(async () => {
    directory = path.join(await mkdtemp(path.join(tmpdir(), 'vault-')), 'inside');
  });
  afterEach(() => rm(path.dirname(directory), { recursive: true }));

  it('gives back what it keeps, to who has the key', async () => {
    await createFileVault(directory, KEY).keep('tenant', CREDENTIAL);
    expect(await createFileVault(directory, KEY).open('tenant')).toEqual(CREDENTIAL);
    expect(await createFileVault(directory, KEY).open('another')).toBeUndefined();
    await expect(createFileVault(directory, `${KEY}!`).open('tenant')).rejects.toThrow();
  });

  it('keeps the last, and leaves nothing else behind', async () => {
    const vault = createFileVault(directory, KEY);
    await vault.keep('tenant', { ...CREDENTIAL, password: 'old' });
    await vault.keep('tenant', CREDENTIAL);
    expect(await vault.open('tenant')).toEqual(CREDENTIAL);
    expect(await readdir(directory)).toHaveLength(1);
  });

  it('shows neither name nor password to who reads its files, and lets nobody else read them', async () => {
    await createFileVault(directory, KEY).keep('tenant', CREDENTIAL);
    const [name = ''] = await readdir(directory);
    const file = path.join(directory, name);
    expect(`${name}${(await readFile(file)).toString('latin1')}`).not.toMatch(/tenant|admin|p4ssw0rd/);
    expect((await stat(file)).mode & 0o077).toBe(0);
  });

  it('does not take one file for another', async () => {
    const vault = createFileVault(directory, KEY);
    await vault.keep('one', CREDENTIAL);
    const [one = ''] = await readdir(directory);
    await vault.keep('two', { ...CREDENTIAL, password: 'of two' });
    const two = (await readdir(directory)).find((name) => name !== one) ?? '';
    await rename(path.join(directory, one), path.join(directory, two));
    await expect(vault.open('two')).rejects.toThrow();
  });

  it('wants a key that is worth the name', () => {
    expect(() => createFileVault(directory, 'short')).toThrow('16 characters');
  });
});
