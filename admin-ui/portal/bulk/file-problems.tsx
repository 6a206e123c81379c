import { useQuery } from '@tanstack/react-query';
import { Refused } from '../../ui/refused.tsx';
import { useLanguage, useWords } from '../../ui/words.ts';
import type { Import } from './import-query.ts';
import { sampleQuery } from './sample.ts';
import { BULK } from './words.ts';

/** What is wrong with the file itself, where it is about no row in particular. */
export function FileProblems({ file }: { readonly file: Import }) {
  const words = useWords(BULK);
  const { problems } = file;
  if (problems.length === 0) return <MissingColumns file={file} />;
  const reasons = problems.map(({ line, message }) => ({
    message: line === 0 || message.includes(String(line)) ? message : `${words.inLine(line)}: ${message}`,
  }));
  return <Refused title={words.problems} reasons={reasons} />;
}

/** A column that is not there is missed in every row; it is said once as well. */
function MissingColumns({ file: { pack, table, status, rows, headings } }: { readonly file: Import }) {
  const words = useWords(BULK);
  const language = useLanguage();
  const { data: [wanted = []] = [] } = useQuery(sampleQuery(pack, table));
  const has = new Set(headings.map(folded));
  const missing = wanted.filter((heading) => !has.has(folded(heading))).map((heading) => `“${heading}”`);
  if (status === 'judging' || rows === 0 || missing.length === 0) return null;
  const columns = new Intl.ListFormat(language, { type: 'conjunction' }).format(missing);
  return <Refused title={words.missing(columns)} reasons={[{ message: words.missingHelp }]} />;
}

const folded = (heading: string): string => heading.trim().toLowerCase();
