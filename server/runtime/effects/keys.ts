import type { Effect } from '../../../engine/index.ts';
import type { CaseRow } from '../../store/repositories/cases.ts';
import { claimKey as claim, type ClaimedKey, freeKey } from '../../store/repositories/cases.ts';
import type { Performer } from './effect.ts';

/** A key that is unique within a company is another one for another company. */
export function keyOf(effect: Effect, { pack, partner }: Pick<CaseRow, 'pack' | 'partner'>): ClaimedKey {
  const { within, key } = effect.params as { within: 'company' | 'pack'; key: unknown };
  return { pack, within: within === 'company' ? partner : '', key: JSON.stringify(key) };
}

/** A case holds one key at most, so claiming another one frees the former. */
export const claimKey: Performer = async ({ db, step, row, effect }) => {
  const former = step.before?.state.key;
  const { within } = effect.params;
  if (former !== undefined)
    await freeKey(db, keyOf({ ...effect, params: { within, key: former } }, row), row.id);
  await claim(db, keyOf(effect, row), row.id);
};

export const releaseKey: Performer = async ({ db, row, effect }) => freeKey(db, keyOf(effect, row), row.id);
