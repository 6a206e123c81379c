import { randomBytes } from 'node:crypto';
import { html, raw } from 'hono/html';
import type { HtmlEscapedString } from 'hono/utils/html';
import { pageHeaders } from '../kit/security-headers.ts';
import { STYLE } from './style.ts';
import type { PageWords } from './words/words.ts';

export type Markup = HtmlEscapedString | Promise<HtmlEscapedString>;

export interface Page {
  readonly status: number;
  readonly language: string;
  readonly words: PageWords;
  readonly title: string;
  /** Whose portal it is, where that may be told. */
  readonly provider?: string | undefined;
  readonly body: Markup;
  /** The same page in other languages. */
  readonly others?: readonly { readonly language: string; readonly name: string; readonly href: string }[];
  /** Seconds after which looking again is of use. */
  readonly retryAfter?: number;
}

/** A page of this server as a response: no script, one style sheet with a nonce, nothing from elsewhere. */
export async function respond(page: Page, publicUrl: string): Promise<Response> {
  const nonce = newNonce();
  const { status, retryAfter, language } = page;
  return new Response(String(await documentOf(page, nonce)), {
    status,
    headers: {
      ...headersOf(publicUrl, nonce),
      'content-type': 'text/html; charset=utf-8',
      'content-language': language,
      ...(retryAfter === undefined ? {} : { 'retry-after': String(retryAfter) }),
    },
  });
}

export const newNonce = (): string => randomBytes(18).toString('base64');

/**
 * As for all pages, and kept by nobody. The address says who may do something, so it goes to no other site; to this one it
 * does, since a browser that says nothing at all sends a form without saying from where.
 */
export function headersOf(publicUrl: string, nonce?: string): { readonly [name: string]: string } {
  return {
    ...pageHeaders(nonce === undefined ? { publicUrl } : { publicUrl, nonce }),
    'cache-control': 'no-store',
    'referrer-policy': 'same-origin',
    'x-robots-tag': 'noindex, nofollow',
  };
}

export const styleElement = (nonce: string): Markup =>
  html`<style nonce="${nonce}">
    ${raw(STYLE)}
  </style>`;

function documentOf({ language, words, title, provider, body, others = [] }: Page, nonce: string): Markup {
  return html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title}</title>
        ${styleElement(nonce)}
      </head>
      <body>
        <a class="skip" href="#content">${words.skip}</a>
        ${provider === undefined ? '' : html`<header>${provider}</header>`}
        <main id="content" tabindex="-1">${body}</main>
        <footer>${others.length > 1 ? languagesOf(others, language, words) : ''}</footer>
      </body>
    </html>`;
}

function languagesOf(others: NonNullable<Page['others']>, shown: string, words: PageWords): Markup {
  const entries = others.map(({ language, name, href }) =>
    language === shown
      ? html`<li><span aria-current="true" lang="${language}">${name}</span></li>`
      : html`<li><a href="${href}" lang="${language}" hreflang="${language}">${name}</a></li>`,
  );
  return html`<nav aria-label="${words.languages}">
    <ul>
      ${entries}
    </ul>
  </nav>`;
}
