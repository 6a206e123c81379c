import type { Linker } from './linker.ts';
import type { Place } from './place.ts';

/** No shared condition may lead back to itself. Each circle is reported once, where it begins in the file. */
export function linkCycles(linker: Linker, section: Place): void {
  const named = new Map(section.entries().map(([name, condition]) => [name, namesIn(condition)]));
  const done = new Set<string>();
  for (const name of named.keys()) {
    const circle = circleFrom(name, named, done);
    if (circle === undefined) continue;
    linker.report(
      section.get(name),
      'condition-cycle',
      `the condition "${name}" rests on itself: ${shown(circle)} → ${name}`,
      {
        atKey: true,
        hint: 'take one of these references out',
      },
    );
    for (const each of circle) done.add(each);
  }
}

/** A way from a name back to it, by names that are in no circle reported before. */
function circleFrom(
  start: string,
  named: ReadonlyMap<string, readonly string[]>,
  done: ReadonlySet<string>,
): string[] | undefined {
  const cameFrom = new Map<string, string>();
  const waiting = [start];
  for (const name of waiting)
    for (const next of named.get(name) ?? []) {
      if (next === start) return wayTo(name, start, cameFrom);
      if (cameFrom.has(next) || done.has(next)) continue;
      cameFrom.set(next, name);
      waiting.push(next);
    }
  return undefined;
}

function wayTo(end: string, start: string, cameFrom: ReadonlyMap<string, string>): string[] {
  const way = [end];
  for (let name = end; name !== start; way.unshift(name)) name = cameFrom.get(name) ?? start;
  return way;
}

const MOST_SHOWN = 6;

function shown(names: readonly string[]): string {
  return [...names.slice(0, MOST_SHOWN), ...(names.length > MOST_SHOWN ? ['…'] : [])].join(' → ');
}

/** The shared conditions that a condition names. */
function namesIn(condition: Place): string[] {
  const parts = [...condition.get('all').items(), ...condition.get('any').items()];
  if (condition.get('not').exists) parts.push(condition.get('not'));
  const name = condition.get('condition').text;
  return [...(name === undefined ? [] : [name]), ...parts.flatMap(namesIn)];
}
