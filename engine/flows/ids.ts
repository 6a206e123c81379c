import { sha1 } from '@noble/hashes/legacy.js';
import { bytesToHex, concatBytes, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js';

/** Of the records that flows create; never to be changed, or replaying a case finds other ids. */
const NAMESPACE = 'b1b1ce4e-6a2d-5f7e-9d3c-7a4f0c5e2d18';

/** The id of a record that a case creates, so that replaying the case finds the same. */
export function recordId(caseId: string, sequence: number, name: string): string {
  return uuid5(NAMESPACE, `${caseId}:${sequence}:${name}`);
}

/** A UUID of version 5 (RFC 9562). */
export function uuid5(namespace: string, name: string): string {
  const digest = sha1(concatBytes(hexToBytes(namespace.replaceAll('-', '')), utf8ToBytes(name)));
  digest[6] = ((digest[6] as number) & 0x0f) | 0x50;
  digest[8] = ((digest[8] as number) & 0x3f) | 0x80;
  return bytesToHex(digest.slice(0, 16)).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
