import type { Case, Event } from './case-query.ts';

/**
 * What of the events of a case is worth a button: what is possible, and what a rule refuses, with its reason. What has no
 * meaning as things stand is left out.
 */
export function offeredEvents({ events }: Case, strand?: string): Event[] {
  return events.filter((event) => event.strand === strand && (event.allowed || event.because !== 'notNow'));
}
