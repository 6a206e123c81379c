import type { Line } from './arrival.ts';
import type { CompiledFlow } from './compile.ts';
import type { Act } from './step.ts';
import type { Case, Instant, LogEntry } from './types.ts';

/** The event, what it wrote into the log, what became of the strands, and what went wrong. */
export function logOf(
  flow: CompiledFlow,
  before: Case['facets'] | undefined,
  after: Case['facets'],
  line: Line,
  acts: readonly Act[],
  problems: readonly string[],
  at: Instant,
): LogEntry[] {
  const { by } = line;
  const log: LogEntry[] = [{ at, ...line }];
  for (const act of acts) {
    if (act.kind === 'done' && act.done.note !== undefined)
      log.push({ at, by, kind: 'note', ...act.done.note });
  }
  for (const strand of flow.strands) {
    const status = after[strand.name];
    if (status === undefined || status === before?.[strand.name]) continue;
    const text = statusText(flow, strand.name, status, before === undefined);
    if (text !== undefined) log.push({ at, by, kind: 'status', text, strand: strand.name });
  }
  const undone = acts.flatMap((act) =>
    act.kind === 'done' && act.done.problem !== undefined ? [act.done.problem] : [],
  );
  for (const text of [...undone, ...problems]) log.push({ at, by, kind: 'problem', text });
  return log;
}

/** A strand that has not begun when its case does has no news yet. */
function statusText(flow: CompiledFlow, strand: string, path: string, first: boolean): string | undefined {
  const facet = flow.definition.facets[strand];
  const status = facet?.states[path];
  if (facet === undefined || status === undefined || (first && status.begin !== undefined)) return undefined;
  return `${facet.title}: ${status.title}`;
}
