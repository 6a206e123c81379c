import { type RefObject, useEffect } from 'react';

/** Marks what scrolls sideways with the edges beyond which there is more, so that its style can show it. */
export function useSideways(region: RefObject<HTMLElement | null>, width: number): void {
  useEffect(() => {
    const { current } = region;
    if (current === null) return;
    const mark = () => markEdges(current);
    mark();
    const sizes = new ResizeObserver(mark);
    sizes.observe(current);
    current.addEventListener('scroll', mark, { passive: true });
    return () => {
      sizes.disconnect();
      current.removeEventListener('scroll', mark);
    };
  }, [region, width]);
}

function markEdges(region: HTMLElement): void {
  const { scrollLeft, clientWidth, scrollWidth } = region;
  region.toggleAttribute('data-more-before', scrollLeft > 1);
  region.toggleAttribute('data-more-after', scrollLeft + clientWidth < scrollWidth - 1);
}
