import punycode from 'punycode/punycode.js';
import { endsLike, skeleton } from './confusables.ts';
import { preparedOperator, type Check } from './operator.ts';

/** Characters that are not seen: soft hyphens, joiners, direction marks, spaces of every kind. */
const UNSEEN = /[\p{Default_Ignorable_Code_Point}\p{Cc}\p{Cf}\s]/gu;

/** Nearly all addresses: nothing in them to fold but letter case. */
const PLAIN = /^(?!.*xn--)[A-Za-z0-9!$%&'*+=?^_`{|}~.-]*@[A-Za-z0-9.-]*[A-Za-z0-9-]$/i;

/**
 * The host of an e-mail address or a host, as an eye reads it: whatever encoding, letter case or look-alike alphabet it
 * was written in. What no spelling hides is that another domain is another domain.
 */
export function foldDomain(text: string): string {
  if (PLAIN.test(text)) return text.slice(text.lastIndexOf('@') + 1).toLowerCase();
  const seen = plain(text);
  const host = seen
    .slice(seen.lastIndexOf('@') + 1)
    .replace(/^[a-z][a-z0-9+.-]*:\/\//, '')
    .replace(/[/?#:].*$/s, '');
  return withoutDots(plain(decoded(host)));
}

function withoutDots(host: string): string {
  let end = host.length;
  while (host[end - 1] === '.') end--;
  return host.slice(0, end);
}

function plain(text: string): string {
  return skeleton(text.normalize('NFKC').replace(UNSEEN, ''));
}

function decoded(host: string): string {
  return host.split('.').map(decodedLabel).join('.');
}

/** A label that is no valid punycode names nothing, and stays as it is. */
function decodedLabel(label: string): string {
  try {
    return punycode.toUnicode(label);
  } catch {
    return label;
  }
}

function domainsOf(operand: unknown): string[] {
  const listed = Array.isArray(operand) ? operand : [operand];
  return listed
    .filter((domain) => typeof domain === 'string')
    .map(foldDomain)
    .filter((domain) => domain !== '');
}

function within(operand: unknown): Check {
  const domains = domainsOf(operand);
  return (factValue) => {
    if (typeof factValue !== 'string') return false;
    const host = foldDomain(factValue);
    return domains.some((domain) => endsLike('.' + host, '.' + domain));
  };
}

export const domainWithin = preparedOperator({
  name: 'domainWithin',
  says: 'is at or below',
  description:
    'The fact is an e-mail address or a host at one of these domains or below it, in whatever letter case, encoding or look-alike letters it is written.',
  takes: ['string'],
  operand: 'domains',
  prepare: within,
  problem: (operand) => {
    const listed = Array.isArray(operand) ? operand : [operand];
    return listed.length > 0 && domainsOf(operand).length === listed.length
      ? undefined
      : 'a domain such as library.example is expected, or a list of them';
  },
  examples: [
    { fact: 'ann@library.example', operand: 'library.example', result: true },
    { fact: 'Ann@Desk.Library.Example.', operand: ['library.example'], result: true },
    { fact: 'ann@mylibrary.example', operand: 'library.example', result: false },
    { fact: 'ann@library.example.org', operand: 'library.example', result: false },
    { fact: 'ann@libr\u0430ry.example', operand: 'library.example', result: true },
    { fact: 'ann@xn--librry-6nf.example', operand: 'library.example', result: true },
  ],
});
