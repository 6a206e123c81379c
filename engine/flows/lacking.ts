import { packOf, type Release } from '../release.ts';
import { compileTemplate, TemplateError } from '../text/template.ts';
import { renderOptions, translate } from '../text/translate.ts';
import { refuse } from './refusal.ts';
import type { Origin, Refused } from './types.ts';
import type { Voice } from './voice.ts';

type User = Extract<Origin, { kind: 'user' }>;

/** What a user and the company of the user need for something. */
export interface Needs {
  readonly permission?: string | undefined;
  readonly service?: string | undefined;
}

/** Whoever lacks both is told both: having one of them would not help. */
export function lacking(
  release: Release,
  title: string,
  { permission, service }: Needs,
  by: User,
  voice: Voice,
): Refused | undefined {
  const told: string[] = [];
  if (service !== undefined && !by.services.includes(service))
    told.push(withoutService(release, title, service, voice));
  if (permission !== undefined && !by.permissions.includes(permission))
    told.push(withoutPermission(release, title, permission, by, voice));
  return told.length === 0 ? undefined : refuse('notAllowed', told.join(' '));
}

function withoutService(release: Release, title: string, service: string, voice: Voice): string {
  for (const { id, services = {} } of Object.values(release.definitions.access)) {
    const declared = Object.hasOwn(services, service) ? services[service] : undefined;
    if (declared !== undefined)
      return translate(
        release,
        'access',
        id,
        `/services/${service}/missing`,
        declared.missing,
        voice.language,
      );
  }
  return voice.say('needsService', { title, service });
}

function withoutPermission(
  release: Release,
  title: string,
  permission: string,
  { helpers = [] }: User,
  voice: Voice,
): string {
  const called = titleOfPermission(release, permission, voice.language);
  const plain = () => voice.say('needsPermission', { title, permission: called });
  const access = Object.values(release.definitions.access).find(({ missing }) => missing !== undefined);
  if (access?.missing === undefined) return plain();
  const words = translate(
    release,
    'access',
    access.id,
    '/missing/message',
    access.missing.message,
    voice.language,
  );
  try {
    return compileTemplate(words).render(
      { permission: called, helpers },
      renderOptions(release, voice.language ?? packOf(release).languages[0]),
    );
  } catch (error) {
    if (error instanceof TemplateError) return plain();
    throw error;
  }
}

function titleOfPermission(release: Release, permission: string, language: string | undefined): string {
  for (const { id, permissions = {} } of Object.values(release.definitions.access)) {
    const declared = Object.hasOwn(permissions, permission) ? permissions[permission] : undefined;
    if (declared !== undefined)
      return translate(release, 'access', id, `/permissions/${permission}/title`, declared.title, language);
  }
  return permission;
}
