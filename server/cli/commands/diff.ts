import { Command } from 'commander';
import { inWorker } from '../in-worker.ts';
import { EXIT } from '../misuse.ts';
import { paint, plural, print, printJson } from '../output.ts';
import { packInput } from '../pack-input.ts';
import type { DiffOutput } from '../tasks/diff.ts';

type Differences = Extract<DiffOutput, { definitions: unknown }>;

export function diffCommand(): Command {
  return new Command('diff')
    .description('show what differs between two states of a pack; exit code 1 if anything does')
    .argument('<a>', 'the folder of the former state')
    .argument('<b>', 'the folder of the later state')
    .option(
      '--cases',
      'also run the scenarios of both under both, and show which decisions and paths come out differently',
    )
    .option('--json', 'print {definitions, cases}')
    .action(async (a: string, b: string, options: { cases?: boolean; json?: boolean }) => {
      const input = { a: await packInput(a), b: await packInput(b), cases: options.cases === true };
      const output = await inWorker<DiffOutput>('diff', input, 300_000);
      if ('diagnostics' in output) {
        print(output.shown);
        process.exitCode = EXIT.findings;
        return;
      }
      if (options.json) printJson(output);
      else print(showDifferences(output));
      process.exitCode =
        output.definitions.length + (output.cases?.length ?? 0) > 0 ? EXIT.findings : EXIT.good;
    });
}

function showDifferences({ definitions, cases }: Differences): string {
  const lines = definitions.flatMap((definition) => [
    `${sign(definition.change)} ${definition.kind} ${paint.bold(definition.id)}`,
    ...definition.places.map((place) => `    ${sign(place.change)} ${place.pointer}${values(place)}`),
  ]);
  if (definitions.length === 0) lines.push('The definitions are the same.');
  if (cases !== undefined) {
    lines.push(
      '',
      cases.length === 0
        ? 'Every decision and path of the scenarios comes out the same.'
        : `${plural(cases.length, 'difference')} in decisions and paths:`,
    );
    for (const change of cases)
      lines.push(`  ${paint.yellow(change.scenario)}, ${change.at}: ${change.message}`);
  }
  return lines.join('\n');
}

function sign(change: string): string {
  return change === 'added' ? paint.green('+') : change === 'removed' ? paint.red('-') : paint.yellow('~');
}

function values({ change, from, to }: { change: string; from?: unknown; to?: unknown }): string {
  if (change === 'changed') return `: ${JSON.stringify(from)} → ${JSON.stringify(to)}`;
  if (change === 'moved') return ': in another order';
  return `: ${JSON.stringify(change === 'added' ? to : from)}`;
}
