import { Refused } from '../../ui/refused.tsx';
import { useLanguage, useWords } from '../../ui/words.ts';
import { Refusal } from '../api/refusal.ts';
import { waitText } from './use-wait.ts';
import { SIGN_IN } from './words.ts';

interface Props {
  readonly error: Error;
  /** Seconds that are left; see `useWait`. */
  readonly wait: number;
}

/** Why nobody was signed in, and what to do. */
export function RefusedSignIn({ error, wait }: Props) {
  const words = useWords(SIGN_IN);
  const language = useLanguage();
  if (!(error instanceof Refusal)) return <Refused title={words.unreachable} />;
  if (error.status !== 429) return <Refused title={error.message} reasons={[{ message: words.wrongHelp }]} />;
  // Read out once, not every second.
  return (
    <div aria-live="off">
      <Refused title={wait > 0 ? words.wait(waitText(wait, language)) : words.waitOver} />
    </div>
  );
}
