import { type RefObject, useEffect, useRef } from 'react';

/** Told to the styles: what is focused or scrolled to must not lie under what sticks to the top. */
export function useHeightOfTop(): RefObject<HTMLDivElement | null> {
  const top = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = top.current;
    if (element === null) return undefined;
    const watch = new ResizeObserver(() => {
      document.documentElement.style.setProperty('--slipway-top', `${element.offsetHeight}px`);
    });
    watch.observe(element);
    return () => watch.disconnect();
  }, []);
  return top;
}
