import { composed, packOf, type Release, translate } from '../../engine/index.ts';
import type { AppServices } from '../app-services.ts';
import { actsForCustomer, type Caller } from '../identity/caller.ts';
import { originOf } from '../identity/permissions.ts';
import { asInstant } from '../time/business-clock.ts';
import type { CompanyRow } from '../store/repositories/companies.ts';

/** Who is signed in, for whom they act, and what every screen shows of that. */
export async function showSession(app: AppServices, caller: Caller, language?: string) {
  const { user, company, acting } = caller;
  const packs = await Promise.all(app.releases.packs().map((pack) => showPack(app, pack, caller, language)));
  return {
    user: { id: user.id, name: user.name, email: user.email, language: user.language },
    company: told(company),
    acting: { ...told(acting), own: acting.id === company.id },
    packs: packs.filter((pack) => pack !== undefined),
    demo: app.demo,
    now: asInstant(app.clock.ms()),
  };
}

function told({ id, name, kind, relationship }: CompanyRow) {
  return { id, name, kind, ...(relationship === null ? {} : { relationship }) };
}

/** A pack concerns whoever can do anything in it. */
async function showPack(app: AppServices, pack: string, caller: Caller, language?: string) {
  const { read } = app.store;
  const release = await app.releases.inForce(read, pack);
  if (release === undefined) return undefined;
  const origin = await originOf(read, release, caller, language);
  if (origin.permissions.length === 0) return undefined;
  const { title, languages, timeZone } = packOf(release);
  return {
    pack,
    title: translate(release, 'pack', pack, '/title', title, origin.language),
    languages,
    timeZone,
    permissions: origin.permissions,
    services: origin.services,
    ...bannerOf(release, caller, origin.language),
    help: helpOf(release, origin.language),
  };
}

/** What is shown all the time while acting for another company. */
function bannerOf(release: Release, caller: Caller, language?: string) {
  const access = Object.values(release.definitions.access).find((one) => one.switch !== undefined);
  if (access?.switch === undefined) return {};
  const say = (key: string, source: string) =>
    translate(release, 'access', access.id, `/switch/${key}`, source, language);
  const { title, banner, notListed } = access.switch;
  const company = { ...caller.acting.attributes, id: caller.acting.id, name: caller.acting.name };
  return {
    switch: {
      title: say('title', title),
      notListed: say('notListed', notListed),
      ...(access.switch.form === undefined ? {} : { form: access.switch.form }),
    },
    ...(actsForCustomer(caller)
      ? { banner: composed(release, say('banner', banner), { company }, language) ?? caller.acting.name }
      : {}),
  };
}

function helpOf(release: Release, language?: string) {
  const { help } = packOf(release);
  const say = (pointer: string, source: string) =>
    translate(release, 'pack', release.pack, pointer, source, language);
  return (help?.ways ?? []).map(({ title, description, address }, index) => ({
    title: say(`/help/ways/${index}/title`, title),
    ...(description === undefined
      ? {}
      : { description: say(`/help/ways/${index}/description`, description) }),
    ...(address === undefined ? {} : { address }),
  }));
}
