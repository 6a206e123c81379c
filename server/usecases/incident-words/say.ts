import { find, type Release, translate } from '../../../engine/index.ts';
import type { Job } from '../../store/repositories/jobs.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';
import { nl } from './nl.ts';
import type { IncidentWords } from './words.ts';

const CATALOGUES: { readonly [language: string]: IncidentWords } = { en, nl, fr };

/** In a language that is not spoken here, English. */
export function incidentWords(language = 'en'): IncidentWords {
  const base = language.split('-')[0] ?? '';
  return Object.hasOwn(CATALOGUES, base) ? (CATALOGUES[base] ?? en) : en;
}

/** What a job was about: its type, and the definition by whose id it is known. It names no person. */
export interface Subject {
  readonly type: string;
  readonly id: string;
}

export function subjectOf({ type, payload }: Pick<Job, 'type' | 'payload'>): Subject {
  if (payload.type !== 'effect') return { type, id: '' };
  const { src, template } = payload.effect.params;
  return { type, id: String(src ?? template ?? '') };
}

/** What was tried, as people call it. */
export function titleOf(release: Release | undefined, { type, id }: Subject, language?: string): string {
  const words = incidentWords(language);
  if (type === 'mail' || type === 'seal' || type === 'notify') return words[type];
  if (release === undefined) return place(words.other, { title: id });
  switch (type) {
    case 'email':
      return place(words.email, { title: definitionTitle(release, 'email', id, language) });
    case 'createDocument':
      return place(words.createDocument, { title: definitionTitle(release, 'document', id, language) });
    default:
      return place(words.other, { title: operationTitle(release, id) });
  }
}

export function place(sentence: string, values: { readonly [name: string]: string }): string {
  return sentence.replace(/\{(\w+)\}/g, (whole, name: string) =>
    Object.hasOwn(values, name) ? (values[name] ?? '') : whole,
  );
}

function definitionTitle(
  release: Release,
  kind: 'email' | 'document',
  id: string,
  language?: string,
): string {
  const title = find(release, kind, id)?.title ?? id;
  return translate(release, kind, id, '/title', title, language);
}

function operationTitle(release: Release, src: string): string {
  const [connector = '', operation = ''] = src.split('.');
  const definition = find(release, 'connector', connector);
  const title = definition?.operations[operation]?.title ?? operation;
  return definition === undefined ? src : `${definition.title}: ${title}`;
}
