import type { Services } from '../runtime/services.ts';
import type { PublishCheck } from './check/publish-check.ts';
import { publish } from './publish.ts';
import { readPacks } from './read-packs.ts';

/** A pack that came with the server is not right: nothing can be begun with it. */
class ShippedPackRefused extends Error {
  override readonly name = 'ShippedPackRefused';
}

/** Publishes the packs that come along, at the first start only: later they belong to those who edit them. */
export async function publishShipped(services: Services, check: PublishCheck, folder: string): Promise<void> {
  if (services.releases.packs().length > 0) return;
  for (const { folder: pack, files } of await readPacks(folder)) {
    const { verdict, release } = await publish(services, check, {
      files,
      by: 'system',
      reason: 'It came with the server.',
      request: 'start',
    });
    if (release === undefined) {
      const [first] = verdict.diagnostics;
      throw new ShippedPackRefused(
        `the pack in ${pack} cannot be published: ${first === undefined ? 'its tests fail' : `${first.file}:${first.line}:${first.column} ${first.message}`}`,
      );
    }
    services.log.info(
      { pack: release.pack, release: release.hash, number: release.number },
      'pack published',
    );
  }
}
