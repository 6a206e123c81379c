import { Command, CommanderError } from 'commander';
import { EXIT, Misuse } from './misuse.ts';
import { paint } from './output.ts';

/** In the order of the help. Each is loaded when it is asked for: some of them bring the engine or the server along. */
const COMMANDS: { readonly [name: string]: () => Promise<() => Command> } = {
  start: async () => (await import('./commands/start.ts')).startCommand,
  new: async () => (await import('./commands/new.ts')).newCommand,
  schema: async () => (await import('./commands/schema.ts')).schemaCommand,
  check: async () => (await import('./commands/check.ts')).checkCommand,
  test: async () => (await import('./commands/test.ts')).testCommand,
  decide: async () => (await import('./commands/decide.ts')).decideCommand,
  simulate: async () => (await import('./commands/simulate.ts')).simulateCommand,
  diff: async () => (await import('./commands/diff.ts')).diffCommand,
  texts: async () => (await import('./commands/texts.ts')).textsCommand,
  publish: async () => (await import('./commands/publish.ts')).publishCommand,
  export: async () => (await import('./commands/export.ts')).exportCommand,
  backup: async () => (await import('./commands/backup.ts')).backupCommand,
  restore: async () => (await import('./commands/restore.ts')).restoreCommand,
  audit: async () => (await import('./commands/audit.ts')).auditCommand,
};

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

const [asked = ''] = process.argv.slice(2);
const names = Object.hasOwn(COMMANDS, asked) ? [asked] : Object.keys(COMMANDS);
for (const command of await Promise.all(names.map((name) => COMMANDS[name]?.()))) {
  if (command !== undefined) program.addCommand(command().exitOverride());
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
