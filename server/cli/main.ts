import { Command, CommanderError } from 'commander';
import { auditCommand } from './commands/audit.ts';
import { backupCommand } from './commands/backup.ts';
import { checkCommand } from './commands/check.ts';
import { decideCommand } from './commands/decide.ts';
import { diffCommand } from './commands/diff.ts';
import { exportCommand } from './commands/export.ts';
import { newCommand } from './commands/new.ts';
import { publishCommand } from './commands/publish.ts';
import { restoreCommand } from './commands/restore.ts';
import { schemaCommand } from './commands/schema.ts';
import { simulateCommand } from './commands/simulate.ts';
import { startCommand } from './commands/start.ts';
import { testCommand } from './commands/test.ts';
import { textsCommand } from './commands/texts.ts';
import { EXIT, Misuse } from './misuse.ts';
import { paint } from './output.ts';

const program = new Command('slipway')
  .description(
    'Runs packs of definitions, and checks, tests and simulates them: rules, flows and forms for onboarding.',
  )
  .configureHelp({ sortSubcommands: false, showGlobalOptions: true })
  .showSuggestionAfterError(true)
  .showHelpAfterError('(slipway --help lists the commands, slipway COMMAND --help explains one)')
  .addHelpText(
    'after',
    `
To begin:
  slipway start --demo         a server to look at, with people to play
  slipway new my-pack          a small pack that works
  slipway check my-pack        every mistake, with its place
  slipway test my-pack         its scenarios, generated paths and properties

Exit codes: 0 good, 1 findings, 2 the command was misused.`,
  )
  .exitOverride();

for (const command of [
  startCommand,
  newCommand,
  schemaCommand,
  checkCommand,
  testCommand,
  decideCommand,
  simulateCommand,
  diffCommand,
  textsCommand,
  publishCommand,
  exportCommand,
  backupCommand,
  restoreCommand,
  auditCommand,
]) {
  program.addCommand(command().exitOverride());
}

try {
  await program.parseAsync();
} catch (error) {
  process.exitCode = exitCodeOf(error);
}

function exitCodeOf(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.good : EXIT.misuse;
  const message = error instanceof Error ? error.message : String(error);
  process.stderr.write(`${paint.red('slipway:')} ${message}\n`);
  return error instanceof Error && error.name === Misuse.name ? EXIT.misuse : EXIT.findings;
}
