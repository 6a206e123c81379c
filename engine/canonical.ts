import { sha256 as digest } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/**
 * JSON without white space, keys in the order in which they were written: in a definition the order of findings, fields
 * and columns has a meaning, so it is part of the identity. Names cannot look like array indexes, which JavaScript
 * would move to the front, so the order survives parsing and printing.
 */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value);
}

/** Hexadecimal SHA-256 of the UTF-8 of a text. */
export function sha256(text: string): string {
  return bytesToHex(digest(utf8ToBytes(text)));
}
