import { useQueryClient } from '@tanstack/react-query';
import { announce } from '../../ui/announce.ts';
import { useWords } from '../../ui/words.ts';
import { api } from '../api/api.ts';
import { answerOf, isRefusal } from '../api/refusal.ts';
import { useWrite } from '../api/write.ts';
import type { Fault } from './systems-query.ts';
import { SYSTEMS } from './words.ts';

export function useScriptFault(system: string) {
  const words = useWords(SYSTEMS);
  const settled = useReadAgain(words.scripted);
  return useWrite(
    (fault: Omit<Fault, 'id'>) =>
      answerOf(api.POST('/twins/{system}/faults', { params: { path: { system } }, body: fault })),
    settled,
  );
}

export function useDropFaults(system: string) {
  const words = useWords(SYSTEMS);
  const settled = useReadAgain(words.dropped);
  return {
    drop: useWrite(
      (fault: string) =>
        gone(api.DELETE('/twins/{system}/faults/{fault}', { params: { path: { system, fault } } })),
      settled,
    ),
    dropAll: useWrite<void, unknown>(
      () => answerOf(api.DELETE('/twins/{system}/faults', { params: { path: { system } } })),
      settled,
    ),
  };
}

/** One that has struck for the last time meanwhile is gone as well. */
async function gone(request: Parameters<typeof answerOf>[0]): Promise<void> {
  try {
    await answerOf(request);
  } catch (error) {
    if (!isRefusal(error, 'not-found')) throw error;
  }
}

function useReadAgain(done: string) {
  const client = useQueryClient();
  return {
    onSuccess: () => announce(done),
    onSettled: () => client.invalidateQueries({ queryKey: ['operations', 'systems'] }),
  };
}
