import type { Release } from '../../engine/index.ts';
import { NotFound } from '../http/kit/problems.ts';
import type { Services } from '../runtime/services.ts';
import type { Database } from '../store/database.ts';

/** The release of a pack that is in force. */
export async function releaseInForce(services: Services, db: Database, pack: string): Promise<Release> {
  const release = await services.releases.inForce(db, pack);
  if (release === undefined) throw new NotFound({ detail: 'There is no such pack.' });
  return release;
}
