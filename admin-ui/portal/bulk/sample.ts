import { queryOptions } from '@tanstack/react-query';
import { api } from '../api/api.ts';
import { answerOf } from '../api/refusal.ts';

/** The headings of the format file, and its sample row. */
export const sampleQuery = (pack: string, table: string) =>
  queryOptions({
    queryKey: ['tables', pack, table, 'sample'],
    queryFn: async () => {
      const params = { path: { pack, table } };
      const text = await answerOf(api.GET('/bulk/{pack}/{table}/template', { params, parseAs: 'text' }));
      return rowsOf(String(text)).slice(0, 2);
    },
  });

const FIELD = /(?:^|,)(?:"((?:[^"]|"")*)"|([^,"]*))/g;

/** As the server writes it: a row a line, quotes doubled. */
function rowsOf(text: string): string[][] {
  return text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .filter((line) => line !== '')
    .map((line) =>
      [...line.matchAll(FIELD)].map(([, quoted, plain = '']) => quoted?.replaceAll('""', '"') ?? plain),
    );
}
