import { sha256 } from '../../canonical.ts';
import { type Kind, KINDS } from '../../language/schema/index.ts';
import { compileTemplate } from '../../text/template.ts';
import { hintFor } from '../hint.ts';
import type { Linker } from './linker.ts';
import { parsePointer } from '../../pointer.ts';
import { Place } from './place.ts';
import { linkTemplate } from './templates.ts';
import { textsOf, type TranslatableText } from './translatable.ts';

/** The mark by which a translation says of which source it is. */
export function sourceMark(source: string): string {
  return sha256(source).slice(0, 8);
}

const marks = new WeakMap<TranslatableText, string>();

/** Each language asks for the mark of the same texts. */
function markOf(text: TranslatableText): string {
  const mark = marks.get(text) ?? sourceMark(text.source);
  marks.set(text, mark);
  return mark;
}

/** Each translation belongs to a text that is there and has not changed; texts without one are reported, too. */
export function linkTranslations(linker: Linker, files: readonly Place[]): void {
  const pack = linker.symbols.pack;
  if (pack === undefined || !pack.get('languages').isList) return;
  const [first, ...others] = pack
    .get('languages')
    .items()
    .flatMap((language) => language.text ?? []);
  for (const file of files) linkFile(linker, file, first, others);
  for (const [index, language] of pack.get('languages').items().entries())
    if (index > 0 && language.text !== undefined)
      reportMissing(
        linker,
        language,
        files.find((file) => languageOf(file) === language.text),
      );
}

function languageOf(file: Place): string {
  return file.get('language').text ?? file.id;
}

function linkFile(linker: Linker, file: Place, first: string | undefined, others: readonly string[]): void {
  const language = languageOf(file);
  if (language === first)
    return linker.report(
      file.get('language'),
      'unknown-language',
      `"${language}" is the language of the definitions themselves`,
      { hint: 'change the texts in the definitions' },
    );
  if (!others.includes(language))
    linker.report(
      file.get('language'),
      'unknown-language',
      `"${language}" is not among the languages of the pack`,
      { hint: () => hintFor(language, 'language', others) },
    );
  for (const [name, translations] of file.get('texts').entries()) linkTexts(linker, translations, name);
}

function linkTexts(linker: Linker, translations: Place, name: string): void {
  const definition = definitionNamed(linker, name);
  if (definition === undefined)
    return linker.unknown(translations, 'unknown-definition', 'definition', name, allNames(linker), true);
  if (linker.symbols.isBroken(definition)) return;
  const texts = new Map(textsOf(definition).map((text) => [text.pointer, text]));
  for (const [pointer, translation] of translations.entries()) {
    const text = texts.get(pointer);
    if (text !== undefined) linkTranslation(linker, translation, text);
    else
      linker.report(translation, 'unknown-text', `${name} has no text for users at "${pointer}"`, {
        atKey: true,
        hint: () => hintFor(pointer, 'text', texts.keys()),
      });
  }
}

function definitionNamed(linker: Linker, name: string): Place | undefined {
  const [kind, id] = name.split('/');
  return (KINDS as readonly string[]).includes(kind ?? '')
    ? linker.symbols.find(kind as Kind, id)
    : undefined;
}

function allNames(linker: Linker): string[] {
  return KINDS.flatMap((kind) => [...linker.symbols.all(kind).keys()].map((id) => `${kind}/${id}`));
}

function linkTranslation(linker: Linker, translation: Place, text: TranslatableText): void {
  const { source, liquid } = text;
  const of = translation.get('of');
  if (of.text !== undefined && of.text !== markOf(text))
    linker.report(
      of,
      'translation-stale',
      `the text that this translates has changed since; it is now "${shortened(source)}"`,
      { hint: `translate it anew, and write of: ${markOf(text)}` },
    );
  if (liquid) linkVariables(linker, translation.get('text'), source);
}

/** A translation says nothing that the source does not know. */
function linkVariables(linker: Linker, text: Place, source: string): void {
  const template = linkTemplate(linker, text);
  const known = variablesOf(source);
  if (template === undefined || known === undefined) return;
  for (const pointer of template.variables)
    if (!known.includes(pointer))
      linker.report(
        text,
        'translation-variable',
        `the translation has the variable "${named(pointer)}", which the source has not`,
        { hint: () => hintFor(named(pointer), 'variable', known.map(named)) },
      );
}

function named(pointer: string): string {
  return pointer.slice(1).replaceAll('/', '.');
}

function variablesOf(source: string): readonly string[] | undefined {
  try {
    return compileTemplate(source).variables;
  } catch {
    return undefined;
  }
}

/** One warning for each definition, or one for the language: there would be hundreds while a pack is written. */
function reportMissing(linker: Linker, language: Place, file: Place | undefined): void {
  if (file === undefined) return reportNoFile(linker, language);
  for (const definition of translated(linker)) {
    const missing = textsOf(definition).filter(({ pointer }) => !textAt(file, definition, pointer).exists);
    const [one] = missing;
    if (one === undefined || linker.symbols.isBroken(file)) continue;
    const more = missing.length > 1 ? `, and ${missing.length - 1} more of this definition` : '';
    linker.report(
      placeOf(definition, one),
      'translation-missing',
      `"${shortened(one.source)}" has no translation into ${language.text}${more}`,
      {
        hint: `add it to texts/${language.text}.yaml, under ${definition.kind}/${definition.id}`,
      },
    );
  }
}

function reportNoFile(linker: Linker, language: Place): void {
  const count = translated(linker).reduce((sum, definition) => sum + textsOf(definition).length, 0);
  if (count > 0)
    linker.report(
      language,
      'translation-missing',
      `nothing is translated into ${language.text}; there are ${count} texts`,
      { hint: `add texts/${language.text}.yaml` },
    );
}

function translated(linker: Linker): Place[] {
  const all = KINDS.flatMap((kind) => Array.from(linker.symbols.all(kind).values()));
  return all.filter((definition) => !linker.symbols.isBroken(definition));
}

function textAt(file: Place, definition: Place, pointer: string): Place {
  return file.get('texts', `${definition.kind}/${definition.id}`, pointer);
}

function placeOf(definition: Place, { pointer, source }: TranslatableText): Place {
  const path = parsePointer(pointer).map((part) => (/^[0-9]+$/.test(part) ? Number(part) : part));
  return new Place(definition.kind, definition.id, source, path);
}

function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length > 60 ? `${line.slice(0, 57).trimEnd()}…` : line;
}
