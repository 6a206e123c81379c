import type { FlowDefinition } from '../language/types.generated.ts';
import { formatPointer } from '../pointer.ts';
import { packOf, type Release } from '../release.ts';
import { catalogueOf, fillIn } from '../text/say.ts';
import { translate } from '../text/translate.ts';
import type { Declared } from './admission.ts';
import type { Origin } from './types.ts';
import { en, type Words } from './words/en.ts';
import { fr } from './words/fr.ts';
import { nl } from './words/nl.ts';

/** How somebody is spoken to about one flow: in their language, in words of the engine and of the flow. */
export interface Voice {
  readonly language: string | undefined;
  say(code: keyof Words, values?: { readonly [name: string]: unknown }): string;
  /** A text of the flow, by its way in the definition. */
  ofFlow(way: readonly string[], source: string): string;
}

export function voiceOf(release: Release, flow: FlowDefinition, by: Origin | undefined): Voice {
  const language = by !== undefined && 'language' in by ? by.language : undefined;
  return {
    language,
    say: (code, values = {}) => sentence(release, code, values, language),
    ofFlow: (way, source) => translate(release, 'flow', flow.id, formatPointer(way), source, language),
  };
}

/** A sentence of the engine; without a language, as for the activity log, in the first of the pack. */
export function sentence(
  release: Release,
  code: keyof Words,
  values: { readonly [name: string]: unknown },
  language: string = packOf(release).languages[0] ?? 'en',
): string {
  return fillIn(catalogueOf<Words>({ en, nl, fr }, language)[code], values);
}

export function titleOfEvent(voice: Voice, name: string, { title }: Declared): string {
  return voice.ofFlow(['events', name, 'title'], title);
}

export function titleOfFlow(voice: Voice, { title }: FlowDefinition): string {
  return voice.ofFlow(['title'], title);
}
