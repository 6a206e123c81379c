import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../api/api.ts';
import { answerOf } from '../api/refusal.ts';
import { useWrite } from '../api/write.ts';
import { type Verification, verificationQuery } from './audit-query.ts';

/** Begins one, and follows it until it is done. */
export function useVerification() {
  const client = useQueryClient();
  const [id, setId] = useState<string>();
  const start = useWrite<void, Verification>(async () => {
    const verification = await answerOf(api.POST('/audit/verifications'));
    client.setQueryData(verificationQuery(verification.id).queryKey, verification);
    setId(verification.id);
    return verification;
  });
  const { data } = useQuery({ ...verificationQuery(id ?? ''), enabled: id !== undefined });
  return { start, verification: data, busy: start.isPending || data?.state === 'running' };
}
