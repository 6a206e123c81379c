import { Command } from 'commander';
import { Misuse } from '../misuse.ts';
import { plural, print, printJson } from '../output.ts';

interface Options {
  data: string;
  from: string;
  force?: boolean;
  json?: boolean;
}

export function restoreCommand(): Command {
  return new Command('restore')
    .description('put a back-up in the place of the data; the server must not run')
    .option('--data <folder>', 'where the data go (SLIPWAY_DATA)', process.env['SLIPWAY_DATA'] ?? 'data')
    .requiredOption('--from <file>', 'a file that slipway backup has made')
    .option('--force', 'move data that are there aside; nothing is deleted')
    .option('--json', 'print {takenAt, cases, movedTo}')
    .action(async ({ data, from, force, json }: Options) => {
      const { restore, RestoreRefused } = await import('../../store/sqlite/restore.ts');
      try {
        const now = Date.now();
        const restored = await restore({
          folder: data,
          from,
          force: force === true,
          now,
          request: 'restore',
        });
        if (json === true) return printJson({ ...restored, movedTo: restored.movedTo ?? null });
        const moved = restored.movedTo === undefined ? '' : ` What was there is in ${restored.movedTo}.`;
        print(
          `Restored ${plural(restored.cases, 'case')} as of ${restored.takenAt}.${moved}\nNext: slipway audit verify --data ${data}`,
        );
      } catch (error) {
        throw error instanceof RestoreRefused ? new Misuse(error.message) : error;
      }
    });
}
