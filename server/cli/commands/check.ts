import { Command, Option } from 'commander';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { TaskThread, TookTooLong } from '../in-worker.ts';
import { EXIT } from '../misuse.ts';
import { paint, plural, print, printJson } from '../output.ts';
import { packInput } from '../pack-input.ts';
import type { CheckOutput, PackInput } from '../tasks/check.ts';

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
      const inputs = await Promise.all(packs.map((pack) => packInput(pack, options.format)));
      const outputs = await checkAll(inputs, Number(options.deadline) * 1000);
      const diagnostics = outputs.flatMap((output) => output.diagnostics);
      const ok = !diagnostics.some((diagnostic) => diagnostic.severity === 'error');
      if (options.json) printJson({ ok, diagnostics });
      else
        print(
          outputs.map(({ shown }) => shown).join('') +
            outputs.map((output, index) => summary(packs[index] as string, output)).join('\n'),
        );
      process.exitCode = ok ? EXIT.good : EXIT.findings;
    });
}

/** Packs are shared out among as many threads as there are processors. */
async function checkAll(packs: readonly PackInput[], deadlineMs: number): Promise<CheckOutput[]> {
  const outputs: CheckOutput[] = [];
  const waiting = [...packs.entries()].sort(([, a], [, b]) => bytesOf(b) - bytesOf(a));
  const threads = Math.min(availableParallelism(), packs.length);
  const work = async () => {
    const thread = new TaskThread();
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const [index, input] = next;
      outputs[index] = await checkPack(thread, input, deadlineMs * threads);
    }
    await thread.close();
  };
  await Promise.all(Array.from({ length: threads }, work));
  return outputs;
}

function bytesOf({ files }: PackInput): number {
  return files.reduce((sum, { bytes }) => sum + bytes.byteLength, 0);
}

/** The processor time of all threads is one figure, so each is given that of all. */
async function checkPack(thread: TaskThread, input: PackInput, deadlineMs: number): Promise<CheckOutput> {
  try {
    return await thread.run<CheckOutput>('check', input, deadlineMs);
  } catch (error) {
    if (!(error instanceof TookTooLong)) throw error;
    const message = `checking the pack did not come to an end within ${deadlineMs / 1000} s and was stopped`;
    const hint =
      'Look for a pattern, a table or a flow that is far larger than the others; --deadline allows more time.';
    const file = join(input.show.folder, 'pack.yaml');
    const diagnostic = {
      code: 'too-slow',
      severity: 'error' as const,
      message,
      hint,
      file,
      line: 1,
      column: 1,
    };
    return { diagnostics: [diagnostic], shown: `${file}: ${message}\n  → ${hint}\n\n` };
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
