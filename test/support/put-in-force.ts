import { join } from 'node:path';
import { loadPack, storedForm } from '../../engine/index.ts';
import { readPacks } from '../../server/registry/read-packs.ts';
import { ROOT } from '../../server/root.ts';
import { insertRelease, putInForce } from '../../server/store/repositories/releases.ts';
import type { TestServer } from './server.ts';

/**
 * Puts a shipped pack in force with one text of one of its files replaced, without the long check before publishing, and tells
 * the server as publishing does.
 */
export async function putEdited(
  { app }: TestServer,
  pack: string,
  edit: { readonly path: string; readonly from: string; readonly to: string },
): Promise<string> {
  const { files } = (await readPacks(join(ROOT, 'definitions', pack)))[0] ?? { files: [] };
  const edited = files.map(({ path, bytes }) => {
    if (path !== edit.path) return { path, bytes };
    const text = new TextDecoder().decode(bytes);
    if (!text.includes(edit.from)) throw new Error(`${path} does not say ${edit.from}`);
    return { path, bytes: new TextEncoder().encode(text.replace(edit.from, edit.to)) };
  });
  const { release, diagnostics } = loadPack(edited);
  if (release === undefined) throw new Error(diagnostics.map(({ message }) => message).join('\n'));
  const { hash } = release;
  await app.store.write(async (db) => {
    await insertRelease(db, {
      hash,
      pack,
      number: 2,
      stored: storedForm(release),
      sources: {},
      versions: {},
      at: 0,
      by: 'test',
      approvedBy: null,
      reason: 'for tests',
    });
    await putInForce(db, pack, hash, 0);
  });
  await app.releases.refresh(app.store.read);
  app.changes.publish({ kind: 'release', pack, hash });
  return hash;
}
