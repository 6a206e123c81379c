import { get, type Release } from '../release.ts';
import { lacking } from './lacking.ts';
import { refuse } from './refusal.ts';
import type { Origin, Refused, Start } from './types.ts';
import { titleOfFlow, voiceOf } from './voice.ts';

/** Why somebody may not begin a flow, before anything is filled in; nothing where they may. */
export function mayStart(
  release: Release,
  flow: string,
  whom: Start['for'],
  by: Origin,
): Refused | undefined {
  const definition = get(release, 'flow', flow);
  const { permission, service, for: allowed } = definition.start;
  const voice = voiceOf(release, definition, by);
  const title = titleOfFlow(voice, definition);
  if (by.kind !== 'user') return refuse('notAllowed', voice.say('byUser', { title }));
  if (!allowed.includes(whom)) return refuse('notAllowed', voice.say(`for.${whom}`, { title }));
  return lacking(release, title, { permission, service }, by, voice);
}
