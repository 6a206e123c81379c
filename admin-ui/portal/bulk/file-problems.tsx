import { Refused } from '../../ui/refused.tsx';
import { useWords } from '../../ui/words.ts';
import type { Import } from './import-query.ts';
import { BULK } from './words.ts';

/** What is wrong with the file itself, where it is about no row in particular. */
export function FileProblems({ file: { problems } }: { readonly file: Import }) {
  const words = useWords(BULK);
  if (problems.length === 0) return null;
  const reasons = problems.map(({ line, message }) => ({
    message: line === 0 || message.includes(String(line)) ? message : `${words.inLine(line)}: ${message}`,
  }));
  return <Refused title={words.problems} reasons={reasons} />;
}
