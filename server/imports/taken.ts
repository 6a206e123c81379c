import { canonicalJson, parsePointer, readAt } from '../../engine/index.ts';
import type { AppServices } from '../app-services.ts';
import type { Taken } from '../bulk/index.ts';
import { partnerOf } from '../identity/caller.ts';
import { holdersOfKeys } from '../store/repositories/imports.ts';
import { listedHeads, statesOf } from '../store/repositories/listed-cases.ts';
import type { BulkTable } from './bulk-table.ts';

/** The case that is there already. */
export interface KnownCase {
  readonly id: string;
  readonly number: string;
}

type Lookup = (values: readonly unknown[]) => Promise<Taken<KnownCase>>;

/** Cases that are read at once where their answers have to be looked at. */
const BATCH = 200;

/**
 * Which values stand in a case already that has not ended: by the keys that cases hold, where the value is one; otherwise by
 * what was answered. Of a case of another partner nothing more is said than that there is one.
 */
export function takenBy(app: AppServices, bulk: BulkTable): Lookup {
  const { same, form, flows } = bulk;
  if (same === undefined) return async (values) => values.map(() => false);
  const unique = flows.map((flow) => flow.unique).find((one) => one?.key === `/answers/${form}${same}`);
  return unique === undefined ? byAnswers(app, bulk, same) : byKeys(app, bulk, unique.within);
}

function byKeys({ store }: AppServices, { inForce, caller }: BulkTable, within: 'company' | 'pack'): Lookup {
  const partner = partnerOf(caller);
  return async (values) => {
    const keys = values.map((value) => JSON.stringify(String(value).toLowerCase()));
    const place = within === 'company' ? partner : '';
    const holders = await holdersOfKeys(store.read, inForce.pack, place, keys);
    return keys.map((key) => {
      const holder = holders.get(key);
      if (holder === undefined) return false;
      return holder.partner === partner ? { id: holder.id, number: holder.number } : true;
    });
  };
}

/** Asked for the first time, it looks at all unfinished cases of the partner. */
function byAnswers(
  { store }: AppServices,
  { inForce, flows, form, caller }: BulkTable,
  same: string,
): Lookup {
  const segments = ['answers', form, ...parsePointer(same)];
  const which = { pack: inForce.pack, flows: flows.map(({ id }) => id), finished: false };
  const read = async () => {
    const known = new Map<string, KnownCase>();
    const heads = await listedHeads(store.read, which, { sees: 'partner', partner: partnerOf(caller) });
    for (let at = 0; at < heads.length; at += BATCH) {
      const ids = heads.slice(at, at + BATCH).map(({ id }) => id);
      for (const { id, state } of await statesOf(store.read, ids)) {
        const value = readAt(state, segments);
        if (value !== undefined) known.set(canonicalJson(value), { id, number: state.view.number });
      }
    }
    return known;
  };
  let index: Promise<ReadonlyMap<string, KnownCase>> | undefined;
  return async (values) => {
    index ??= read();
    const known = await index;
    return values.map((value) => known.get(canonicalJson(value)) ?? false);
  };
}
