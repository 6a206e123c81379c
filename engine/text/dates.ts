import { localParts } from '../time/zone.ts';
import type { RenderOptions } from './liquid.ts';

/**
 * Months by name, from a table of our own: the same instant must be written in the same words on every machine, and the
 * words of a platform's locale data change between versions.
 */
const MONTHS: Record<string, readonly string[]> = {
  en: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
  nl: [
    'januari',
    'februari',
    'maart',
    'april',
    'mei',
    'juni',
    'juli',
    'augustus',
    'september',
    'oktober',
    'november',
    'december',
  ],
  fr: [
    'janvier',
    'février',
    'mars',
    'avril',
    'mai',
    'juin',
    'juillet',
    'août',
    'septembre',
    'octobre',
    'novembre',
    'décembre',
  ],
};

/** `2 March 2026`; a language without names of months gets `2026-03-02`. */
export function spellDate(instant: unknown, options: RenderOptions): string {
  const parts = partsOf(instant, options);
  if (parts === undefined) return String(instant);
  const month = MONTHS[(options.language ?? 'en').slice(0, 2)]?.[parts.month - 1];
  return month === undefined
    ? `${parts.year}-${two(parts.month)}-${two(parts.day)}`
    : `${parts.day} ${month} ${parts.year}`;
}

/** `14:05`. */
export function spellTime(instant: unknown, options: RenderOptions): string {
  const parts = partsOf(instant, options);
  return parts === undefined ? String(instant) : `${two(parts.hour)}:${two(parts.minute)}`;
}

function partsOf(instant: unknown, options: RenderOptions) {
  return typeof instant === 'string' ? localParts(instant, options.zone ?? 'UTC') : undefined;
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
