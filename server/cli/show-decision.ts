import type { ConditionTrace, Severity } from '../../engine/index.ts';
import { paint } from './output.ts';
import type { Decided } from './tasks/decide.ts';

const MARK: Record<Severity, string> = { blocks: '✗', needsEvidence: '?', warns: '!', advises: 'i' };

/** A decision as a person reads it, with its explanation where there is one. */
export function showDecision({ verdict, findings, missing, trace }: Decided): string {
  const lines = [paint.bold(verdict)];
  for (const finding of findings) {
    const cite = finding.cite.length > 0 ? paint.dim(` [${finding.cite.join(', ')}]`) : '';
    lines.push(`  ${MARK[finding.severity]} ${finding.message}${cite}`);
    if (finding.help !== undefined) lines.push(`    ${finding.help}`);
  }
  if (missing.length > 0) lines.push(`  not known: ${missing.join(', ')}`);
  if (trace !== undefined) {
    lines.push('', 'What was asked:');
    for (const rule of trace.rules) {
      lines.push(`  ${truth(rule.result)} ${rule.name}`);
      if (rule.result !== false || rule.findings.length > 0)
        lines.push(...conditionLines(rule.conditions, '      '));
    }
    lines.push(
      '',
      trace.turns.length > 0 ? 'What would turn it:' : 'Nothing that can be counted up would turn it.',
    );
    for (const turn of trace.turns) {
      const changes = turn.changes.map(
        (change) => `${change.pointer} from ${JSON.stringify(change.from)} to ${JSON.stringify(change.to)}`,
      );
      lines.push(`  ${changes.join(' and ')}: ${turn.verdict}`);
    }
  }
  return lines.join('\n');
}

function conditionLines(trace: ConditionTrace, indent: string): string[] {
  if (trace.parts !== undefined && trace.parts.length > 0)
    return trace.parts.flatMap((part) => conditionLines(part, indent));
  const read =
    trace.read === undefined ? '' : paint.dim(` (it is ${JSON.stringify(trace.read.value) ?? 'not known'})`);
  return [`${indent}${truth(trace.result)} ${trace.text}${read}`];
}

function truth(result: boolean | undefined): string {
  return result === undefined ? paint.yellow('?') : result ? paint.green('✓') : paint.dim('·');
}
