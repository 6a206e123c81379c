import { createInterface } from 'node:readline/promises';
import type { components } from '../../admin-ui/client/api.generated.ts';

export const terminal = createInterface(process.stdin, process.stdout);

/** What a rule says, with the clause that it comes from. */
export const told = ({ message, cite }: { message: string; cite?: readonly string[] }): string =>
  cite === undefined ? message : `${message} (${cite.join(', ')})`;

const MARKS = { eligible: '✓ ', needsEvidence: '! ', undecided: '? ', ineligible: '✗ ' };

/** By number or name, several with commas. What a rule excludes is there too: it is the server that refuses it. */
export async function choose(question: string, options: components['schemas']['FormOption'][]) {
  for (const [index, { title, verdict, findings = [] }] of options.entries()) {
    console.log(`  ${index + 1} ${verdict === undefined ? '' : MARKS[verdict]}${title}`);
    for (const { help = '', ...finding } of findings) console.log(`      ${told(finding)} ${help}`);
  }
  const chosen = (await terminal.question(`${question} > `)).split(/\s*,\s*/);
  const named = options.map(({ title, value }, index) => ({ value, names: [title, `${index + 1}`] }));
  return named.filter(({ names }) => names.some((name) => chosen.includes(name))).map(({ value }) => value);
}
