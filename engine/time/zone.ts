import { Temporal } from 'temporal-polyfill';

export interface LocalParts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
}

/** Calendar and clock in a zone at an instant; `undefined` for a text that is no instant. */
export function localParts(instant: string, zone: string): LocalParts | undefined {
  try {
    return Temporal.Instant.from(instant).toZonedDateTimeISO(zone);
  } catch {
    return undefined;
  }
}

export function isTimeZone(zone: string): boolean {
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(zone);
    return true;
  } catch {
    return false;
  }
}
