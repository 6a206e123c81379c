import { parsePointer, readAt } from '../pointer.ts';
import type { Read } from './catalogue/entry.ts';

/** A reader of one place in the view. The pointer is taken apart once. */
export function readerOf(pointer: string): Read {
  const segments = parsePointer(pointer);
  return (view) => readAt(view, segments);
}
