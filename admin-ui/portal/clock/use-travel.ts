import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { api } from '../api/api.ts';
import { answerOf } from '../api/refusal.ts';
import { useWrite, type Write } from '../api/write.ts';
import { type Travel, travelQuery } from './clock-query.ts';

export type Way = { readonly by: string } | { readonly to: string };

export interface Travelling {
  readonly go: Write<Way, Travel>;
  /** The one that is on its way, or has been last. */
  readonly travel: Travel | undefined;
}

/** Moves the clock, and follows it until it is there. `underWay` began before this screen was opened. */
export function useTravel(underWay: string | undefined): Travelling {
  const client = useQueryClient();
  const [own, setOwn] = useState<string>();
  const id = own ?? underWay;
  const go = useWrite<Way, Travel>(async (way) => {
    const travel = await answerOf(api.POST('/clock', { body: way }));
    client.setQueryData(travelQuery(travel.id).queryKey, travel);
    setOwn(travel.id);
    return travel;
  });
  const { data: travel } = useQuery({ ...travelQuery(id ?? ''), enabled: id !== undefined });
  useEffect(() => {
    // All that was read is older now, and so are the ages that are told.
    if (travel?.state === 'done' || travel?.state === 'failed') void client.invalidateQueries();
  }, [client, travel?.id, travel?.state]);
  return { go, travel };
}
