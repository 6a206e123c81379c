import { get, packOf, type Release } from '../release.ts';
import { compileTemplate, TemplateError } from '../text/template.ts';
import { renderOptions, translate } from '../text/translate.ts';
import { formatPointer } from '../pointer.ts';
import type { Case, Instant } from './types.ts';
import { viewOf } from './view.ts';

/** How one strand of a case stands, in words for one reader. */
export interface StrandStatus {
  readonly strand: string;
  /** What the strand is called. */
  readonly title: string;
  /** The path of the state that stands for it. */
  readonly state: string;
  readonly status: string;
  readonly tone?: string;
  readonly failed: boolean;
  readonly done: boolean;
  readonly next?: string;
  /** The event whose button stands in place of the status. */
  readonly begin?: string;
}

/** The status of each strand, in the order of the definition. A text that cannot be composed is left out. */
export function statusesOf(release: Release, of: Case, now: Instant, language?: string): StrandStatus[] {
  const { id, facets } = get(release, 'flow', of.view.flow);
  const view = viewOf(of, now);
  return Object.entries(facets).flatMap(([strand, facet]) => {
    const state = of.facets[strand];
    const status = state === undefined ? undefined : facet.states[state];
    if (state === undefined || status === undefined) return [];
    const say = (way: string[], source: string) =>
      translate(release, 'flow', id, formatPointer(['facets', strand, ...way]), source, language);
    const next =
      status.next === undefined
        ? undefined
        : composed(release, say(['states', state, 'next'], status.next), view, language);
    return [
      {
        strand,
        title: say(['title'], facet.title),
        state,
        status: say(['states', state, 'title'], status.title),
        ...(status.tone === undefined ? {} : { tone: status.tone }),
        failed: status.failed === true,
        done: status.done === true,
        ...(next === undefined || next === '' ? {} : { next }),
        ...(status.begin === undefined ? {} : { begin: status.begin }),
      },
    ];
  });
}

/** What the button of an event says, and what is asked before it is sent. */
export function eventWords(
  release: Release,
  of: Case,
  event: string,
  now: Instant,
  language?: string,
): { readonly title: string; readonly description?: string; readonly confirm?: string } {
  const { id, events = {} } = get(release, 'flow', of.view.flow);
  const declared = events[event];
  if (declared === undefined) throw new RangeError(`flow ${id} has no event ${event}`);
  const say = (key: string, source: string) =>
    translate(release, 'flow', id, formatPointer(['events', event, key]), source, language);
  const { title, description, confirm } = declared;
  return {
    title: say('title', title),
    ...(description === undefined ? {} : { description: say('description', description) }),
    ...(confirm === undefined
      ? {}
      : { confirm: composed(release, say('confirm', confirm), viewOf(of, now), language) ?? title }),
  };
}

/** A text of a definition over some data, in a language; `undefined` where something that it names is missing. */
export function composed(
  release: Release,
  words: string,
  data: object,
  language: string = packOf(release).languages[0] ?? 'en',
): string | undefined {
  try {
    return compileTemplate(words).render(data, renderOptions(release, language)).trim();
  } catch (error) {
    if (error instanceof TemplateError) return undefined;
    throw error;
  }
}
