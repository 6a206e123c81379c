import { sourcesAsFiles } from '../registry/sources.ts';
import { packsInForce, releasesOf, releaseWithin } from '../store/repositories/releases.ts';
import { openReadOnly } from '../store/sqlite/read-only.ts';
import type { ServerClient } from './server-client.ts';
import type { ReleaseName, ReleaseShelf, StoredRelease } from './stored-release.ts';

/** Also while a server works with the data. */
export function shelfOfFolder(folder: string): ReleaseShelf {
  const { db, close } = openReadOnly(folder);
  return {
    close,
    packs: async () => (await packsInForce(db)).map(({ id }) => id).sort(),
    async releases(pack) {
      const inForce = (await packsInForce(db)).find(({ id }) => id === pack)?.inForce;
      return (await releasesOf(db, pack)).map(({ hash, number }) => ({
        hash,
        number,
        inForce: hash === inForce,
      }));
    },
    read: async (pack, hash) => sourcesAsFiles((await releaseWithin(db, pack, hash))?.sources ?? {}),
  };
}

export function shelfOfServer(server: ServerClient): ReleaseShelf {
  return {
    close: () => undefined,
    async packs() {
      const { packs } = (await server.get<{ packs: { pack: string }[] }>('/packs')).body;
      return packs.map(({ pack }) => pack);
    },
    async releases(pack) {
      const path = `/packs/${encodeURIComponent(pack)}/releases`;
      return (await server.get<{ releases: ReleaseName[] }>(path)).body.releases;
    },
    async read(pack, hash) {
      const path = `/packs/${encodeURIComponent(pack)}/releases/${hash}/sources`;
      return (await server.get<{ files: StoredRelease['files'] }>(path)).body.files;
    },
  };
}
