import type { Logger } from 'pino';
import { type Running, start } from './compose.ts';
import type { Configuration } from './config/environment.ts';
import { createLog } from './operations/log.ts';
import { VERSION } from './root.ts';
import { providerCompany } from './store/repositories/companies.ts';
import { inviteFirstAdministrator } from './usecases/invite-first-administrator.ts';

/** The process failed in itself, as `sysexits.h` counts. Whatever watches over it starts it anew. */
const SOFTWARE = 70;
/** Ended by whoever sent the signal twice. */
const IMPATIENT = 130;
/** Milliseconds for which a stop may take, whatever else happens. */
const LONGEST_STOP = 30_000;

export interface Started {
  readonly url: string;
  readonly port: number;
  /** The link with which the first administrator chooses a password; only at the start that has invited them. */
  readonly invitation: string | undefined;
  /** Nobody can sign in, and nobody was named who could be invited. */
  readonly isDeserted: boolean;
}

/**
 * Runs the server until somebody tells it to stop. Throws where it cannot be started. An error that nobody caught ends the
 * process: what it has left in memory is not known, and what is on the disk is whole.
 */
export async function runServer({ config }: Configuration): Promise<Started> {
  const log = createLog(config.logLevel);
  endOnAccidents(log);
  const running = await start(config, log);
  stopOnSignals(running, log, config.drainFor);
  log.info(
    { url: running.url, port: running.port, mode: config.mode, demo: config.demo, version: VERSION },
    'started',
  );
  const { app, url, port } = running;
  const invitation = await inviteFirstAdministrator(app);
  return { url, port, invitation, isDeserted: (await providerCompany(app.store.read)) === undefined };
}

function endOnAccidents(log: Logger): void {
  const end = (what: string) => (error: unknown) => {
    log.fatal({ error }, what);
    process.exit(SOFTWARE);
  };
  process.on('uncaughtException', end('an error was not caught; the process ends'));
  process.on('unhandledRejection', end('a rejection was not handled; the process ends'));
}

function stopOnSignals(running: Running, log: Logger, drainFor: number): void {
  let stopping = false;
  const told = (signal: NodeJS.Signals) => {
    if (stopping) process.exit(IMPATIENT);
    stopping = true;
    log.info({ signal }, 'stopping');
    setTimeout(() => process.exit(SOFTWARE), LONGEST_STOP + drainFor).unref();
    void stopped(running, log);
  };
  process.on('SIGTERM', told);
  process.on('SIGINT', told);
}

async function stopped(running: Running, log: Logger): Promise<void> {
  try {
    await running.stop();
    log.info('stopped');
    process.exit(0);
  } catch (error) {
    log.fatal({ error }, 'stopping failed');
    process.exit(SOFTWARE);
  }
}
