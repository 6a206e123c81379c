import type { FlowDefinition } from '../language/types.generated.ts';
import type { CompiledFlow } from './compile.ts';
import { lacking } from './lacking.ts';
import { refuse } from './refusal.ts';
import type { Case, Origin, Refused } from './types.ts';
import { titleOfEvent, type Voice } from './voice.ts';

export type Declared = NonNullable<FlowDefinition['events']>[string];

/** Whether an event may come from where it comes from, with the permission that it needs; otherwise why not. */
export function notAllowed(
  { release }: CompiledFlow,
  name: string,
  declared: Declared,
  by: Origin,
  of: Case,
  voice: Voice,
): Refused | undefined {
  const title = titleOfEvent(voice, name, declared);
  if (!isFrom(name, declared, by, of)) return refuse('notAllowed', voice.say(`by.${declared.by}`, { title }));
  // Links and connectors hold no permissions; what they may do is the one event.
  if (by.kind !== 'user') return undefined;
  return lacking(release, title, { permission: declared.permission }, by, voice);
}

function isFrom(name: string, declared: Declared, by: Origin, of: Case): boolean {
  switch (declared.by) {
    case 'starter':
      return by.kind === 'user' && by.id === of.view.starter.id;
    case 'company':
      return by.kind === 'user' && by.organisation === 'own';
    case 'operator':
      return by.kind === 'user' && by.organisation === 'provider';
    case 'link':
      return by.kind === 'link' && by.event === name && by.person === declared.person;
    case 'connector':
      return by.kind === 'connector';
  }
}
