import { boundsOf, parseDuration } from '../../time/duration.ts';
import { instantToMs, msToInstant } from '../../time/instant.ts';
import { momentKey } from '../operators/moment.ts';
import type { PlaceType } from '../place-type.ts';

type NumberType = Extract<PlaceType, { is: 'number' }>;

/**
 * Numbers that stand for all: each literal, and between two of them, below all and above all, as many as there are
 * places that are compared with each other (`apart`), so that these can be equal, smaller and larger there too.
 */
export function numbersFor(
  { whole, least, most }: NumberType,
  literals: readonly number[],
  apart: number,
): number[] {
  const edges = [...new Set(literals)].sort((a, b) => a - b);
  const first = edges[0] ?? 0;
  const last = edges.at(-1) ?? 0;
  const found = new Set<number>(edges);
  for (let i = 1; i <= apart; i++) found.add(Math.floor(first - i)).add(Math.ceil(last + i));
  for (const [index, edge] of edges.entries()) {
    const next = edges[index + 1];
    if (next === undefined) continue;
    for (let i = 1; i <= apart; i++)
      found.add(whole ? Math.floor(edge) + i : edge + ((next - edge) * i) / (apart + 1));
  }
  if (Number.isFinite(least)) found.add(whole ? Math.ceil(least) : least);
  if (Number.isFinite(most)) found.add(whole ? Math.floor(most) : most);
  return [...found]
    .filter((n) => n >= least && n <= most && (!whole || Number.isInteger(n)))
    .sort((a, b) => a - b);
}

const DAY_MS = 86_400_000;

/** The same for days and instants. */
export function datesFor(literals: readonly unknown[], apart: number): string[] {
  const known = literals.filter(
    (literal) => typeof literal === 'string' && momentKey(literal) !== undefined,
  ) as string[];
  const moments = [...new Set(known.map((literal) => instantToMs(momentKey(literal) as string)))].sort(
    (a, b) => a - b,
  );
  if (moments.length === 0) moments.push(instantToMs('2026-01-15T00:00:00Z'));
  const found: number[] = [];
  for (let i = 1; i <= apart; i++)
    found.push((moments[0] as number) - i * DAY_MS, (moments.at(-1) as number) + i * DAY_MS);
  for (const [index, moment] of moments.entries()) {
    const next = moments[index + 1];
    const length = (next ?? moment) - moment;
    for (let i = 1; i <= apart; i++) found.push(Math.round(moment + (length * i) / (apart + 1)));
    if (!known.some((literal) => instantToMs(momentKey(literal) as string) === moment)) found.push(moment);
  }
  return [...new Set([...known, ...found.map(dayOrInstant)])];
}

function dayOrInstant(ms: number): string {
  const text = msToInstant(ms);
  return text.endsWith('T00:00:00Z') ? text.slice(0, 10) : text;
}

const HOUR_MS = 3_600_000;

/** Days and instants on either side of each age, and between any two that differ. */
export function agesFor(durations: readonly string[], now: string): string[] {
  const at = instantToMs(now);
  return durations.flatMap((text) => {
    const [least, most] = boundsOf(parseDuration(text));
    return [at - most - HOUR_MS, at - least + HOUR_MS].map(msToInstant);
  });
}
