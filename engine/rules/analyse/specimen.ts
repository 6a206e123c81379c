import type { Question } from './region.ts';

/** Texts for which a question about the inside of a text is likely to hold; whether it does is asked. */
export function textsLike({ comparison, constant, check }: Question): string[] {
  return guesses(comparison.operator.operand, constant).filter((guess) => check(guess));
}

function guesses(operand: string, constant: unknown): string[] {
  if (operand === 'domains')
    return (Array.isArray(constant) ? constant : [constant]).map((domain) => `someone@${String(domain)}`);
  if (operand === 'pattern' && typeof constant === 'string') return [specimen(constant)];
  return [];
}

/** Parts of patterns, and a text that each stands for. */
const PARTS: readonly (readonly [RegExp, string])[] = [
  [/\\d|\[0-9\]/g, '0'],
  [/\\s/g, ' '],
  [/\\w|\[a-z[^\]]*\]/gi, 'A'],
  [/\[([^^\]\\])[^\]]*\]/g, '$1'],
  [/\./g, 'a'],
  [/\(\?:/g, '('],
  [/\(([^()|]*)\|[^()]*\)/g, '$1'],
  [/[()]/g, ''],
];

/** A text made from a pattern by its simplest reading; good for the patterns that people write. */
function specimen(pattern: string): string {
  const dot = '\uE000';
  let text = pattern.replace(/^\^|\$$/g, '').replaceAll('\\.', dot);
  for (const [part, stands] of PARTS) text = text.replace(part, stands);
  text = text.replace(/(.)\{(\d+)(?:,\d*)?\}/gu, (_, character: string, count: string) =>
    character.repeat(Math.min(Number(count), 200)),
  );
  return text
    .replace(/(.)\*/gu, '')
    .replace(/[+?\\]/g, '')
    .replaceAll(dot, '.');
}
