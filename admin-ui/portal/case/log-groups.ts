import type { LogLine } from './case-query.ts';

/** One thing that happened, with all that came of it at once. */
export interface Happening {
  readonly sequence: number;
  readonly at: string;
  readonly by: string;
  readonly from: LogLine['from'];
  readonly title: string;
  readonly isProblem: boolean;
  readonly strands: readonly string[];
  /** The strands whose status is another one since. */
  readonly statuses: readonly string[];
  readonly notes: readonly string[];
  readonly problems: readonly string[];
}

/** The lines of a log by what happened, the oldest first. A status that is called as it was before is no news. */
export function happeningsIn(lines: readonly LogLine[]): Happening[] {
  const known = new Map<string, string>();
  return grouped(lines).map((group) => {
    const [first] = group as [LogLine];
    const head = group.find(({ kind }) => kind === 'event') ?? first;
    const rest = group.filter((line) => line !== head);
    const texts = (wanted: LogLine['kind']) =>
      rest.filter(({ kind }) => kind === wanted).map(({ text }) => text);
    return {
      sequence: head.sequence,
      at: head.at,
      by: head.by,
      from: head.from,
      title: head.text,
      isProblem: head.kind === 'problem',
      strands: [...new Set(group.flatMap(({ strand }) => strand ?? []))],
      statuses: rest.filter((line) => isNewStatus(line, known)).map(({ text }) => text),
      notes: texts('note'),
      problems: texts('problem'),
    };
  });
}

/** What stands beside the events of a case, such as what was done about an incident, is something of its own. */
function grouped(lines: readonly LogLine[]): LogLine[][] {
  const groups: LogLine[][] = [];
  for (const line of lines) {
    const last = groups.at(-1);
    const [first] = last ?? [];
    const belongs =
      first !== undefined && first.sequence === line.sequence && first.at === line.at && first.by === line.by;
    if (last !== undefined && belongs) last.push(line);
    else groups.push([line]);
  }
  return groups;
}

function isNewStatus({ kind, strand = '', text }: LogLine, known: Map<string, string>): boolean {
  if (kind !== 'status' || known.get(strand) === text) return false;
  known.set(strand, text);
  return true;
}
