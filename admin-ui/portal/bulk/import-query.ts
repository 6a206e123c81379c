import { queryOptions } from '@tanstack/react-query';
import type { Schemas } from '../../client/client.ts';
import { api } from '../api/api.ts';
import { answerOf } from '../api/refusal.ts';

export type Import = Schemas['Import'];
export type ImportLine = Schemas['ImportLine'];
export type Verdict = ImportLine['verdict'];
export type Status = Import['status'];

/** The stream tells of changes; where it is cut, this asks. */
const ASK_EVERY = 1000;

export const isUnderWay = (status: Status | undefined): boolean =>
  status === 'judging' || status === 'accepting';

export const importQuery = (id: string) =>
  queryOptions({
    queryKey: ['imports', id],
    queryFn: () => answerOf(api.GET('/bulk/imports/{id}', { params: { path: { id } } })),
    refetchInterval: ({ state }) => (isUnderWay(state.data?.status) ? ASK_EVERY : false),
  });

export const importsQuery = queryOptions({
  queryKey: ['imports', 'list'],
  queryFn: async () => (await answerOf(api.GET('/bulk/imports'))).imports,
  refetchInterval: ({ state }) =>
    state.data?.some(({ status }) => isUnderWay(status)) === true ? 3 * ASK_EVERY : false,
});

/** Rows of the file that are read at once. */
export const LINES = 100;

export const linesQuery = (id: string, verdict: Verdict | undefined, page: number) =>
  queryOptions({
    queryKey: ['imports', id, 'rows', verdict ?? 'all', page],
    queryFn: ({ signal }) => {
      const query = {
        offset: page * LINES,
        limit: LINES,
        ...(verdict === undefined ? {} : { verdict: [verdict] }),
      };
      return answerOf(api.GET('/bulk/imports/{id}/rows', { params: { path: { id }, query }, signal }));
    },
  });

/** Rows that did not, or will not, become anything. */
export const notAccepted = ({ counts }: Import): number =>
  counts.wrong + counts.repeated + counts.taken + counts.refused;

export const rejectedFile = (id: string): string => `/api/v1/bulk/imports/${id}/rejected.csv`;
