import { expect, it } from 'vitest';
import { recordId, uuid5 } from './ids.ts';

it('an id is a UUID of version 5, as RFC 9562 has it', () => {
  expect(uuid5('6ba7b810-9dad-11d1-80b4-00c04fd430c8', 'www.example.com')).toBe(
    '2ed6657d-e927-568b-95e1-2665a8aea6a2',
  );
});

it('the same case, event and name give the same id, and others another', () => {
  expect(recordId('c1', 2, 'card')).toBe(recordId('c1', 2, 'card'));
  expect(recordId('c1', 3, 'card')).not.toBe(recordId('c1', 2, 'card'));
});
