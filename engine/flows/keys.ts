import type { Refusal } from '../language/types.generated.ts';
import type { View } from './catalogue/entry.ts';
import type { CompiledFlow } from './compile.ts';
import type { Effects } from './effects.ts';

/** The key that a case would hold now, compared without regard to case. */
function keyIn(flow: CompiledFlow, view: View): string | undefined {
  const value = flow.keyAt?.(view);
  return value === undefined || value === null ? undefined : String(value).toLowerCase();
}

/** Claims the key of new answers, in place of the one that is held. Whoever keeps the keys refuses the step if it is taken. */
export function claim(
  flow: CompiledFlow,
  held: string | undefined,
  view: View,
  effects: Effects,
): string | undefined {
  const wanted = keyIn(flow, view);
  if (held === wanted) return held;
  if (held !== undefined) free(flow, held, effects);
  const unique = flow.definition.unique;
  if (wanted === undefined || unique === undefined) return undefined;
  effects.add('claimKey', { within: unique.within, key: wanted, ...refusalOf(flow, unique.refusal, view) });
  return wanted;
}

/** What the user is told if the key is taken, in words already: nobody else sees the answers. */
function refusalOf({ place }: CompiledFlow, refusal: Refusal | undefined, view: View) {
  return refusal === undefined
    ? {}
    : { refusal: { ...refusal, message: place.compose(refusal.message)(view) } };
}

export function free(flow: CompiledFlow, held: string, effects: Effects): void {
  effects.add('releaseKey', { within: flow.definition.unique?.within, key: held });
}
