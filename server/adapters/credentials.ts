import type { Partner } from './connector.ts';

/** The value of the header Authorization, for a partner's account or, without partner, for the portal's own. */
export type Credentials = (
  partner: Partner | undefined,
  signal: AbortSignal,
) => Promise<string | undefined> | string | undefined;

export const bearer =
  (secret: string): Credentials =>
  () =>
    `Bearer ${secret}`;

export const basic =
  (user: string, password: string): Credentials =>
  () =>
    `Basic ${Buffer.from(`${user}:${password}`, 'utf8').toString('base64')}`;

/** A twin learns from the token whose account is meant, as a real service does. */
export const twinCredentials =
  (secret: string): Credentials =>
  (partner) =>
    `Bearer ${secret}${partner ? `.${encodeURIComponent(partner.id)}` : ''}`;
