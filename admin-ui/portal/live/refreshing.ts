import { hashKey, type QueryClient, type QueryKey } from '@tanstack/react-query';

/** Milliseconds for which changes are gathered after something was read again. */
const GATHER = 250;

/**
 * Has what has changed read again, one round after the other: where a lot happens, such as while thousands of rows become
 * cases, each round is finished before the next, instead of being broken off by it.
 */
export function refreshing(client: QueryClient): (keys: readonly QueryKey[]) => void {
  const waiting = new Map<string, QueryKey>();
  let isBusy = false;
  const work = async () => {
    isBusy = true;
    while (waiting.size > 0) {
      const keys = [...waiting.values()];
      waiting.clear();
      await Promise.all(keys.map((queryKey) => client.invalidateQueries({ queryKey })));
      await new Promise((resolve) => setTimeout(resolve, GATHER));
    }
    isBusy = false;
  };
  return (keys) => {
    for (const key of keys) waiting.set(hashKey(key), key);
    if (!isBusy) void work();
  };
}
