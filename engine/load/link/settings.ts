import { isTimeZone } from '../../time/zone.ts';
import { objectOf, TEXT } from './data-type.ts';
import type { Linker } from './linker.ts';
import { linkPermission } from './permissions.ts';
import type { Place } from './place.ts';
import { type Ground, linkPointer } from './pointers.ts';
import { typeOfSchema } from './schema-type.ts';
import { linkLiteral } from './conditions.ts';
import { hintFor } from '../hint.ts';
import { linkText } from './templates.ts';

export function linkPack(linker: Linker, pack: Place): void {
  const zone = pack.get('timeZone');
  if (zone.text !== undefined && !isTimeZone(zone.text))
    linker.report(zone, 'unknown-time-zone', `there is no time zone named "${zone.text}"`, {
      hint: hintFor(zone.text, 'time zone', COMMON_ZONES),
    });
  const relationships = pack.get('relationships');
  const list = linker.name(relationships.get('list'), 'unknown-list', 'list', linker.symbols.all('list'));
  const code = linker.types.codeOf(list?.id);
  for (const place of [relationships.get('own'), ...relationships.get('hidden').items()])
    if (place.text !== undefined) linkLiteral(linker, place, code);
}

/** For hints only; any zone that the calendar knows is accepted. */
const COMMON_ZONES = [
  'UTC',
  'Europe/Brussels',
  'Europe/Amsterdam',
  'Europe/Paris',
  'Europe/London',
  'Europe/Berlin',
  'Europe/Luxembourg',
  'America/New_York',
];

export function linkAccess(linker: Linker, access: Place): void {
  const permissions = linker.symbols.sectionOfAll('access', 'permissions');
  for (const [, role] of access.get('roles').entries())
    for (const permission of role.get('permissions').items())
      linker.name(permission, 'unknown-permission', 'permission', permissions);
  linkPermission(linker, access.get('missing', 'helpers'));
  linkText(
    linker,
    access.get('missing', 'message'),
    said({ permission: TEXT, helpers: { is: 'list', items: TEXT } }),
  );
  const acting = access.get('switch');
  linkPermission(linker, acting.get('permission'), 'partner');
  linker.name(acting.get('form'), 'unknown-form', 'form', linker.symbols.all('form'));
  linkText(linker, acting.get('banner'), said({ company: linker.types.company() }));
  linkText(linker, acting.get('creating'), said({ company: linker.types.company(), record: TEXT }));
  linkPermission(linker, access.get('profile', 'permission'));
  linkPermission(linker, access.get('activation', 'permission'), 'provider');
  for (const right of ['edit', 'approve'])
    linkPermission(linker, access.get('definitions', right), 'provider');
  for (const entry of access.get('navigation').items())
    linker.name(entry.get('table'), 'unknown-table', 'table', linker.symbols.all('table'));
}

function said(names: Parameters<typeof objectOf>[0]): Ground {
  return { type: objectOf(names), code: 'unknown-variable', called: 'this text' };
}

export function linkRecord(linker: Linker, record: Place): void {
  const ground: Ground = {
    type: linker.types.record(record.id),
    code: 'unknown-attribute',
    called: `record ${record.id}`,
  };
  linkPointer(linker, record.get('label'), ground);
  linkPointer(linker, record.get('email'), ground);
  for (const [, derived] of record.get('derived').entries()) linkPointer(linker, derived, ground, true);
  for (const [, choice] of record.get('choices').entries()) {
    linkPointer(linker, choice, ground, true);
    linker.name(choice.get('list'), 'unknown-list', 'list', linker.symbols.all('list'));
  }
  linker.name(record.get('form'), 'unknown-form', 'form', linker.symbols.all('form'));
}

/** The codes of a list are different, and its further columns hold what they declare. */
export function linkList(linker: Linker, list: Place): void {
  const attributes = linker.symbols.section(list.get('attributes'));
  const seen = new Set<string>();
  for (const entry of list.get('entries').items()) {
    const code = entry.get('code');
    if (code.text !== undefined && seen.has(code.text))
      linker.report(code, 'code-twice', `the code "${code.text}" is there twice`, {
        hint: 'give each entry a code of its own',
      });
    if (code.text !== undefined) seen.add(code.text);
    for (const [, value] of entry.get('attributes').entries()) {
      const attribute = linker.key(value, 'unknown-attribute', `attribute of list ${list.id}`, attributes);
      if (attribute !== undefined) linkLiteral(linker, value, typeOfSchema(attribute.value));
    }
  }
}
