import { Refused } from '../../ui/refused.tsx';
import { useWords } from '../../ui/words.ts';
import { WhyRefused } from '../actions/why-refused.tsx';
import { isRefusal } from '../api/refusal.ts';
import { PEOPLE, type PeopleWords } from './words.ts';

/** Why something was not done with a user. */
export function WhyNot({ error }: { readonly error: Error | null }) {
  const words = useWords(PEOPLE);
  if (error === null) return null;
  const own = isRefusal(error) ? OWN[error.code] : undefined;
  if (own !== undefined) {
    const [title, message] = own(words);
    return <Refused title={title} reasons={[{ message }]} />;
  }
  // Somebody acts against themselves, which is no question of whom they act for.
  if (isRefusal(error, 'conflict') && error.details.detail !== undefined)
    return <Refused title={error.details.detail} />;
  return <WhyRefused error={error} />;
}

const OWN: Readonly<Record<string, (words: PeopleWords) => readonly [title: string, message: string]>> = {
  'last-administrator': (words) => [words.lastTitle, words.lastText],
  'address-not-possible': (words) => [words.takenTitle, words.takenText],
  'hidden-customer': (words) => [words.hiddenTitle, words.hiddenText],
};
