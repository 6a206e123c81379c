import { describe, expect, it } from 'vitest';
import { SCHEMA_FORMATS } from '../language/schema/json-schema.ts';
import { FORMAT_NAMES, FORMATS } from './formats.ts';

const accepts = (format: keyof typeof FORMATS, text: string): boolean => {
  const known = FORMATS[format] as unknown;
  if (typeof known === 'function') return known(text) as boolean;
  if (known instanceof RegExp) return known.test(text);
  return (known as { validate: (text: string) => boolean }).validate(text);
};

describe('formats', () => {
  it('are those of the language', () => expect([...FORMAT_NAMES].sort()).toEqual([...SCHEMA_FORMATS].sort()));

  it.each([
    ['email', 'ann@library.example'],
    ['email', 'ann.de-vries+books@desk.library.example'],
    ['email', 'änn@bücher.example'],
    ['uri', 'https://library.example'],
    ['uri', 'http://library.example:8080/shelf?x=1#y'],
    ['uri', 'mailto:ann@library.example'],
    ['hostname', 'desk.library.example'],
    ['date', '2024-02-29'],
    ['date-time', '2026-03-31T14:00:00Z'],
    ['time', '14:00:00Z'],
    ['uuid', '6f1c2a90-7d4e-4b35-9a0c-5b8e61d2f407'],
  ] as const)('%s takes %s', (format, text) => expect(accepts(format, text)).toBe(true));

  it.each([
    ['email', 'ann@library'],
    ['email', 'ann@library.example\r\nBcc: ben@library.example'],
    ['email', 'ann@library.example, ben@library.example'],
    ['email', '.ann@library.example'],
    ['email', 'ann@-library.example'],
    ['email', `${'a'.repeat(250)}@library.example`],
    ['uri', 'javascript:alert(1)'],
    ['uri', 'data:text/html,x'],
    ['uri', 'https://library.example@other.example/'],
    ['uri', 'https:\\\\library.example'],
    ['uri', 'https://library.example/a b'],
    ['uri', 'file:///etc/hosts'],
    ['hostname', 'library..example'],
    ['date', '2026-02-30'],
    ['date-time', '2026-03-31 14:00'],
    ['uuid', 'urn:uuid:6f1c2a90-7d4e-4b35-9a0c-5b8e61d2f407'],
  ] as const)('%s refuses %s', (format, text) => expect(accepts(format, text)).toBe(false));
});
