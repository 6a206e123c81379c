import type { ConditionTrace, RuleTrace, Severity } from '../../engine/index.ts';
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
    for (const rule of trace.rules) lines.push(...ruleLines(rule));
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

/** A rule that holds, or may hold, with all that it read; of one that does not, the first reading that decides it. */
function ruleLines({ name, result, findings, conditions }: RuleTrace): string[] {
  if (result === false) {
    const why = firstFalse(conditions);
    return [`  ${truth(false)} ${name}${why === undefined ? '' : paint.dim(`: ${whyNot(why)}`)}`];
  }
  const gives = findings.length === 0 ? '' : paint.dim(` → ${findings.join(', ')}`);
  return [`  ${truth(result)} ${name}${gives}`, ...conditionLines(conditions, '      ')];
}

function firstFalse(trace: ConditionTrace): ConditionTrace | undefined {
  if (trace.result !== false) return undefined;
  const parts = trace.parts ?? [];
  return parts.map(firstFalse).find((part) => part !== undefined) ?? (parts.length === 0 ? trace : undefined);
}

function conditionLines(trace: ConditionTrace, indent: string): string[] {
  if (trace.parts !== undefined && trace.parts.length > 0)
    return trace.parts.flatMap((part) => conditionLines(part, indent));
  return [`${indent}${truth(trace.result)} ${leafText(trace)}`];
}

function whyNot({ text, read }: ConditionTrace): string {
  return read === undefined ? text : `${text}? No: ${JSON.stringify(read.value) ?? 'not known'}`;
}

function leafText({ text, read }: ConditionTrace): string {
  return read === undefined ? text : `${text} (it is ${JSON.stringify(read.value) ?? 'not known'})`;
}

function truth(result: boolean | undefined): string {
  return result === undefined ? paint.yellow('?') : result ? paint.green('✓') : paint.dim('·');
}
