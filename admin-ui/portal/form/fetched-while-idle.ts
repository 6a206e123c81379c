import { useEffect } from 'react';

/** Forms are opened from everywhere: their screens are fetched as soon as the browser has nothing else to do. */
export function useFormsFetchedWhileIdle(): void {
  useEffect(() => {
    const fetchThem = () => void import('./screens.tsx').catch(() => undefined);
    // Not every browser says when it is idle.
    if (!('requestIdleCallback' in globalThis)) {
      const timer = setTimeout(fetchThem, 2000);
      return () => clearTimeout(timer);
    }
    const request = requestIdleCallback(fetchThem, { timeout: 5000 });
    return () => cancelIdleCallback(request);
  }, []);
}
