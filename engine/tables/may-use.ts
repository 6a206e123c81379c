import { lacking, type Needs } from '../flows/lacking.ts';
import type { Origin, Refused } from '../flows/types.ts';
import { sentence, type Voice } from '../flows/voice.ts';
import type { Release } from '../release.ts';

/**
 * Why a user may not use something that is called `title`, and who can help; nothing where they may. Services are what the
 * provider delivers to others: its own users need none.
 */
export function mayNotUse(
  release: Release,
  title: string,
  { permission, service }: Needs,
  by: Extract<Origin, { kind: 'user' }>,
): Refused | undefined {
  const { language } = by;
  const voice: Voice = {
    language,
    say: (code, values = {}) => sentence(release, code, values, language),
    ofFlow: (_, source) => source,
  };
  const needs = by.organisation === 'provider' ? { permission } : { permission, service };
  return lacking(release, title, needs, by, voice);
}
