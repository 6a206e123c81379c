import { CODE_CHAPTERS, type CodeChapter } from '../../engine/index.ts';
import { anchor, blocks, code } from './markdown.ts';

/** What each diagnostic means, from the tables beside the code that gives them. */
export function diagnosticsManual(): string {
  return (
    blocks(
      '<!-- Generated from the tables of codes in engine/ by `npm run generate`. Do not edit. -->',
      '# Diagnostics',
      'Every mistake in a definition has a code. Codes do not change, so scripts can rely on them. An error stands in the way of a release; a warning does not, unless it says that it stops publishing.',
      CODE_CHAPTERS.map(
        ({ title, codes }) => `- [${title}](#${anchor(title)}): ${Object.keys(codes).length} codes`,
      ).join('\n'),
      ...CODE_CHAPTERS.map(chapter),
    ) + '\n'
  );
}

function chapter({ title, codes }: CodeChapter): string {
  const entries = Object.entries(codes).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return blocks(
    `## ${title}`,
    ...entries.map(([name, { severity, title: heading, explanation, fix }]) =>
      blocks(
        `### ${code(name)}`,
        `**${heading}.**${severity === undefined || severity === 'error' ? '' : ` (${severity})`} ${explanation}`,
        `*What to do:* ${fix}`,
      ),
    ),
  );
}
