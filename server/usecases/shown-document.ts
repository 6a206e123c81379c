import type { DocumentSummary } from '../store/repositories/documents.ts';
import { asInstant } from '../time/business-clock.ts';

/** What is told of a document wherever it is listed: enough to fetch it, and to know it again by its digest. */
export function shownDocument({ id, name, edition, file, type, size, sha256, origin, at }: DocumentSummary) {
  return { id, name, edition, file, type, size, sha256, origin, at: asInstant(at) };
}
