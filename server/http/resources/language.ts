import type { Caller } from '../../identity/caller.ts';

/** In which language texts of definitions are told: that of the request, else that of the user. */
export const LANGUAGE = {
  'Accept-Language': {
    type: 'string',
    maxLength: 200,
    description: 'The language of texts from definitions; the first that is named counts.',
  },
} as const;

export interface Spoken {
  readonly 'Accept-Language'?: string;
}

export function languageOf(headers: Spoken, caller: Caller | undefined): string | undefined {
  return preferred(headers['Accept-Language']) ?? caller?.user.language ?? undefined;
}

function preferred(header: string | undefined): string | undefined {
  const first = header?.split(',')[0]?.split(';')[0]?.trim();
  return first !== undefined && /^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$/.test(first)
    ? first.split('-')[0]?.toLowerCase()
    : undefined;
}
