import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser, Reply } from '../support/http.ts';
import { COMPANY, FORM } from '../support/registration.ts';
import { startServer, type TestServer } from '../support/server.ts';
import { aPdf, upload } from '../support/upload.ts';

let server: TestServer;
let ada: Browser;
beforeAll(async () => {
  server = await startServer();
  ada = await server.browser().play('ada-user');
});
afterAll(() => server.end());

interface Option {
  readonly value: string;
  readonly verdict?: string;
  readonly owner?: string;
  readonly findings?: readonly { readonly id: string; readonly message: string; readonly cite: readonly string[] }[];
}

const optionsOf = (reply: Reply, pointer: string): readonly Option[] => reply.body.choices[pointer].options;

describe('a form before its case begins', () => {
  it('goes out as JSON Schema, steps, choices and words in the language of whoever asks (DE-6)', async () => {
    const form = await ada.get(FORM);
    expect(form.status).toBe(200);
    expect(form.body.steps.map(({ title }: { title: string }) => title)).toEqual([
      'VAT number',
      'Details',
      'Contacts',
      'Review',
    ]);
    expect(form.body.schema.properties.relationship.oneOf).toContainEqual({
      const: 'reseller',
      title: 'Reseller',
    });
    expect(optionsOf(form, '/contacts/technical').map(({ value }) => value)).toContain('ada');
  });
});
