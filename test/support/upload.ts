import { PDFDocument } from '@cantoo/pdf-lib';
import type { Browser, Reply } from './http.ts';

/** A file as a person would hand it in. */
export async function aPdf(title = 'Signed approval'): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  document.setTitle(title);
  document.addPage([200, 200]);
  return document.save();
}

export interface Uploading {
  readonly name?: string;
  readonly kind?: string;
  readonly type?: string;
  readonly actingFor?: string;
  readonly headers?: Record<string, string>;
}

/** Hands a file in, for the own company of Northwind's people unless told. */
export function upload(browser: Browser, bytes: Uint8Array, given: Uploading = {}): Promise<Reply> {
  const {
    name = 'approval.pdf',
    kind = 'liability',
    type = 'application/pdf',
    actingFor = 'northwind',
  } = given;
  const query = new URLSearchParams({ name, kind, actingFor });
  return browser.request('POST', `/api/v1/documents?${query.toString()}`, bytes, {
    'content-type': type,
    ...given.headers,
  });
}
