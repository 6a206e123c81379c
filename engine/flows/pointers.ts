import { parsePointer, readAt } from '../pointer.ts';

/** A reader of one place. The pointer is taken apart once. */
export function readerOf(pointer: string): (data: unknown) => unknown {
  const segments = parsePointer(pointer);
  return (data) => readAt(data, segments);
}
