import { createHmac, hash } from 'node:crypto';

/**
 * The token of a link. It follows from the id of the link and the secret of this installation, so that a mail that is sent
 * later, or again, can carry it although only its hash is stored: who reads the database cannot use it.
 */
export function tokenOf(secret: Uint8Array, id: string): string {
  return createHmac('sha256', secret).update(`link:${id}`).digest('base64url');
}

/** What is stored of a token, of a link as of a session. */
export function digestOfToken(token: string): string {
  return hash('sha256', token, 'base64url');
}
