/** The catalogue of a language, with its country or without; of a language that the engine does not speak, the English one. */
export function catalogueOf<T>(
  catalogues: { readonly en: T; readonly [language: string]: T },
  language: string,
): T {
  const base = language.split('-')[0] ?? '';
  return Object.hasOwn(catalogues, base) ? (catalogues[base] as T) : catalogues.en;
}

/** A sentence of the engine, its places such as `{title}` filled in. Values are never read as places themselves. */
export function fillIn(sentence: string, values: { readonly [name: string]: unknown }): string {
  return sentence.replace(/\{(\w+)\}/g, (whole, name: string) =>
    Object.hasOwn(values, name) ? String(values[name]) : whole,
  );
}
