import { Command, Option } from 'commander';
import { join } from 'node:path';
import type { Diagnostic } from '../../../engine/index.ts';
import { TaskThread, TookTooLong } from '../in-worker.ts';
import { EXIT } from '../misuse.ts';
import { paint, plural, print, printJson } from '../output.ts';
import { readPack } from '../read-pack.ts';
import { printDiagnostics } from '../show-diagnostics.ts';
import type { CheckOutput } from '../tasks/check.ts';

interface Options {
  json?: boolean;
  format: 'frames' | 'github';
  deadline: string;
}

export function checkCommand(): Command {
  return new Command('check')
    .description(
      'report every mistake of one or more packs, with file, line, column and what would put it right',
    )
    .argument('<pack...>', 'folders that hold a pack.yaml')
    .option('--json', 'print {ok, diagnostics}')
    .addOption(
      new Option('--format <format>', 'how mistakes are shown')
        .choices(['frames', 'github'])
        .default('frames'),
    )
    .option('--deadline <seconds>', 'how much processor time one pack may take', '2')
    .action(async (packs: string[], options: Options) => {
      const diagnostics: Diagnostic[] = [];
      const sources = new Map<string, string>();
      const summaries: string[] = [];
      const thread = new TaskThread();
      for (const pack of packs) {
        const output = await checkPack(thread, pack, Number(options.deadline) * 1000, sources);
        diagnostics.push(
          ...output.diagnostics.map((diagnostic) => ({ ...diagnostic, file: join(pack, diagnostic.file) })),
        );
        summaries.push(summary(pack, output));
      }
      await thread.close();
      const ok = !diagnostics.some((diagnostic) => diagnostic.severity === 'error');
      if (options.json) printJson({ ok, diagnostics });
      else {
        printDiagnostics(diagnostics, sources, options.format);
        print(summaries.join('\n'));
      }
      process.exitCode = ok ? EXIT.good : EXIT.findings;
    });
}

async function checkPack(
  thread: TaskThread,
  pack: string,
  deadlineMs: number,
  sources: Map<string, string>,
): Promise<CheckOutput> {
  const files = await readPack(pack);
  for (const file of files) sources.set(join(pack, file.path), Buffer.from(file.bytes).toString('utf8'));
  try {
    return await thread.run<CheckOutput>('check', { files }, deadlineMs);
  } catch (error) {
    if (!(error instanceof TookTooLong)) throw error;
    const message = `checking the pack did not come to an end within ${deadlineMs / 1000} s and was stopped`;
    const hint =
      'Look for a pattern, a table or a flow that is far larger than the others; --deadline allows more time.';
    return {
      diagnostics: [
        { code: 'too-slow', severity: 'error', message, hint, file: 'pack.yaml', line: 1, column: 1 },
      ],
    };
  }
}

function summary(pack: string, { diagnostics, release }: CheckOutput): string {
  const errors = diagnostics.filter((diagnostic) => diagnostic.severity === 'error').length;
  const warnings = diagnostics.filter((diagnostic) => diagnostic.severity === 'warning').length;
  const counts = [
    ...(errors > 0 ? [plural(errors, 'mistake')] : []),
    ...(warnings > 0 ? [plural(warnings, 'warning')] : []),
  ].join(', ');
  if (release === undefined || errors > 0) return `${paint.red('✗')} ${pack}: ${counts}`;
  const good = `${plural(release.definitions, 'definition')}, release ${release.hash.slice(0, 12)}`;
  return `${paint.green('✓')} ${pack}: ${good}${counts === '' ? '' : `, ${counts}`}`;
}
