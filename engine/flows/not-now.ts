import type { CompiledFlow } from './compile.ts';
import { refuse } from './refusal.ts';
import type { Case, Origin, Refused } from './types.ts';
import type { Voice } from './voice.ts';

/** Where an event is not possible as the case stands. Users are told how it stands; a link shows nothing but its event. */
export function notNow(
  flow: CompiledFlow,
  of: Case,
  title: string,
  by: Origin | undefined,
  voice: Voice,
): Refused {
  if (of.status === 'done') return refuse('notNow', voice.say('ended'));
  const plain = voice.say('notNow', { title });
  const standing = by?.kind === 'user' ? standingOf(flow, of, voice) : '';
  return refuse('notNow', standing === '' ? plain : `${plain} ${voice.say('standing', { standing })}`);
}

/** The statuses of the strands that have begun, as people read them. */
function standingOf({ definition }: CompiledFlow, of: Case, voice: Voice): string {
  const statuses = Object.entries(definition.facets).flatMap(([strand, { title, states }]) => {
    const path = of.facets[strand];
    const status = path === undefined ? undefined : states[path];
    if (path === undefined || status === undefined || status.begin !== undefined) return [];
    const called = voice.ofFlow(['facets', strand, 'title'], title);
    return [`${called}: ${voice.ofFlow(['facets', strand, 'states', path, 'title'], status.title)}`];
  });
  return statuses.join('; ');
}
