import { compileTemplate, type Template, TemplateError } from '../../text/template.ts';
import { literalMisfit } from './assignable.ts';
import { type Lost, typeAt } from './data-type.ts';
import type { Linker } from './linker.ts';
import { comparisonsOf } from './liquid-comparisons.ts';
import type { Place } from './place.ts';
import { type Ground, hintOf, segmentsOf } from './pointers.ts';

/** The compiled Liquid of a text; reports what the allowed Liquid does not understand. */
export function linkTemplate(linker: Linker, place: Place): Template | undefined {
  if (place.text === undefined) return undefined;
  try {
    const template = compileTemplate(place.text);
    for (const list of template.lists) linkLabelList(linker, place, list);
    return template;
  } catch (error) {
    const where =
      error instanceof TemplateError ? ` (line ${error.line}, column ${error.column} of the text)` : '';
    const message = error instanceof Error ? error.message : String(error);
    linker.report(place, 'bad-liquid', `this Liquid cannot be read: ${message}${where}`);
    return undefined;
  }
}

/** Checks that every variable of a text stands for something. */
export function linkText(linker: Linker, place: Place, ground: Ground): void {
  const template = linkTemplate(linker, place);
  if (template !== undefined) linkVariables(linker, place, template, ground);
}

export function linkVariables(linker: Linker, place: Place, template: Template, ground: Ground): void {
  for (const pointer of template.variables) linkVariable(linker, place, segmentsOf(pointer) ?? [], ground);
  for (const { path, literal } of comparisonsOf(template.source))
    linkCompared(linker, place, path, literal, ground);
}

function linkVariable(linker: Linker, place: Place, segments: string[], ground: Ground): void {
  const found = typeAt(ground.type, segments);
  if (found.type !== undefined) return;
  const way = segments.slice(0, found.depth).join('.');
  const parent = found.depth === 0 ? ground.called : `"${way}" of ${ground.called}`;
  const message = `the variable "${segments.join('.')}" stands for nothing: ${parent} has no "${found.name}"`;
  linker.report(place, 'unknown-variable', message, { hint: () => hintForVariable(place, segments, found) });
}

function hintForVariable(place: Place, segments: string[], found: Lost): string {
  if (place.kind === 'email' && segments[0] === 'link')
    return 'add link: with the event whose one-time link it is';
  return hintOf(segments, found).replace(
    /"\/([^"]*)"/,
    (_, path: string) => `"${path.replaceAll('/', '.')}"`,
  );
}

function linkCompared(
  linker: Linker,
  place: Place,
  path: readonly string[],
  literal: string,
  ground: Ground,
): void {
  const { type } = typeAt(ground.type, path);
  const wrong = type?.is === 'text' ? literalMisfit(literal, type) : undefined;
  if (wrong !== undefined)
    linker.report(
      place,
      'unknown-code',
      `"${path.join('.')}" is compared with a constant: ${wrong.message}`,
      { hint: wrong.hint },
    );
}

function linkLabelList(linker: Linker, place: Place, list: string): void {
  const lists = linker.symbols.all('list');
  const found = lists.get(list);
  if (found === undefined) linker.unknown(place, 'unknown-list', 'list', list, lists.keys());
  else linker.use(place, found);
}
