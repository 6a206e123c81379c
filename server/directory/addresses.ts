import { find, readPointer, type Release } from '../../engine/index.ts';
import type { RecordRow } from '../store/repositories/records.ts';

/** The address to which messages for a record go, as its definition says. */
export function emailOf(release: Release, row: Pick<RecordRow, 'kind' | 'attributes'>): string | undefined {
  const pointer = find(release, 'record', row.kind)?.email;
  const value = pointer === undefined ? undefined : readPointer(row.attributes, pointer);
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** By what people know a record. */
export function labelOf(release: Release, row: Pick<RecordRow, 'id' | 'kind' | 'attributes'>): string {
  const pointer = find(release, 'record', row.kind)?.label;
  const value = pointer === undefined ? undefined : readPointer(row.attributes, pointer);
  return typeof value === 'string' && value !== '' ? value : row.id;
}
