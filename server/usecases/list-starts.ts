import { translate } from '../../engine/index.ts';
import type { AppServices } from '../app-services.ts';
import { actsForCustomer, type Caller } from '../identity/caller.ts';
import { isWithinReach } from '../tables/concerns.ts';
import { beginnable } from '../tables/may-fill-in.ts';
import { type PackOfCaller, packsOf } from './packs-of-caller.ts';

/** What somebody may begin for the company for which they act, by the form that begins it; and what not, and why. */
export async function listStarts(app: AppServices, caller: Caller, language?: string) {
  const packs = await packsOf(app, caller, language);
  return { starts: packs.flatMap((pack) => startsOf(pack, caller)) };
}

function startsOf({ inForce, by }: PackOfCaller, caller: Caller) {
  const flows = Object.values(inForce.definitions.flow).filter(({ start }) =>
    isWithinReach(inForce, start.permission, by),
  );
  const forms = [...new Set(flows.map(({ start }) => start.form))];
  return forms.map((form) => {
    const own = beginnable(inForce, form, actsForCustomer(caller), by);
    const title = inForce.definitions.form[form]?.title ?? form;
    const allowed = own.some((flow) => flow.allowed);
    return {
      pack: inForce.pack,
      form,
      title: translate(inForce, 'form', form, '/title', title, by.language),
      flows: own,
      allowed,
      ...(allowed || own[0]?.message === undefined ? {} : { message: own[0].message }),
    };
  });
}
