import { api } from './api.ts';
import { answerOf } from './refusal.ts';
import { useEnterSession } from './session.ts';
import { useWrite } from './write.ts';

/** Acts for another company from now on: everything shown and created belongs to it. */
export function useSwitchCompany() {
  const enter = useEnterSession();
  return useWrite(async (company: string, key: string) => {
    const session = await answerOf(
      api.POST('/session/company', { params: { header: { 'Idempotency-Key': key } }, body: { company } }),
    );
    await enter(session);
    return session;
  });
}
