import { Command } from 'commander';
import type { Configuration } from '../../config/environment.ts';
import type { Given } from '../../config/read-settings.ts';
import { rowsInForce, settingsHelp } from '../../config/show-settings.ts';
import type { Started } from '../../main.ts';
import { Misuse } from '../misuse.ts';
import { columns, paint } from '../output.ts';
import { startFailure } from '../start-failure.ts';

interface Options {
  port?: string;
  data?: string;
  demo?: boolean;
  watch?: string;
  json?: boolean;
}

export function startCommand(): Command {
  return new Command('start')
    .description('run the server: the interface, the pages behind links, and the work in the background')
    .option('--port <port>', 'on which port (PORT)')
    .option('--data <folder>', 'where the data are (SLIPWAY_DATA)')
    .option('--demo', 'a demonstration, with personas, a clock to move and simulated systems (SLIPWAY_DEMO)')
    .option(
      '--watch <folder>',
      'packs whose saved files become releases at once; not in production (SLIPWAY_WATCH)',
    )
    .option('--json', 'print {url, port, settings} in one line once it runs; the log follows')
    .addHelpText('after', () => settingsHelp())
    .action(async (options: Options) => {
      const configuration = await configured(options);
      if (options.json !== true) tell(`${inForce(configuration)}\n\n`);
      await run(configuration, options.json === true);
    });
}

/** The server is loaded here, so that no other command waits for it. */
async function configured(options: Options): Promise<Configuration> {
  const { ConfigurationRefused, configurationOf } = await import('../../config/environment.ts');
  try {
    return configurationOf(process.env, givenBy(options));
  } catch (error) {
    if (!(error instanceof ConfigurationRefused)) throw error;
    const list = error.mistakes.map((mistake) => `  - ${mistake}`).join('\n');
    throw new Misuse(`the settings do not allow a start:\n${list}\nslipway start --help lists all settings.`);
  }
}

function givenBy({ port, data, demo, watch }: Options): Given {
  return {
    ...(port === undefined ? {} : { PORT: port }),
    ...(data === undefined ? {} : { SLIPWAY_DATA: data }),
    ...(demo === true ? { SLIPWAY_DEMO: 'true' } : {}),
    ...(watch === undefined ? {} : { SLIPWAY_WATCH: watch }),
  };
}

async function run(configuration: Configuration, json: boolean): Promise<void> {
  const { runServer } = await import('../../main.ts');
  try {
    const started = await runServer(configuration);
    const { url, port } = started;
    if (json) process.stdout.write(`${JSON.stringify({ url, port, settings: configuration.inForce })}\n`);
    else tell(`${paint.green('Slipway runs at')} ${url}\n`);
    tell(nextStep(started));
  } catch (error) {
    // Once it has been told: what was opened before the fault would keep the process.
    setImmediate(() => process.exit());
    const sentence = startFailure(error, configuration.config);
    throw sentence === undefined ? error : new Error(sentence, { cause: error });
  }
}

function nextStep({ invitation, isDeserted }: Started): string {
  if (invitation !== undefined)
    return `The first administrator chooses a password at ${invitation}\nThis link works once, within seven days, and is shown only now.\n`;
  if (!isDeserted) return '';
  return 'Nobody can sign in yet: set SLIPWAY_ADMINISTRATOR and SLIPWAY_ADMINISTRATOR_COMPANY, or look around with --demo.\n';
}

function inForce(configuration: Configuration): string {
  return columns([['setting', 'value', 'from'], ...rowsInForce(configuration.inForce)]);
}

/** Beside the log, which is on the standard output, and is JSON. */
function tell(text: string): void {
  process.stderr.write(text);
}
