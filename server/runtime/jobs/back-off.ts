export interface RetryPolicy {
  /** After so many attempts an operator decides. */
  readonly attempts: number;
  /** Milliseconds before the second attempt; each further one waits twice as long. */
  readonly first: number;
  readonly longest: number;
}

export const USUAL_RETRIES: RetryPolicy = { attempts: 8, first: 5_000, longest: 3_600_000 };

/** Milliseconds to wait after an attempt. Half of it is by chance, so that what failed together does not come back together. */
export function backOff(policy: RetryPolicy, attempt: number, random: () => number, asked = 0): number {
  const full = Math.min(policy.longest, policy.first * 2 ** (attempt - 1));
  return Math.max(asked, full / 2 + (random() * full) / 2);
}
