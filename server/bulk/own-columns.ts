import { CATALOGUES, wordsIn } from './words/say.ts';

/**
 * The columns that we put in front of the rows that were not accepted. They are known again in every language, and left
 * out, so that the file can be corrected and chosen again as it is.
 */
export function ownHeadings(language?: string): readonly [line: string, reason: string] {
  const { lineHeading, reasonHeading } = wordsIn(language);
  return [lineHeading, reasonHeading];
}

const OWN = new Set([...CATALOGUES.keys()].flatMap(ownHeadings));

export function isOwnHeading(heading: string): boolean {
  return OWN.has(heading.trim().toLowerCase());
}
