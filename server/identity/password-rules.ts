import { COMMON_PASSWORDS } from './common-passwords.ts';
import { LONGEST_PASSWORD, SHORTEST_PASSWORD } from './passwords.ts';

export type PasswordFault = 'tooShort' | 'tooLong' | 'isAddress' | 'tooCommon';

/** Of fewer different characters, a guess is made of repeating. */
const FEWEST_CHARACTERS = 5;

/** Why somebody cannot have this password; `login` is what they sign in by. Nothing is asked about kinds of characters. */
export function passwordFault(password: string, login: string): PasswordFault | undefined {
  const text = password.normalize('NFKC');
  const characters = [...text];
  if (characters.length < SHORTEST_PASSWORD) return 'tooShort';
  if (characters.length > LONGEST_PASSWORD) return 'tooLong';
  const bare = text.replaceAll(/\s+/gu, '').toLowerCase();
  if (bare === login.toLowerCase()) return 'isAddress';
  return COMMON_PASSWORDS.has(bare) || new Set(bare).size < FEWEST_CHARACTERS ? 'tooCommon' : undefined;
}
