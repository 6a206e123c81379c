import punycode from 'punycode/punycode.js';

/** No host is longer, with whatever stands around it. */
const LONGEST = 2048;

/** Characters that are invisible, or that IDNA drops. */
const IGNORED = /\p{Default_Ignorable_Code_Point}/gu;

/** Nearly every host is written so, and then letter case is all that can differ. */
const PLAIN = /^[a-z0-9-]+(?:\.[a-z0-9-]+)*$/i;

/**
 * The host in what somebody typed for a domain, in the one form in which hosts are compared: lower case, ASCII, without
 * scheme, path or trailing dot. What has no host in it comes back unchanged.
 */
export function toDomain(text: string): string {
  if (text.length > LONGEST) return text;
  if (PLAIN.test(text)) return text.toLowerCase();
  const folded = text.normalize('NFKC').toLowerCase().replace(IGNORED, '').replaceAll('。', '.').trim();
  const host = folded
    .replace(/^[a-z][a-z0-9+.-]*:\/\//, '')
    .replace(/[/?#].*$/su, '')
    .replace(/\.+$/, '');
  if (host === '' || /[\s@:\\]/u.test(host)) return text;
  return toAscii(host) ?? text;
}

function toAscii(host: string): string | undefined {
  try {
    return punycode.toASCII(host);
  } catch {
    return undefined;
  }
}
