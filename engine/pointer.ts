/**
 * JSON Pointer (RFC 6901), the only way in which a definition names a place in data. Own properties only, so that
 * `/constructor` reads nothing; at most 16 segments.
 */

const MAX_SEGMENTS = 16;

export function parsePointer(pointer: string): string[] {
  if (pointer === '') return [];
  if (!pointer.startsWith('/')) throw new RangeError(`a pointer begins with a slash: ${pointer}`);
  const segments = pointer.slice(1).split('/').map(unescapeSegment);
  if (segments.length > MAX_SEGMENTS)
    throw new RangeError(`a pointer has at most ${MAX_SEGMENTS} parts: ${pointer}`);
  return segments;
}

export function formatPointer(segments: readonly (string | number)[]): string {
  return segments
    .map((segment) => '/' + String(segment).replaceAll('~', '~0').replaceAll('/', '~1'))
    .join('');
}

function unescapeSegment(segment: string): string {
  return segment.includes('~') ? segment.replaceAll('~1', '/').replaceAll('~0', '~') : segment;
}

/** The value at the segments, or `undefined` where there is none. */
export function readAt(data: unknown, segments: readonly string[]): unknown {
  let value = data;
  for (const segment of segments) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, segment)) return undefined;
    value = (value as Record<string, unknown>)[segment];
  }
  return value;
}

export function readPointer(data: unknown, pointer: string): unknown {
  return readAt(data, parsePointer(pointer));
}

/** A copy of `data` with `value` at the segments; objects on the way are copied or made. `undefined` removes. */
export function withValueAt(data: unknown, segments: readonly string[], value: unknown): unknown {
  const [first, ...rest] = segments;
  if (first === undefined) return value;
  if (Array.isArray(data)) {
    const copy = [...data];
    copy[Number(first)] = withValueAt(copy[Number(first)], rest, value);
    return copy;
  }
  const copy: Record<string, unknown> = typeof data === 'object' && data !== null ? { ...data } : {};
  const next = withValueAt(Object.hasOwn(copy, first) ? copy[first] : undefined, rest, value);
  if (next === undefined) delete copy[first];
  else
    Object.defineProperty(copy, first, { value: next, writable: true, enumerable: true, configurable: true });
  return copy;
}
