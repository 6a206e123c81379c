import { Command } from 'commander';
import { Misuse } from '../misuse.ts';
import { plural, print, printJson } from '../output.ts';

export function backupCommand(): Command {
  return new Command('backup')
    .description('copy the data into one file, while the server runs or not')
    .option('--data <folder>', 'where the data are (SLIPWAY_DATA)', process.env['SLIPWAY_DATA'] ?? 'data')
    .requiredOption('--to <file>', 'the file to make; one that is there is never written over')
    .option('--json', 'print {file, bytes, cases, audit}')
    .addHelpText(
      'after',
      '\nThe file holds whatever people have told, and the secret from which links in mails follow: guard it as the data.',
    )
    .action(async ({ data, to, json }: { data: string; to: string; json?: boolean }) => {
      const { backUp, BackupRefused } = await import('../../store/sqlite/backup.ts');
      try {
        const made = backUp(data, to, new Date().toISOString());
        if (json === true) return printJson(made);
        print(
          `Backed up ${plural(made.cases, 'case')} to ${made.file}, ${Math.ceil(made.bytes / 1024)} kB. Its heads go along: slipway audit verify --head ${made.file}`,
        );
      } catch (error) {
        throw error instanceof BackupRefused ? new Misuse(error.message) : error;
      }
    });
}
