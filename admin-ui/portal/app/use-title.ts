import { useEffect } from 'react';

/** What the tab and the history call the screen. Nothing while it is not known yet. */
export function useTitle(title: string | undefined): void {
  useEffect(() => {
    document.title = title === undefined || title === '' ? 'Slipway' : `${title} · Slipway`;
  }, [title]);
}
