import { link } from './markdown.ts';

/** Shared parts that are so simple that a word says what they are; it leads to where the word is explained. */
const WORDS: Readonly<Record<string, string>> = {
  id: '[name](#names)',
  pointer: '[pointer](#pointers)',
  duration: '[duration](#durations-and-instants)',
  instant: '[instant](#durations-and-instants)',
  cite: 'list of clauses',
  text: 'text',
  scalar: 'text, number, true or false',
  json: 'any value',
  version: 'whole number',
  refer: '`own`, `customer`',
  tone: '`neutral`, `info`, `success`, `warning`, `danger`',
  literal: 'any other value',
  required: 'true or false',
  jsonSchema: link('Part: schemaNode', 'JSON Schema'),
  conditions: `mapping of names to ${link('Part: condition', 'condition')}`,
};

/** Parts that have no section of their own, because a word says it all. */
export function isWord(part: string): boolean {
  return Object.hasOwn(WORDS, part);
}

export function wordFor(part: string): string {
  return WORDS[part] ?? link(`Part: ${part}`, part === 'schemaNode' ? 'JSON Schema' : part);
}
