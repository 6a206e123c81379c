import { asCheck, no, yes } from '../check.ts';
import type { Operation } from '../connector.ts';
import { textIn } from '../reading.ts';
import { refused } from '../refused.ts';
import { type Asker, type PartnerCenterApi, SERVICE } from './api.ts';

export const onMicrosoft = (name: string): string => `${name.toLowerCase()}.onmicrosoft.com`;

/** 200 is taken and 404 is free; anything else says nothing about the name. */
export async function isTaken(api: PartnerCenterApi, name: string, asker: Asker): Promise<boolean> {
  const path = `/v1/domains/${encodeURIComponent(onMicrosoft(name))}`;
  const answer = await api.http({ method: 'HEAD', path, ...asker });
  if (answer.status === 200) return true;
  if (answer.status === 404) return false;
  throw refused(SERVICE, answer);
}

export function domainFree(api: PartnerCenterApi): Operation {
  return asCheck(async ({ input, signal }) =>
    (await isTaken(api, textIn(input, 'name') ?? '', { signal })) ? no() : yes(),
  );
}
