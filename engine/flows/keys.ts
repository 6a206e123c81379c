import type { View } from './catalogue/entry.ts';
import type { CompiledFlow } from './compile.ts';
import type { Effects } from './effects.ts';

/** The key that a case would hold now, compared without regard to case. */
export function keyIn(flow: CompiledFlow, view: View): string | undefined {
  const value = flow.keyAt?.(view);
  return value === undefined || value === null ? undefined : String(value).toLowerCase();
}

/** Claims the key of new answers, in place of the one that is held. Whoever keeps the keys refuses the step if it is taken. */
export function claim(
  flow: CompiledFlow,
  held: string | undefined,
  wanted: string | undefined,
  effects: Effects,
): string | undefined {
  if (held === wanted) return held;
  if (held !== undefined) free(flow, held, effects);
  const unique = flow.definition.unique;
  if (wanted !== undefined && unique !== undefined) {
    effects.add('claimKey', {
      within: unique.within,
      key: wanted,
      ...(unique.refusal && { refusal: unique.refusal }),
    });
  }
  return wanted;
}

export function free(flow: CompiledFlow, held: string, effects: Effects): void {
  effects.add('releaseKey', { within: flow.definition.unique?.within, key: held });
}
