import { tell } from '../rules/index.ts';
import type { Told } from '../rules/types.ts';
import type { Active, View } from './catalogue/entry.ts';
import type { CompiledFlow } from './compile.ts';
import type { Configuration } from './configuration.ts';
import type { GuardUse } from './guards.ts';
import { refuse } from './refusal.ts';
import type { Refused } from './types.ts';
import type { Voice } from './voice.ts';

/** The guards that stood in the way of an event, asked once more for their reasons. */
export function refusedBy(
  flow: CompiledFlow,
  configuration: Configuration,
  event: string,
  view: View,
  title: string,
  voice: Voice,
): Refused {
  const isActive: Active = (path) => configuration.active.has(path);
  const guards = guardsOf(flow, configuration, event).filter(
    (guard) => guard.ask(view, isActive).holds !== true,
  );
  return reasons(flow, guards, view, title, voice);
}

export function reasons(
  flow: CompiledFlow,
  guards: readonly GuardUse[],
  view: View,
  title: string,
  voice: Voice,
): Refused {
  const findings = guards.flatMap((guard) => findingsOf(flow, guard, view, voice));
  const told = guards.flatMap(({ refusal }) => (refusal === undefined ? [] : [refusal]));
  const cite = [...new Set(told.flatMap((refusal) => refusal.cite ?? []))];
  const messages = [...new Set(told.map((refusal) => refusal.message(view, voice.language).trim()))];
  const message = messages.join(' ').trim() || findings[0]?.message || voice.say('notPossible', { title });
  return refuse('refused', message, { findings, cite: cite.length > 0 ? cite : undefined });
}

/** Of all active states, the innermost first. */
export function guardsOf(flow: CompiledFlow, configuration: Configuration, event: string): GuardUse[] {
  const paths = [...configuration.active];
  return paths
    .flatMap((path) => flow.triggers.get(path)?.get(event) ?? [])
    .filter((guard) => guard !== undefined);
}

function findingsOf(flow: CompiledFlow, guard: GuardUse, view: View, voice: Voice): readonly Told[] {
  const { rules, decision } = guard.ask(view, () => false);
  return rules === undefined || decision === undefined
    ? []
    : tell(flow.release, rules, decision, voice.language);
}
