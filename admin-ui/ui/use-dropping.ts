import { type DragEvent, useState } from 'react';

interface Dropping {
  /** Files hang over it. */
  readonly isOver: boolean;
  /** For the element on which they are let go. A button beside it does the same for whoever has no pointer. */
  readonly onto: {
    readonly onDragOver: (event: DragEvent) => void;
    readonly onDragLeave: () => void;
    readonly onDrop: (event: DragEvent) => void;
  };
}

/** Files that are dropped on an element. */
export function useDropping(onFiles: (files: readonly File[]) => void): Dropping {
  const [isOver, setOver] = useState(false);
  return {
    isOver,
    onto: {
      onDragOver: (event) => {
        event.preventDefault();
        setOver(true);
      },
      onDragLeave: () => setOver(false),
      onDrop: (event) => {
        event.preventDefault();
        setOver(false);
        onFiles([...event.dataTransfer.files]);
      },
    },
  };
}
