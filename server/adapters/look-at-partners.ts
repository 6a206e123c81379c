import { LastingFault, type Memory, type Notice, type Partner, PassingFault } from './connector.ts';

interface Seen {
  readonly notices: readonly Notice[];
  readonly memory: unknown;
}

/** What is new in one account, against what was remembered of it. */
export type LookAtAccount = (
  partner: Partner | undefined,
  remembered: unknown,
  signal: AbortSignal,
) => Promise<Seen>;

/** Every partner whose account is to be looked at; absent where the portal has one account for all. */
export type Partners = () => Promise<readonly Partner[]>;

const OWN = '-';

/**
 * Looks at one account after the other. An account that cannot be reached, or is not among those to look at, keeps its memory
 * for next time; only where none answered is the look itself a fault. An account that is not connected is passed over.
 */
export function lookAtPartners(look: LookAtAccount, partners?: Partners) {
  return async (memory: Memory, signal: AbortSignal) => {
    const accounts = partners ? await partners() : [undefined];
    const notices: Notice[] = [];
    const remembered: { [account: string]: unknown } = { ...memory };
    const faults: PassingFault[] = [];
    let answered = 0;
    for (const partner of accounts) {
      const name = partner?.id ?? OWN;
      try {
        const seen = await look(partner, memory[name], signal);
        notices.push(...seen.notices);
        remembered[name] = seen.memory;
        answered += 1;
      } catch (error) {
        if (error instanceof PassingFault) faults.push(error);
        else if (!(error instanceof LastingFault)) throw error;
      }
    }
    if (answered === 0 && faults[0]) throw faults[0];
    return { notices, memory: remembered };
  };
}

/** What an earlier look wrote; anything else counts as nothing remembered. */
export function rememberedTexts(remembered: unknown): { readonly [key: string]: string } {
  if (typeof remembered !== 'object' || remembered === null) return {};
  const texts = Object.entries(remembered).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string',
  );
  return Object.fromEntries(texts);
}
