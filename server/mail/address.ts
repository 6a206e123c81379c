import { domainToASCII } from 'node:url';
import { wellFormed } from '../documents/index.ts';

/** One person or box. The name is shown, the address decides where a mail goes. */
export interface Mailbox {
  readonly name?: string;
  readonly address: string;
}

const ATOM = /^[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/;
const LABEL = /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/;
const LONGEST_NAME = 200;

/**
 * The address as it goes over the wire, its domain in the ASCII form; `undefined` for what is not exactly one address. Quoted
 * local parts, address literals and local parts outside ASCII are none: hardly anybody has one, and each is a way to smuggle.
 */
export function readAddress(text: string): string | undefined {
  const at = text.lastIndexOf('@');
  const local = text.slice(0, Math.max(0, at));
  const domain = domainToASCII(text.slice(at + 1)).replace(/\.$/, '');
  const labels = domain.split('.');
  const isDomain = labels.every((label) => LABEL.test(label)) && /[a-z]/.test(labels.at(-1) ?? '');
  const address = `${local}@${domain}`;
  return at > 0 && ATOM.test(local) && local.length <= 64 && isDomain && address.length <= 254
    ? address
    : undefined;
}

/** The domain of an address of `readAddress`. */
export function domainOf(address: string): string {
  return address.slice(address.lastIndexOf('@') + 1);
}

/** `Name <address>`, as a pack declares its senders, or an address alone. The address is not judged here. */
export function parseMailbox(text: string): Mailbox {
  const [, name = '', address = text.trim()] = /^\s*(.*?)\s*<([^<>]*)>\s*$/s.exec(text) ?? [];
  const shown = name.replace(/^"(.*)"$/, '$1');
  return shown === '' ? { address } : { name: shown, address };
}

/** A text for one line of a header: no control characters, none that turn the direction of text, one space for several. */
export function oneLine(text: string): string {
  return wellFormed(text)
    .replaceAll(/[\p{Cc}\p{Zl}\p{Zp}]/gu, ' ')
    .replaceAll(/\p{Bidi_Control}/gu, '')
    .replaceAll(/ +/g, ' ')
    .trim();
}

/** A display name that no client takes for an address or decodes a second time. */
export function displayName(text: string): string {
  const name = oneLine(text).replaceAll('=?', '= ?').replaceAll('?=', '? =');
  return [...name].slice(0, LONGEST_NAME).join('').trim();
}
