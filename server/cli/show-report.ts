import { columns, paint, plural } from './output.ts';
import type { PlacedFailure, PlacedReport } from './tasks/test.ts';

/** A test run as a person reads it: what failed, what is proven, what is covered, and the table of clauses. */
export function showReport(pack: string, report: PlacedReport): string {
  return [
    paint.bold(pack),
    ...report.failures.map((failure) => showFailure(pack, failure)),
    showCounts(report),
    showProperties(report),
    showCoverage(report),
    showClauses(report),
    summary(pack, report),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

function showFailure(pack: string, { kind, name, file, line, column, message }: PlacedFailure): string {
  const place = file === undefined ? '' : paint.dim(` at ${pack}/${file}:${line}:${column}`);
  return `${paint.red('✗')} ${kind} ${paint.bold(name)}${place}\n  ${message.replaceAll('\n', '\n  ')}`;
}

function showCounts({ counts, notConcretised }: PlacedReport): string {
  const without =
    notConcretised.length === 0 ? '' : ` (${notConcretised.length} of them without values that take them)`;
  return `${plural(counts.scenarios, 'scenario')}, ${plural(counts.paths, 'generated path')}${without}, ${plural(counts.properties, 'proof')} of properties`;
}

function showProperties({ properties }: PlacedReport): string {
  if (properties.length === 0) return '';
  const mark = {
    proven: paint.green('proven'),
    refuted: paint.red('refuted'),
    undecided: paint.yellow('undecided'),
  };
  const rows = properties.map((property) => [
    `  ${mark[property.result]}`,
    property.id,
    property.flow,
    property.reason ?? `${property.configurations} situations`,
  ]);
  return `Properties\n${columns(rows)}`;
}

function showCoverage({ coverage }: PlacedReport): string {
  const rows = Object.entries(coverage).map(([what, { covered, total, missing }]) => {
    const left =
      missing.length === 0
        ? ''
        : `not: ${missing.slice(0, 5).join(', ')}${missing.length > 5 ? `, and ${missing.length - 5} more` : ''}`;
    return [`  ${what}`, `${covered} of ${total}`, left];
  });
  return rows.length === 0 ? '' : `Coverage by scenarios\n${columns(rows)}`;
}

function showClauses({ clauses }: PlacedReport): string {
  if (clauses.length === 0) return '';
  const rows = clauses.map((clause) => [
    `  ${clause.ok ? paint.green('✓') : paint.red('✗')} ${clause.id}`,
    clause.elsewhere === undefined ? names(clause.implementedBy) : `elsewhere: ${clause.elsewhere}`,
    clause.elsewhere !== undefined && clause.shownBy.length === 0 ? '' : names(clause.shownBy),
  ]);
  return `Clauses\n${columns([['  clause', 'implemented by', 'shown by'], ...rows])}`;
}

const MOST_NAMES = 3;

function names(all: readonly string[]): string {
  if (all.length === 0) return '—';
  return (
    all.slice(0, MOST_NAMES).join(', ') + (all.length > MOST_NAMES ? ` +${all.length - MOST_NAMES}` : '')
  );
}

function summary(pack: string, { passed, failed }: PlacedReport): string {
  return `${failed === 0 ? paint.green('✓') : paint.red('✗')} ${pack}: ${passed} passed, ${failed} failed`;
}
