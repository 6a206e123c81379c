import { hash } from 'node:crypto';

/** What the first event of a case follows. */
export const BEGINNING = '0'.repeat(64);

export interface ChainedEvent {
  readonly case: string;
  readonly sequence: number;
  readonly at: string;
  readonly release: string;
  readonly semantics: number;
  readonly actor: string;
  readonly request: string;
  /** The text that is stored, to the letter. */
  readonly body: string;
  readonly previous: string;
}

/** Hexadecimal SHA-256 over an event and the digest of the one before: changing, moving or dropping one shows. */
export function chainDigest(event: ChainedEvent): string {
  const { previous, case: id, sequence, at, release, semantics, actor, request, body } = event;
  const head = JSON.stringify([previous, id, sequence, at, release, semantics, actor, request]);
  return hash('sha256', `${head}\n${body}`, 'hex');
}
