import { compileBinding, type Compose } from '../flows/bindings.ts';
import type { Release } from '../release.ts';
import { compileTemplate, TemplateError } from '../text/template.ts';
import { renderOptions } from '../text/translate.ts';

/** The value of a binding, or `undefined` where what it reads is not known. */
export type Bound = (view: object) => unknown;

export function bind(release: Release, binding: unknown): Bound {
  const resolve = compileBinding(binding, composeFor(release));
  return (view) => knownOnly(() => resolve(view));
}

function composeFor(release: Release): Compose {
  const options = renderOptions(release);
  return (source) => (view) => compileTemplate(source).render(view, options);
}

/** A text of a form, or `undefined` where something that it names is not known. */
export function rendered(
  release: Release,
  source: string,
  view: object,
  language: string,
): string | undefined {
  return knownOnly(() => compileTemplate(source).render(view, renderOptions(release, language)));
}

function knownOnly<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch (error) {
    if (error instanceof TemplateError) return undefined;
    throw error;
  }
}
