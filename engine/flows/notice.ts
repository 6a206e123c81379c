import type { Answers } from '../forms/types.ts';
import type { FlowDefinition } from '../language/types.generated.ts';
import { readPointer } from '../pointer.ts';
import { get, packOf, type Release } from '../release.ts';
import { compileTemplate, TemplateError } from '../text/template.ts';
import { renderOptions, translate } from '../text/translate.ts';
import { isComposed } from './bindings.ts';
import type { Read } from './catalogue/entry.ts';
import { excerptFor } from './excerpt.ts';
import type { Effect } from './types.ts';
import { whereIn } from './where.ts';

/** What a `notify` effect carries besides its text: where the text stands in the flow, and what it reads, as it was. */
export function noticeOf(
  release: Release,
  flow: FlowDefinition,
  mapping: object,
  key: string,
): Read<Answers> {
  const text = (mapping as { readonly [key: string]: unknown })[key];
  const around = isComposed(text) ? whereIn(flow, text) : whereIn(flow, mapping);
  const source = isComposed(text) ? text.text : text;
  if (around === undefined || typeof source !== 'string') return () => ({});
  const at = `${around}/${isComposed(text) ? 'text' : key}`;
  const excerpt = excerptFor([source, ...translationsOf(release, flow, at)]);
  return (view) => ({ flow: flow.id, at, view: excerpt(view) });
}

function translationsOf(release: Release, flow: FlowDefinition, at: string): string[] {
  return Object.values(release.texts).flatMap((texts) => texts[`flow/${flow.id}`]?.[at] ?? []);
}

/** The words of a `notify` effect for one reader. In the first language they were composed when it was decided. */
export function renderNotice(
  release: Release,
  { params }: Pick<Effect, 'params'>,
  language?: string,
): string {
  const { flow, at, text, view } = params as Partial<Record<'flow' | 'at' | 'text', string>> & Answers;
  const first = language === undefined || language === packOf(release).languages[0];
  if (first || flow === undefined || at === undefined) return text ?? '';
  const source = readPointer(get(release, 'flow', flow), at) as string;
  const words = translate(release, 'flow', flow, at, source, language);
  try {
    return compileTemplate(words).render(view as object, renderOptions(release, language));
  } catch (error) {
    if (error instanceof TemplateError) return text ?? '';
    throw error;
  }
}
