import type { CaseView, CheckAnswer } from '../forms/types.ts';
import { packOf } from '../release.ts';
import { addDuration, parseDuration } from '../time/duration.ts';
import { type Company, OWN } from './directory.ts';
import { WorldError } from './world-error.ts';
import type { World } from './world.ts';

/** Who acts, for which partner, about which company: the parties of a case, seen before it begins. */
export interface Standpoint {
  readonly partner: Company;
  readonly concerned: Company;
  readonly parties: Pick<CaseView, 'company' | 'partner'> &
    Partial<Pick<CaseView, 'relationship' | 'starter'>>;
}

/** The standpoint of a user (without one, of the own company) who acts for a customer (without one, for themselves). */
export function standpointOf(world: World, by: string | undefined, customer: string | undefined): Standpoint {
  const user = by === undefined ? undefined : world.userOrigin(by);
  const home = by === undefined ? OWN : (world.directory.users.get(by)?.of ?? OWN);
  const partner = companyNamed(world, home);
  const concerned = customer === undefined ? partner : companyNamed(world, customer);
  const relationship =
    customer === undefined ? packOf(world.release).relationships?.own : concerned.relationship;
  return {
    partner,
    concerned,
    parties: {
      company: seen(concerned),
      partner: seen(partner),
      ...(relationship === undefined ? {} : { relationship }),
      ...(user && {
        starter: {
          id: user.id,
          name: user.name,
          email: user.email,
          ...(user.record === undefined ? {} : { record: user.record }),
        },
      }),
    },
  };
}

/** A check of a scenario that gives no time was answered a minute ago. */
export function checksAt(world: World, given: unknown): Record<string, CheckAnswer> {
  const at = addDuration(world.now, parseDuration('PT60S'), packOf(world.release).timeZone, -1);
  const answers = (given ?? {}) as Record<string, Omit<CheckAnswer, 'at'> & { at?: string }>;
  return Object.fromEntries(Object.entries(answers).map(([name, answer]) => [name, { at, ...answer }]));
}

function seen({ attributes, id, name }: Company): CaseView['company'] {
  return { ...attributes, id, name };
}

function companyNamed(world: World, handle: string): Company {
  const company = world.directory.companies.get(handle);
  if (company === undefined) throw new WorldError(`no company "${handle}" is declared`);
  return company;
}
