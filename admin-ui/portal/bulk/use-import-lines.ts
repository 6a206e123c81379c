import { useQueries } from '@tanstack/react-query';
import type { VirtualItem } from '@tanstack/react-virtual';
import { useDebouncedValue } from '@mantine/hooks';
import { type Import, type ImportLine, isUnderWay, LINES, linesQuery, type Verdict } from './import-query.ts';

/** Whoever drags the bar passes by pages that they do not want to read. */
const STAYS_FOR = 90;
const ASK_EVERY = 2000;

/** The rows of the file that are on the screen; nothing for those on their way. */
export function useImportLines(
  file: Import,
  verdict: Verdict | undefined,
  items: readonly VirtualItem[],
): readonly { readonly index: number; readonly line: ImportLine | undefined }[] {
  const pages = [...new Set(items.map(({ index }) => Math.floor(index / LINES)))];
  const [stays] = useDebouncedValue(pages.join(' '), STAYS_FOR);
  const refetchInterval = isUnderWay(file.status) ? ASK_EVERY : (false as const);
  const read = useQueries({
    queries: pages.map((page) => ({
      ...linesQuery(file.id, verdict, page),
      enabled: stays === pages.join(' '),
      refetchInterval,
    })),
  });
  return items.map(({ index }) => {
    const page = Math.floor(index / LINES);
    return { index, line: read[pages.indexOf(page)]?.data?.rows[index % LINES] };
  });
}
