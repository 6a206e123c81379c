import { Problem } from './problem.ts';
import { PROBLEM_KINDS } from './problem-kinds.ts';
import { PreconditionFailed, PreconditionRequired } from './problems.ts';

/** The version that a client has seen; `any` where it only cares that there is one. */
export type SeenVersion = number | 'any';

/** A strong tag: the same version is the same bytes. */
export function etagOf(version: number): string {
  return `"v${version}"`;
}

/**
 * The version in `If-Match`. One strong tag or `*`; a tag that we never gave matches nothing. Throws
 * `PreconditionRequired` without the header.
 */
export function readIfMatch(header: string | undefined): SeenVersion {
  if (header === undefined) throw new PreconditionRequired();
  if (header === '*') return 'any';
  const [, tag] = /^(?:W\/)?"([\x21\x23-\x7e]*)"$/.exec(header) ?? [];
  if (tag === undefined)
    throw new Problem(PROBLEM_KINDS.malformedRequest, { detail: 'If-Match is one ETag, or *.' });
  const version = /^v(\d{1,15})$/.exec(tag)?.[1];
  if (version === undefined || header.startsWith('W/')) throw new PreconditionFailed();
  return Number(version);
}

/** Throws `PreconditionFailed`, with the current tag, unless what the client has seen is what is there. */
export function requireVersion(seen: SeenVersion, current: number): void {
  if (seen === 'any' || seen === current) return;
  throw new PreconditionFailed({ headers: { etag: etagOf(current) } });
}

/** Whether `If-None-Match` lists the tag. It is compared weakly: a proxy that compresses makes tags weak. */
export function isKnown(header: string | undefined, etag: string | undefined): boolean {
  if (header === undefined || etag === undefined) return false;
  if (header.trim() === '*') return true;
  return header.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag);
}
