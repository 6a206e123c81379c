import { stringify } from 'yaml';
import { CATALOGUE, OPERATORS } from '../../engine/index.ts';
import { EXAMPLES } from '../../engine/language/examples.ts';
import { FOLDER_OF, KINDS, type Kind, partsOf, schemaOf } from '../../engine/language/schema/index.ts';
import type { Schema } from '../../engine/language/schema/kit.ts';
import { INTRODUCTION } from './introduction.ts';
import { anchor, blocks, code, fence, link, table } from './markdown.ts';
import { SchemaManual } from './schema-manual.ts';
import { isWord } from './schema-words.ts';

/** The keys of every definition are explained once, in the introduction. */
const COMMON = new Set(['kind', 'id', 'title', 'description', 'version', 'cite']);

/** The manual of the definition language, from its schemas, its catalogue and its operators. */
export function languageManual(): string {
  return (
    blocks(
      '<!-- Generated from engine/language, engine/flows/catalogue and engine/rules/operators by `npm run generate`. Do not edit. -->',
      '# The definition language',
      INTRODUCTION,
      '## Contents',
      contents(),
      ...KINDS.map((kind) => kindChapter(kind)),
      kindChapter('texts'),
      '## Guards',
      'A guard says whether a transition can be taken: `guard: { type: …, params: { … } }`.',
      ...CATALOGUE.guards.map(entrySection),
      '## Actions',
      'An action says what is done: `{ type: …, params: { … } }`, in `entry`, `exit` and `actions`.',
      ...CATALOGUE.actions.map(entrySection),
      '## Operators',
      'How a condition compares a fact with a value. Each is strict about types: a fact of another type is a mistake that checking finds.',
      operatorTable(),
      ...OPERATORS.map(operatorSection),
      '## Shared parts',
      'Parts that stand in more than one place of the language.',
      ...Object.entries(partsOf())
        .filter(([name]) => !isWord(name))
        .toSorted(([a], [b]) => (a < b ? -1 : 1))
        .map(([name, schema]) => partSection(name, schema)),
    ) + '\n'
  );
}

function contents(): string {
  const line = (heading: string, words: string) => `- ${link(heading)}: ${words}`;
  const kinds = KINDS.map((kind) => line(headingOf(kind), firstSentence(schemaOf(kind))));
  const more = [
    line(headingOf('texts'), 'the words of the definitions in another language.'),
    line('Guards', 'what a transition can ask.'),
    line('Actions', 'what a flow can do.'),
    line('Operators', 'how conditions compare.'),
    line('Shared parts', 'conditions, bindings and other parts used in several places.'),
  ];
  return [...kinds, ...more].join('\n');
}

const headingOf = (kind: Kind | 'texts'): string => `Kind: ${kind}`;

function firstSentence(schema: Schema): string {
  return /^.*?[.:](?=\s|$)/s.exec(String(schema['description']))?.[0].replace(/:$/, '.') ?? '';
}

function kindChapter(kind: Kind | 'texts'): string {
  const schema = schemaOf(kind);
  const place =
    kind === 'pack'
      ? '`pack.yaml`'
      : kind === 'texts'
        ? '`texts/<language>.yaml`'
        : code(`${FOLDER_OF[kind]}/<id>.yaml`);
  return blocks(
    `## ${headingOf(kind)}`,
    String(schema['description']),
    `It stands in ${place}. For example:`,
    fence('yaml', EXAMPLES[kind]),
    kind === 'texts'
      ? undefined
      : `Besides ${link('Keys of every definition', 'the keys of every definition')}:`,
    new SchemaManual(4).explain(kind, withoutCommonKeys(schema, kind)),
  );
}

function withoutCommonKeys(schema: Schema, kind: Kind | 'texts'): Schema {
  if (kind === 'texts') return schema;
  const keys = Object.entries(schema['properties'] as Record<string, Schema>).filter(
    ([key]) => !COMMON.has(key),
  );
  return { ...schema, properties: Object.fromEntries(keys) };
}

type Entry = (typeof CATALOGUE.guards)[number] | (typeof CATALOGUE.actions)[number];

function entrySection(entry: Entry): string {
  const examples = entry.examples.map(
    ({ title, params }) =>
      `# ${title}\n${stringify({ type: entry.id, params }, { lineWidth: 110 }).trimEnd()}`,
  );
  return blocks(
    `### ${entry.id}`,
    entry.description,
    new SchemaManual(5).explain(entry.id, entry.input),
    fence('yaml', examples.join('\n---\n').replaceAll('\n---\n', '\n\n')),
  );
}

function operatorTable(): string {
  return table(
    ['operator', 'reads as', 'facts', 'compared with'],
    OPERATORS.map(({ name, says, takes, operand }) => [
      `[${code(name)}](#${anchor(name)})`,
      says,
      takes.join(', '),
      OPERANDS[operand],
    ]),
  );
}

const OPERANDS: Readonly<Record<(typeof OPERATORS)[number]['operand'], string>> = {
  same: 'a value of the same type',
  listOfSame: 'a list of values of the same type',
  element: 'a value of the list',
  number: 'a number',
  boolean: 'true or false',
  pattern: 'a regular expression',
  domains: 'a domain, or a list of domains',
  date: 'a date or an instant',
  duration: 'a duration',
};

function operatorSection({ name, description, examples }: (typeof OPERATORS)[number]): string {
  const rows = examples.map(({ fact, operand, now, result }) => [
    shown(fact),
    shown(operand) + (now === undefined ? '' : ` at ${now}`),
    String(result),
  ]);
  return blocks(`### ${name}`, description, table(['fact', 'compared with', 'gives'], rows));
}

const shown = (value: unknown): string => code(JSON.stringify(value) ?? 'absent');

function partSection(name: string, schema: Schema): string {
  return blocks(
    `### Part: ${name}`,
    String(schema['description'] ?? ''),
    new SchemaManual(4).explain(`${name}`, schema),
  );
}
