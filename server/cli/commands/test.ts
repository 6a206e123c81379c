import { Command } from 'commander';
import { packFoldersIn } from '../../registry/read-packs.ts';
import { inWorker } from '../in-worker.ts';
import { EXIT } from '../misuse.ts';
import { print, printJson } from '../output.ts';
import { packInput } from '../pack-input.ts';
import { showReport } from '../show-report.ts';
import type { TestOutput } from '../tasks/test.ts';

interface Options {
  json?: boolean;
  only?: string;
  deadline: string;
}

/** Where the packs are that are meant without an argument. */
const SHIPPED = 'definitions';

export function testCommand(): Command {
  return new Command('test')
    .description('run the scenarios, generated paths and properties of packs; show coverage and clauses')
    .argument('[pack...]', 'folders that hold a pack.yaml; without one, the packs in definitions/')
    .option('--json', 'print {passed, failed, failures, properties, coverage, clauses}, one for each pack')
    .option('--only <text>', 'only scenarios whose id contains this text; nothing else is run')
    .option('--deadline <seconds>', 'how much processor time one pack may take', '300')
    .action(async (packs: string[], options: Options) => {
      const folders = packs.length > 0 ? packs : await packFoldersIn(SHIPPED);
      const reports: unknown[] = [];
      let good = true;
      for (const pack of folders) {
        const input = {
          ...(await packInput(pack)),
          ...(options.only === undefined ? {} : { only: options.only }),
        };
        const output = await inWorker<TestOutput>('test', input, Number(options.deadline) * 1000);
        if ('report' in output) {
          good &&= output.report.failed === 0;
          reports.push({ pack, ...output.report });
          if (!options.json) print(showReport(pack, output.report));
        } else {
          good = false;
          reports.push({ pack, passed: 0, failed: output.diagnostics.length, failures: output.diagnostics });
          if (!options.json) print(`${output.shown}${pack} was not tested: put the mistakes right first.`);
        }
      }
      if (options.json) printJson(reports.length === 1 ? reports[0] : reports);
      process.exitCode = good ? EXIT.good : EXIT.findings;
    });
}
