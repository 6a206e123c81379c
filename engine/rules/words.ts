import type { Place } from './places.ts';
import type { Program } from './program.ts';
import type { Comparison, Tree } from './tree.ts';

/** A condition in words: `kind is map`. */
export function inWords(program: Program, tree: Tree): string {
  switch (tree.kind) {
    case 'all':
      return tree.parts.length === 0 ? 'always' : 'all of';
    case 'any':
      return 'any of';
    case 'not':
      return 'not';
    case 'compare':
      return comparisonInWords(program, tree);
  }
}

function comparisonInWords({ places }: Program, { slot, operator, against }: Comparison): string {
  const subject = placeInWords(places.at(slot));
  if (operator.ofAbsent && 'constant' in against)
    return `${subject} ${against.constant === true ? 'is given' : 'is not given'}`;
  const object = 'slot' in against ? placeInWords(places.at(against.slot)) : valueInWords(against.constant);
  return `${subject} ${operator.says} ${object}`;
}

/** `reader/phone`, as the columns of tables have it. */
export function placeInWords({ fact, path }: Place): string {
  return fact + path;
}

export function valueInWords(value: unknown): string {
  if (value === undefined) return 'absent';
  if (Array.isArray(value)) return value.map(valueInWords).join(', ');
  if (typeof value === 'string') return value === '' ? 'an empty text' : value;
  return JSON.stringify(value);
}
