import type { Config } from '../config/config.ts';

/**
 * Why a server did not start, as a sentence that says what to do; `undefined` for a surprise. By names and codes, so that
 * nothing of the server is loaded for it.
 */
export function startFailure(error: unknown, { port, host, folder }: Config): string | undefined {
  if (!(error instanceof Error)) return undefined;
  if (SENTENCES.has(error.name)) return error.message;
  switch (codeOf(error)) {
    case 'EADDRINUSE':
      return `port ${port} is in use; stop what uses it, or choose another one with --port`;
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return `${host} is no address of this machine; set HOST to one, or to 0.0.0.0 for all of them`;
    case 'EACCES':
    case 'EPERM':
      return isOfPort(error)
        ? `port ${port} may be used by the administrator only; choose one from 1024 with --port, and let a proxy stand in front`
        : `the folder ${folder} may not be written by this user; change its owner, or choose another one with --data`;
    case 'EROFS':
    case 'SQLITE_READONLY':
    case 'SQLITE_CANTOPEN':
      return `the folder ${folder} cannot be written; choose another one with --data`;
    case 'EEXIST':
    case 'ENOTDIR':
      return `${folder} is no folder; choose another one with --data`;
    case 'ENOSPC':
    case 'SQLITE_FULL':
      return `there is no room on the disk of ${folder}; make some, and start again`;
    case 'SQLITE_NOTADB':
    case 'SQLITE_CORRUPT':
      return `the database in ${folder} is damaged; restore the last back-up with slipway restore`;
    default:
      return undefined;
  }
}

/** What says itself what to do. */
const SENTENCES: ReadonlySet<string> = new Set([
  'AlreadyRunning',
  'NewerDatabase',
  'ShippedPackRefused',
  'Misuse',
]);

const isOfPort = (error: Error): boolean => (error as NodeJS.ErrnoException).syscall === 'listen';

/** Libraries wrap what others throw. */
function codeOf(error: Error): string | undefined {
  for (let one: unknown = error; one instanceof Error; one = one.cause) {
    const { code } = one as NodeJS.ErrnoException;
    if (typeof code === 'string')
      return code.startsWith('SQLITE_') ? code.split('_').slice(0, 2).join('_') : code;
  }
  return undefined;
}
