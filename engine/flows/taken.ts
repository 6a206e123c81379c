import { compiledFlow } from './compile.ts';
import type { Release } from '../release.ts';
import { refuse } from './refusal.ts';
import type { Case, Instant, Origin, Refused } from './types.ts';
import { viewOf } from './view.ts';
import { voiceOf } from './voice.ts';

/** The refusal of a step whose key another case holds, which only whoever keeps the keys knows. `of` is the case that it would make. */
export function taken(release: Release, of: Case, now: Instant, by?: Origin): Refused {
  const { definition, place } = compiledFlow(release, of.view.flow);
  const voice = voiceOf(release, definition, by);
  const refusal = definition.unique?.refusal;
  if (refusal === undefined) return refuse('taken', voice.say('taken'));
  const message = place.tell(refusal, 'message')(viewOf(of, now), voice.language);
  return refuse('taken', message === '' ? voice.say('taken') : message, { cite: refusal.cite });
}
