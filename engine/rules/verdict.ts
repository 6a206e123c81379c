import type { Severity, Verdict } from './types.ts';

/** How much a finding weighs for the verdict: its place in `VERDICTS`. */
export const RANK: Readonly<Record<Severity, 0 | 1 | 2>> = {
  blocks: 2,
  needsEvidence: 1,
  warns: 0,
  advises: 0,
};

/** From the best to the worst. */
export const VERDICTS: readonly Verdict[] = ['eligible', 'needsEvidence', 'ineligible'];

/** `undecided` lies between: it may still turn out to be the best. */
export function isBetter(verdict: Verdict, than: Verdict): boolean {
  return badness(verdict) < badness(than);
}

function badness(verdict: Verdict): number {
  return verdict === 'undecided' ? 1.5 : VERDICTS.indexOf(verdict);
}
