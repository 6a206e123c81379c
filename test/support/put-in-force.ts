import { join } from 'node:path';
import { loadPack, storedForm } from '../../engine/index.ts';
import { readPacks } from '../../server/registry/read-packs.ts';
import { ROOT } from '../../server/root.ts';
import {
  insertRelease,
  putInForce,
  readRelease,
  releasesOf,
} from '../../server/store/repositories/releases.ts';
import type { TestServer } from './server.ts';

/**
 * Puts a shipped pack in force with some texts of its files replaced, without the long check before publishing, and tells
 * the server as publishing does.
 */
export async function putEdited(
  { app }: TestServer,
  pack: string,
  ...edits: readonly { readonly path: string; readonly from: string | RegExp; readonly to: string }[]
): Promise<string> {
  const { files } = (await readPacks(join(ROOT, 'definitions', pack)))[0] ?? { files: [] };
  const edited = files.map(({ path, bytes }) => {
    const own = edits.filter((edit) => edit.path === path);
    if (own.length === 0) return { path, bytes };
    let text = new TextDecoder().decode(bytes);
    for (const { from, to } of own) {
      const next = text.replace(from, to);
      if (next === text) throw new Error(`${path} does not say ${String(from)}`);
      text = next;
    }
    return { path, bytes: new TextEncoder().encode(text) };
  });
  const { release, diagnostics } = loadPack(edited);
  if (release === undefined) throw new Error(diagnostics.map(({ message }) => message).join('\n'));
  const { hash } = release;
  await app.store.write(async (db) => {
    const known = await readRelease(db, hash);
    const number = ((await releasesOf(db, pack))[0]?.number ?? 0) + 1;
    const row = {
      hash,
      pack,
      number,
      stored: storedForm(release),
      sources: {},
      versions: {},
      at: 0,
      by: 'test',
      approvedBy: null,
      reason: 'for tests',
    };
    if (known === undefined) await insertRelease(db, row);
    await putInForce(db, pack, hash, 0);
  });
  await app.releases.refresh(app.store.read);
  app.changes.publish({ kind: 'release', pack, hash });
  return hash;
}
