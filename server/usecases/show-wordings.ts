import {
  compileTemplate,
  type DocumentDefinition,
  find,
  type Release,
  renderDocument,
  translate,
} from '../../engine/index.ts';
import type { AppServices } from '../app-services.ts';
import { renderPdf, sha256Of } from '../documents/index.ts';
import { NotFound } from '../http/kit/problems.ts';
import type { Caller } from '../identity/caller.ts';
import { originOf } from '../identity/permissions.ts';
import { readRelease } from '../store/repositories/releases.ts';
import { asInstant } from '../time/business-clock.ts';
import { releaseInForce } from './required-release.ts';

export interface WordingPlace {
  readonly pack: string;
  readonly caller: Caller;
  readonly language?: string | undefined;
}

/** Documents of the definitions that can be had without a case, such as what a customer is to sign. */
export async function listWordings(app: AppServices, place: WordingPlace) {
  const release = await releaseFor(app, place);
  const wordings = Object.values(release.definitions.document).filter(isWording);
  return {
    documents: wordings.map(({ id, title, cite }) => ({
      document: id,
      title: titleOf(release, id, title, place.language),
      file: fileOf(release, id, place.language),
      ...(cite === undefined ? {} : { cite }),
    })),
  };
}

/** One of them as a PDF. The same release and language give the same bytes. */
export async function wordingPdf(app: AppServices, place: WordingPlace, id: string) {
  const release = await releaseFor(app, place);
  const definition = find(release, 'document', id);
  if (definition === undefined || !isWording(definition))
    throw new NotFound({ detail: 'There is no such document that could be had without a case.' });
  const published = await readRelease(app.store.read, release.hash);
  const { file, body } = rendered(release, id, place.language);
  const bytes = await renderPdf({
    markdown: body,
    title: titleOf(release, id, definition.title, place.language),
    language: spokenIn(release, place.language),
    createdAt: asInstant(published?.at ?? 0),
  });
  return { file, bytes, sha256: sha256Of(bytes) };
}

/** A pack concerns whoever can do anything in it. */
async function releaseFor(app: AppServices, { pack, caller }: WordingPlace): Promise<Release> {
  const release = await releaseInForce(app, app.store.read, pack);
  const { permissions } = await originOf(app.store.read, release, caller);
  if (permissions.length === 0) throw new NotFound({ detail: 'There is no such pack.' });
  return release;
}

/** It reads nothing of a case, and nobody signs it here. */
function isWording({ file, body, sign }: DocumentDefinition): boolean {
  return sign === undefined && [file, body].every((text) => compileTemplate(text).variables.length === 0);
}

function rendered(release: Release, template: string, language?: string) {
  const effect = { key: template, type: 'createDocument', params: { template, as: template, view: {} } };
  return renderDocument(release, effect, language);
}

const fileOf = (release: Release, id: string, language?: string): string =>
  rendered(release, id, language).file;

function titleOf(release: Release, id: string, title: string, language?: string): string {
  return translate(release, 'document', id, '/title', title, language);
}

function spokenIn(release: Release, language?: string): string {
  const languages: readonly string[] = release.definitions.pack[release.pack]?.languages ?? [];
  return language !== undefined && languages.includes(language) ? language : (languages[0] ?? 'en');
}
