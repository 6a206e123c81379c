import { paint } from './output.ts';
import { readPack } from './read-pack.ts';
import type { PackInput } from './tasks/check.ts';

/** What a task is given of a pack, with its mistakes shown as this terminal can show them. */
export async function packInput(folder: string, format: 'frames' | 'github' = 'frames'): Promise<PackInput> {
  return { files: await readPack(folder), show: { format, colour: paint.isColorSupported, folder } };
}
