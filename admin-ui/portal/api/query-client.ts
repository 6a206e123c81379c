import { QueryClient } from '@tanstack/react-query';
import { Refusal } from './refusal.ts';

/**
 * What was read stays fresh until the server says that it has changed (see `live/`). A refusal is final; where no answer came
 * it is asked again.
 */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 60_000,
      gcTime: 10 * 60_000,
      refetchOnWindowFocus: true,
      retry: (failures, error) => !(error instanceof Refusal) && failures < 4,
      retryDelay: (failures) => Math.min(400 * 2 ** failures, 8000),
    },
  },
});
