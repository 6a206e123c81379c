import { nearest } from './nearest.ts';

const MOST_NAMED = 12;

/** The nearest right name, or else the names that there are, if they are few. */
export function hintFor(name: string, noun: string, candidates: Iterable<string>): string {
  const all = [...candidates];
  const near = nearest(name, all);
  if (near !== undefined) return `did you mean "${near}"?`;
  if (all.length === 0) return `there is no ${noun} to choose`;
  if (all.length <= MOST_NAMED) return `expected ${inWords(all.map((each) => `"${each}"`))}`;
  return `there are ${all.length} to choose from, such as ${inWords(all.slice(0, 3).map((each) => `"${each}"`))}`;
}

/** `a`, `a or b`, `a, b or c`. */
export function inWords(parts: readonly string[], joint = 'or'): string {
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} ${joint} ${parts.at(-1)}`;
}
