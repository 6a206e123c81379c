import type { ReactNode } from 'react';
import { ClockContext } from '../../ui/clock.ts';

/** Incidents, the audit and drafts go by the clock of the machine, also where that of a demonstration was moved on. */
export function RealTime({ children }: { readonly children: ReactNode }) {
  return <ClockContext.Provider value={Date.now}>{children}</ClockContext.Provider>;
}
