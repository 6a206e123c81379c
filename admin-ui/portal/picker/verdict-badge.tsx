import { StatusBadge } from '../../ui/status-badge.tsx';
import type { Tone } from '../../ui/tone.ts';
import { useWords } from '../../ui/words.ts';
import type { FormOption } from '../form/form-context.ts';
import { PICKER } from './words.ts';

type Verdict = NonNullable<FormOption['verdict']>;

const TONES: Readonly<Record<Verdict, Tone>> = {
  eligible: 'success',
  needsEvidence: 'warning',
  undecided: 'neutral',
  ineligible: 'danger',
};

/** What the rules say of somebody, in one word. Nothing where no rule asks. */
export function VerdictBadge({ verdict }: { readonly verdict: Verdict | undefined }) {
  const words = useWords(PICKER);
  if (verdict === undefined) return null;
  return <StatusBadge tone={TONES[verdict]}>{words[verdict]}</StatusBadge>;
}
