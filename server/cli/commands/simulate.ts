import { Command } from 'commander';
import { readFile } from 'node:fs/promises';
import { inWorker } from '../in-worker.ts';
import { EXIT, Misuse } from '../misuse.ts';
import { paint, print, printJson } from '../output.ts';
import { packInput } from '../pack-input.ts';
import { showTimeline } from '../show-timeline.ts';
import type { SimulateOutput } from '../tasks/simulate.ts';

interface Options {
  script?: string;
  scenario?: string;
  json?: boolean;
}

export function simulateCommand(): Command {
  return new Command('simulate')
    .description('step a flow under a virtual clock and show everything that happens')
    .argument('<pack>', 'the folder of the pack')
    .argument('<flow>', 'the id of the flow')
    .option('--script <file>', 'people, records and a timeline, written as a scenario')
    .option('--scenario <id>', 'a scenario of the pack instead')
    .option('--json', 'print {steps: [{at, event, facets, effects, timers}], case}')
    .action(async (pack: string, flow: string, options: Options) => {
      const output = await inWorker<SimulateOutput>(
        'simulate',
        { ...(await packInput(pack)), flow, script: await scriptOf(options) },
        60_000,
      );
      if ('diagnostics' in output) {
        print(output.shown);
        process.exitCode = EXIT.findings;
        return;
      }
      if (options.json) printJson({ steps: output.steps, case: output.case });
      else {
        print(showTimeline(output.steps));
        for (const failure of output.failures) print(`${paint.red('✗')} ${failure}`);
      }
      process.exitCode = output.failures.length === 0 ? EXIT.good : EXIT.findings;
    });
}

async function scriptOf({ script, scenario }: Options) {
  if (script !== undefined && scenario === undefined) {
    const bytes = await readFile(script).catch(() => {
      throw new Misuse(`there is no file ${script}`);
    });
    return { path: script, bytes: new Uint8Array(bytes) };
  }
  if (scenario !== undefined && script === undefined) return { scenario };
  throw new Misuse('give a timeline with --script FILE, or a scenario of the pack with --scenario ID');
}
