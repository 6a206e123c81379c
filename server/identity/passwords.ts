import { hash, verify } from '@node-rs/argon2';

/** What a password must be; longer beats stranger. */
export const SHORTEST_PASSWORD = 12;
export const LONGEST_PASSWORD = 200;

/** Argon2id with 19 MiB, two passes and one lane, the least that OWASP asks for. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize('NFKC'), COST);
}

let unknown: Promise<string> | undefined;

/** Takes as long where there is no password, so that nobody learns which addresses can sign in. */
export async function isPassword(stored: string | null, password: string): Promise<boolean> {
  unknown ??= hashPassword('nobody has this password');
  const usable = stored?.startsWith('$argon2id$') === true ? stored : undefined;
  const fits = await verify(usable ?? (await unknown), password.normalize('NFKC'));
  return usable !== undefined && fits;
}
