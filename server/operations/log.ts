import pino, { type DestinationStream, type Logger } from 'pino';
import { scrub, toldError } from './scrub.ts';

/**
 * What a log line never holds. Code is written so that it never gets here; this list is for the day on which somebody logs
 * more than they should.
 */
const NEVER: ReadonlySet<string> = new Set([
  'password',
  'secret',
  'token',
  'authorization',
  'cookie',
  'email',
  'login',
  'phone',
  'address',
  'ip',
  'name',
  'answers',
  'attributes',
  'input',
  'output',
  'body',
  'text',
  'subject',
  'to',
  'from',
  'value',
  'values',
]);

/** Ids and digests that this server made, and names that its programmers gave. */
const OURS: ReadonlySet<string> = new Set(['case', 'digest', 'requestId', 'method', 'route', 'status']);

const HIDDEN = '<hidden>';

/** How much is kept for a standard output that cannot be written; what comes after that is dropped. */
const MOST_WAITING = 4 * 1024 * 1024;

/** One line of JSON for each thing that happens, without secrets and without a value that identifies a person. */
export function createLog(level: string, destination: DestinationStream = standardOutput()): Logger {
  return pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }), log: fit },
      hooks: {
        logMethod(given, method) {
          method.apply(
            this,
            given.map((one) => (typeof one === 'string' ? scrub(one) : one)) as typeof given,
          );
        },
      },
    },
    destination,
  );
}

/** Only plain values pass, and errors as they are told: an object may hold anything. */
function fit(line: { readonly [key: string]: unknown }): { [key: string]: unknown } {
  const told: { [key: string]: unknown } = {};
  for (const key of Object.keys(line)) told[key] = fitValue(key, line[key]);
  return told;
}

function fitValue(key: string, value: unknown): unknown {
  if (NEVER.has(key)) return HIDDEN;
  switch (typeof value) {
    case 'string':
      return OURS.has(key) ? value : scrub(value);
    case 'number':
    case 'boolean':
    case 'undefined':
      return value;
    default:
      return value instanceof Error || key === 'error' || key === 'err' ? toldError(value) : HIDDEN;
  }
}

/** A log that cannot be written, since its disk is full, must not end the server. */
function standardOutput(): DestinationStream {
  const output = pino.destination({ dest: 1, sync: true, maxLength: MOST_WAITING });
  output.on('error', () => undefined);
  return output;
}
