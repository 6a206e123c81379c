import { ClockContext } from '../../ui/clock.ts';
import { RelativeTime } from '../../ui/relative-time.tsx';

/** Files are handed in by the clock on the wall, also where that of the business was moved. */
export function SystemAge({ instant }: { readonly instant: string }) {
  return (
    <ClockContext.Provider value={Date.now}>
      <RelativeTime instant={instant} quiet />
    </ClockContext.Provider>
  );
}
