import { join } from 'node:path';
import { createColors } from 'picocolors';
import type { PackFile } from '../../../engine/index.ts';
import { mistakes, type Show } from '../../cli/show-diagnostics.ts';
import { isError, type PlacedFailure, type Verdict } from './verdict.ts';

/** Why files did not become a release, as a terminal shows it: each mistake with the lines on which it stands. */
export function showVerdict(verdict: Verdict, files: readonly PackFile[], show: Show): string {
  const { diagnostics, failures, reference } = verdict;
  const paint = createColors(show.colour);
  const parts = [
    mistakes(diagnostics, files, show).shown.trimEnd(),
    ...failures.map((failure) => showFailure(failure, show)),
    ...reference.rules.map(
      ({ rules, facts, compiled, reference: wanted }) =>
        `${paint.red('✗')} rules ${paint.bold(rules)} and their reference differ\n  for ${JSON.stringify(facts)}\n  ${JSON.stringify(compiled)}, the reference: ${JSON.stringify(wanted)}`,
    ),
    ...reference.flows.map(
      ({ flow, where, trigger, engine, judge }) =>
        `${paint.red('✗')} flow ${paint.bold(flow)} and its reference differ at ${trigger}\n  in ${where}\n  ${JSON.stringify(engine)}, the reference: ${JSON.stringify(judge)}`,
    ),
    verdict.ok ? '' : paint.red(`✗ ${show.folder} was not published: ${countOf(verdict)}`),
  ];
  return parts.filter((part) => part !== '').join('\n\n');
}

function showFailure({ kind, name, message, file, line, column }: PlacedFailure, show: Show): string {
  const paint = createColors(show.colour);
  const place = file === undefined ? '' : paint.dim(` at ${join(show.folder, file)}:${line}:${column}`);
  return `${paint.red('✗')} ${kind} ${paint.bold(name)}${place}\n  ${message.replaceAll('\n', '\n  ')}`;
}

function countOf({ diagnostics, failures, reference }: Verdict): string {
  const counts = [
    [diagnostics.filter(isError).length, 'mistake'],
    [failures.length, 'failure'],
    [reference.rules.length + reference.flows.length, 'difference'],
  ] as const;
  return counts
    .filter(([count]) => count > 0)
    .map(([count, what]) => `${count} ${what}${count === 1 ? '' : 's'}`)
    .join(', ');
}
