import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef } from 'react';
import { GridOf, ROW_HEIGHT, type RowsProps } from './grid.tsx';
import type { Looking } from './looking.ts';

/** A table of any length: only what is in sight is drawn. */
export function LongGrid(props: RowsProps) {
  const region = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: props.table.total,
    getScrollElement: () => region.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 8,
    useFlushSync: false,
  });
  useStartAtTop(props.looking, () => virtual.scrollToOffset(0));
  return <GridOf {...props} region={region} items={virtual.getVirtualItems()} />;
}

function useStartAtTop(looking: Looking, toTop: () => void): void {
  const shown = useRef(looking);
  useEffect(() => {
    if (shown.current === looking) return;
    shown.current = looking;
    toTop();
  });
}
