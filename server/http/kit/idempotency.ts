import { hash } from 'node:crypto';
import type { Answer } from './answer.ts';
import type { Incoming } from './incoming.ts';
import { Problem } from './problem.ts';
import { PROBLEM_KINDS } from './problem-kinds.ts';
import { KeyReused } from './problems.ts';

/**
 * What tells a repeated request from a new one. The record of it is stored in the transaction of the effect, so it is
 * the use case that looks it up: by scope and key; a record with the same fingerprint is answered with `replayed`, one
 * with another is refused with `KeyReused` (`replayOf` does both).
 */
export interface IdempotencyTicket {
  readonly key: string;
  /** Whose key it is: keys of two callers are strangers to each other. */
  readonly scope: string;
  /** Hexadecimal SHA-256 of method, address, scope and body. Of an upload it is known when that was read; throws before. */
  readonly fingerprint: string;
}

/** An answer as it is stored beside the effect: plain JSON. */
export interface StoredAnswer {
  readonly status: number;
  readonly body?: unknown;
  readonly headers?: { readonly [name: string]: string };
  readonly version?: number;
}

/** What is kept of an answer. Cookies are not: they belong to one answer only. */
export function storable({ status, body, headers = {}, version }: Answer): StoredAnswer {
  const kept = Object.entries(headers).filter((entry): entry is [string, string] => {
    const [name, value] = entry;
    return typeof value === 'string' && name.toLowerCase() !== 'set-cookie';
  });
  return {
    status,
    ...(body === undefined ? {} : { body }),
    ...(kept.length === 0 ? {} : { headers: Object.fromEntries(kept) }),
    ...(version === undefined ? {} : { version }),
  };
}

/** The stored answer once more, marked with `Idempotency-Replayed: true`. */
function replayed(stored: StoredAnswer): Answer {
  return { ...stored, replayed: true };
}

/** The stored answer, or `KeyReused` if the record is of another request. */
export function replayOf(
  ticket: IdempotencyTicket,
  record: { readonly fingerprint: string; readonly answer: StoredAnswer },
): Answer {
  if (record.fingerprint !== ticket.fingerprint) throw new KeyReused();
  return replayed(record.answer);
}

/** The key in `Idempotency-Key`, with or without quotes. */
export function readKey(header: string | undefined): string | undefined {
  if (header === undefined) return undefined;
  const key = /^"(.*)"$/.exec(header)?.[1] ?? header;
  if (/^[\x21\x23-\x7e]{1,200}$/.test(key)) return key;
  const message = 'must be 1 to 200 visible ASCII characters';
  throw new Problem(PROBLEM_KINDS.invalidParameters, {
    errors: [{ parameter: 'Idempotency-Key', code: 'pattern', message }],
  });
}

/** `digest` is asked when the fingerprint is. */
export function ticketOf(
  incoming: Incoming,
  key: string,
  scope: string,
  digest: () => string,
): IdempotencyTicket {
  const address = `${incoming.method} ${incoming.path}?${incoming.queryText}`;
  return {
    key,
    scope,
    get fingerprint() {
      return sha256(JSON.stringify([address, scope, digest()]));
    },
  };
}

/** SHA-256 of a JSON value, whatever the order of names and the white space in which it was sent. */
export function digestOf(body: unknown): string {
  return sha256(JSON.stringify(sorted(body)) ?? '');
}

function sha256(text: string): string {
  return hash('sha256', text, 'hex');
}

/** As arrays of pairs: an object would move names that look like numbers to the front. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return ['list', ...value.map(sorted)];
  if (typeof value !== 'object' || value === null) return value;
  const names = Object.keys(value).sort();
  return ['map', ...names.map((name) => [name, sorted((value as { [name: string]: unknown })[name])])];
}
