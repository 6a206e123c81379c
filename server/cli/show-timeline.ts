import type { TimelineStep } from '../../engine/index.ts';
import { paint } from './output.ts';

/** A timeline as a person reads it: what happened, what was sent, what is pending, what is possible. */
export function showTimeline(steps: readonly TimelineStep[]): string {
  return steps.map(showStep).join('\n\n');
}

function showStep(step: TimelineStep): string {
  const lines = [`${paint.dim(step.at)}  ${paint.bold(step.event)}`];
  if (step.refused !== undefined) {
    lines.push(`  ${paint.red('refused')} (${step.refused.because}): ${step.refused.message}`);
    for (const detail of step.refused.details) lines.push(`    ${detail}`);
  }
  const strands = Object.entries(step.facets).map(([strand, status]) => `${strand}: ${paint.cyan(status)}`);
  if (strands.length > 0) lines.push(`  ${strands.join('   ')}`);
  for (const message of step.messages) {
    lines.push(`  ${paint.yellow('mail')} to ${message.to} <${message.address}>: ${message.subject}`);
    for (const line of message.body.trimEnd().split('\n')) lines.push(`    ${paint.dim('|')} ${line}`);
  }
  for (const effect of step.effects)
    if (effect.type !== 'email')
      lines.push(`  ${paint.yellow(effect.type)} ${JSON.stringify(effect.params)}`);
  for (const timer of step.timers.set) lines.push(`  timer ${timer.name} due ${timer.due}`);
  if (step.timers.cleared.length > 0) lines.push(`  timers cleared: ${step.timers.cleared.join(', ')}`);
  lines.push(`  possible now: ${step.possible.join(', ') || 'nothing'}`);
  return lines.join('\n');
}
