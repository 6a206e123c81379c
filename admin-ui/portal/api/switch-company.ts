import { useNavigate, useRouter } from '@tanstack/react-router';
import { api } from './api.ts';
import { answerOf } from './refusal.ts';
import { useEnterSession } from './session.ts';
import { useWrite } from './write.ts';

/** Acts for another company from now on: everything shown and created belongs to it. */
export function useSwitchCompany() {
  const enter = useEnterSession();
  const leave = useLeavingForAnother();
  return useWrite(async (company: string) => {
    const session = await answerOf(api.POST('/session/company', { body: { company } }));
    await leave();
    await enter(session);
    return session;
  });
}

/** What belongs to one company only. Lists, forms to begin, profiles and the like are there for the other one as well. */
const OF_ONE_COMPANY = /^\/(cases|drafts|imports)\/|^\/records\/[^/]+\/[^/]+\/(?!new$)/;

export const isOfOneCompany = (path: string): boolean => OF_ONE_COMPANY.test(path);

/** Leaves a screen that the other company does not have. */
function useLeavingForAnother(): () => Promise<void> {
  const router = useRouter();
  const navigate = useNavigate();
  return async () => {
    if (isOfOneCompany(router.state.location.pathname)) await navigate({ to: '/' });
  };
}
