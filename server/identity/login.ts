import { domainToASCII } from 'node:url';

/** An address in the form in which it is compared: letter case and the spelling of the domain do not matter. */
export function loginOf(email: string): string {
  const trimmed = email.trim().normalize('NFC');
  const at = trimmed.lastIndexOf('@');
  if (at < 0) return trimmed.toLowerCase();
  const domain = trimmed.slice(at + 1);
  const ascii = domainToASCII(domain) || domain.toLowerCase();
  return `${trimmed.slice(0, at).toLowerCase()}@${ascii.replace(/\.$/, '')}`;
}
