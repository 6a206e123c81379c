import { Command } from 'commander';
import type { Heads } from '../../operations/heads.ts';
import type { VerifiedFolder } from '../../operations/verify.ts';
import { EXIT, Misuse } from '../misuse.ts';
import { paint, plural, print, printJson } from '../output.ts';

interface Options {
  data: string;
  head?: string[];
  json?: boolean;
}

/** How many faults are shown; all are in the JSON. */
const MOST_SHOWN = 20;
const TELL_EVERY_MS = 2_000;

export function auditCommand(): Command {
  return new Command('audit').description('prove that nothing was changed').addCommand(verifyCommand());
}

function verifyCommand(): Command {
  return new Command('verify')
    .description('rebuild every case from its events and compare, while the server runs or not')
    .option('--data <folder>', 'where the data are (SLIPWAY_DATA)', process.env['SLIPWAY_DATA'] ?? 'data')
    .option(
      '--head <file...>',
      'back-ups or logs of the server, kept elsewhere: what they say was reached must be there',
    )
    .option('--json', 'print {ok, cases, events, auditEntries, heads, faults}')
    .exitOverride()
    .action(async ({ data, head = [], json }: Options) => {
      const verified = await verify(data, head);
      const ok = verified.faults.length === 0;
      if (json === true) printJson({ ok, ...verified });
      else print(shown(verified, head.length > 0));
      process.exitCode = ok ? EXIT.good : EXIT.findings;
    });
}

async function verify(folder: string, files: readonly string[]): Promise<VerifiedFolder> {
  const { verifyFolder } = await import('../../operations/verify.ts');
  try {
    return await verifyFolder({ folder, heads: await headsIn(files), onCase: progress() });
  } catch (error) {
    if (error instanceof Error && ['NotReadable', 'NoHeads'].includes(error.name))
      throw new Misuse(error.message);
    if (error instanceof Error && (error as NodeJS.ErrnoException).code === 'ENOENT')
      throw new Misuse(`there is no file ${(error as NodeJS.ErrnoException).path ?? ''}`);
    throw error;
  }
}

async function headsIn(files: readonly string[]): Promise<Heads> {
  const { readHeads } = await import('../../operations/heads.ts');
  const all = await Promise.all(files.map((file) => readHeads(file)));
  return { cases: all.flatMap(({ cases }) => cases), audit: all.flatMap(({ audit }) => audit) };
}

function progress(): (done: number) => void {
  let told = performance.now();
  return (done) => {
    if (performance.now() - told < TELL_EVERY_MS) return;
    told = performance.now();
    process.stderr.write(`${plural(done, 'case')} rebuilt …\n`);
  };
}

function shown({ cases, events, auditEntries, heads, faults }: VerifiedFolder, withHeads: boolean): string {
  const looked = `${plural(cases, 'case')}, ${plural(events, 'event')}, ${plural(auditEntries, 'audit entry', 'audit entries')}${withHeads ? `, ${plural(heads, 'published head')}` : ''}`;
  if (faults.length === 0) {
    const hint = withHeads
      ? ''
      : '\nWhether a tail was cut off shows only by heads that were published: --head takes a back-up or a log.';
    return `${paint.green('✓')} ${looked}: all as it was written.${hint}`;
  }
  const lines = faults.slice(0, MOST_SHOWN).map((fault) => {
    const where = 'case' in fault ? `case ${fault.case}, event ${fault.sequence}: ` : '';
    return `  ${where}${fault.detail} (${fault.what})`;
  });
  const more = faults.length > MOST_SHOWN ? `\n  … and ${faults.length - MOST_SHOWN} more` : '';
  return `${paint.red('✗')} ${looked}: ${plural(faults.length, 'fault')}\n${lines.join('\n')}${more}`;
}
