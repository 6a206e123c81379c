import { Command } from 'commander';
import { cp, readFile, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Misuse } from '../misuse.ts';
import { print, printJson } from '../output.ts';
import { SCHEMA_FOLDER, writeSchemas } from './schema.ts';

/** The starter stays with the sources: it is data, and the compiler copies none. */
const STARTER = fileURLToPath(new URL('../../../../server/cli/starter', import.meta.url));

export function newCommand(): Command {
  return new Command('new')
    .description('make a small pack that works, to begin with')
    .argument('<pack>', 'the folder to make; its last part is the id of the pack')
    .option('--json', 'print {pack, folder}')
    .action(async (folder: string, options: { json?: boolean }) => {
      const id = basename(resolve(folder));
      if (!/^[A-Za-z][A-Za-z0-9_-]*$/.test(id)) {
        throw new Misuse(
          `"${id}" is no name for a pack: a letter, then letters, digits, hyphens or underscores`,
        );
      }
      if ((await stat(folder).catch(() => undefined)) !== undefined)
        throw new Misuse(`${folder} is there already`);
      await cp(STARTER, folder, { recursive: true });
      await rename(join(folder, 'pack.yaml'), id);
      const workspace = dirname(resolve(folder));
      await writeSchemas(workspace);
      if (options.json) printJson({ pack: id, folder });
      else {
        print(`Made the pack ${id} in ${folder}, and the schemas for your editor in ${SCHEMA_FOLDER} beside it.
Next: npx slipway check ${folder}
      npx slipway test ${folder}`);
      }
    });
}

async function rename(packFile: string, id: string): Promise<void> {
  const text = await readFile(packFile, 'utf8');
  await writeFile(packFile, text.replace(/^id: starter$/m, `id: ${id}`));
}
