import type { Database } from '../store/database.ts';
import { casesAfter, type CountedCase } from '../store/repositories/figures.ts';

interface CaseCount {
  readonly pack: string;
  readonly flow: string;
  readonly status: string;
  readonly count: number;
}

/** Of the cases that are under way, by the status of each strand. */
interface FacetCount {
  readonly pack: string;
  readonly flow: string;
  readonly strand: string;
  readonly state: string;
  readonly count: number;
}

export interface CaseCounts {
  readonly cases: readonly CaseCount[];
  readonly facets: readonly FacetCount[];
}

/** How many are read at a time; in between, requests have their turn. */
const PAGE = 200;

export async function countCases(db: Database): Promise<CaseCounts> {
  const cases = new Tally<Omit<CaseCount, 'count'>>();
  const facets = new Tally<Omit<FacetCount, 'count'>>();
  for (let after = ''; ;) {
    const page = await casesAfter(db, after, PAGE);
    for (const one of page) count(one, cases, facets);
    const last = page.at(-1);
    if (last === undefined || page.length < PAGE) return { cases: cases.all(), facets: facets.all() };
    after = last.id;
    await new Promise((resolve) => setImmediate(resolve));
  }
}

function count(
  { pack, flow, status, listed }: CountedCase,
  cases: Tally<Omit<CaseCount, 'count'>>,
  facets: Tally<Omit<FacetCount, 'count'>>,
): void {
  cases.add(`${pack} ${flow} ${status}`, { pack, flow, status });
  if (status !== 'active') return;
  for (const [strand, state] of Object.entries(listed.facets))
    facets.add(`${pack} ${flow} ${strand} ${state}`, { pack, flow, strand, state });
}

class Tally<T> {
  readonly #counts = new Map<string, { readonly what: T; count: number }>();

  add(key: string, what: T): void {
    const known = this.#counts.get(key);
    if (known === undefined) this.#counts.set(key, { what, count: 1 });
    else known.count += 1;
  }

  all(): (T & { readonly count: number })[] {
    return [...this.#counts.values()].map(({ what, count }) => ({ ...what, count }));
  }
}
