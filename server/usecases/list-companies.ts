import { mayNotUse, translate } from '../../engine/index.ts';
import type { AppServices } from '../app-services.ts';
import type { Caller } from '../identity/caller.ts';
import { type CompanyRow, customersOf } from '../store/repositories/companies.ts';
import { folded } from '../tables/fold.ts';
import { beginnable } from '../tables/may-fill-in.ts';
import { type PackOfCaller, packsOf } from './packs-of-caller.ts';

export interface CompaniesQuery {
  readonly search: string;
  readonly offset: number;
  readonly limit: number;
}

/**
 * The customers for whom somebody can act, by name, and what is said where one is not among them. Whoever lacks the
 * permission in every pack sees none, and is told who can help.
 */
export async function listCompanies(
  app: AppServices,
  { search, offset, limit }: CompaniesQuery,
  caller: Caller,
  language?: string,
) {
  const { company, acting } = caller;
  const switches = (await packsOf(app, caller, language)).flatMap(switchesOf);
  const may = company.kind === 'partner' && switches.some(({ lacking }) => lacking === undefined);
  const customers = may ? await customersOf(app.store.read, company.id) : [];
  const found = matching(customers, search);
  const message = may ? undefined : switches[0]?.lacking;
  return {
    own: { id: company.id, name: company.name },
    acting: acting.id,
    total: found.length,
    companies: found.slice(offset, offset + limit).map(told),
    notListed: company.kind === 'partner' ? switches.map(({ notListed }) => notListed) : [],
    ...(message === undefined ? {} : { message }),
  };
}

function matching(customers: readonly CompanyRow[], search: string): readonly CompanyRow[] {
  const words = folded(search).split(/\s+/).filter(Boolean);
  if (words.length === 0) return customers;
  return customers.filter(({ name }) => {
    const text = folded(name);
    return words.every((word) => text.includes(word));
  });
}

const told = ({ id, name, relationship }: CompanyRow) => ({
  id,
  name,
  ...(relationship === null ? {} : { relationship }),
});

/** For each pack in which one can act for customers: whether whoever asks may, and the words beside the list. */
function switchesOf({ inForce, by }: PackOfCaller) {
  return Object.values(inForce.definitions.access).flatMap(({ id, switch: acts }) => {
    if (acts === undefined) return [];
    const say = (key: string, source: string) =>
      translate(inForce, 'access', id, `/switch/${key}`, source, by.language);
    const { form, permission } = acts;
    const flows = form === undefined ? [] : beginnable(inForce, form, false, by);
    return [
      {
        lacking: mayNotUse(inForce, say('title', acts.title), { permission }, by)?.message,
        notListed: {
          pack: inForce.pack,
          message: say('notListed', acts.notListed),
          ...(form === undefined ? {} : { form, allowed: flows.some(({ allowed }) => allowed) }),
        },
      },
    ];
  });
}
