import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { html } from 'hono/html';
import type { HtmlEscapedString } from 'hono/utils/html';

export type Markup = HtmlEscapedString | Promise<HtmlEscapedString>;

/** The empty pages of a twin. They carry no script and no style, so that the strictest policy lets them be. */
export function createTwinPages(): Hono {
  const pages = new Hono();
  pages.use('*', bodyLimit({ maxSize: 16 * 1024 }));
  return pages;
}

/** One page; every one says that nothing here is real. `service` is whom the twin stands in for. */
export async function page(
  c: Context,
  service: string,
  title: string,
  body: Markup,
  status: 200 | 400 | 404 | 409 = 200,
): Promise<Response> {
  c.header('cache-control', 'no-store');
  c.header('referrer-policy', 'no-referrer');
  return c.html(
    html`<!doctype html>
      <html lang="en">
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <meta name="robots" content="noindex" />
          <title>${title} (simulated)</title>
        </head>
        <body>
          <header>
            <p role="note">
              <strong>This is a simulated service.</strong> It stands in for ${service}, which knows nothing
              of what you do here.
            </p>
          </header>
          <main>
            <h1>${title}</h1>
            ${body}
          </main>
        </body>
      </html>`,
    status,
  );
}

/** A form of one button. */
export const button = (action: string, label: string): Markup =>
  html`<form method="post" action="${action}"><button type="submit">${label}</button></form>`;

export const facts = (rows: readonly (readonly [term: string, value: string])[]): Markup =>
  html`<dl>
    ${rows.map(
      ([term, value]) =>
        html`<dt>${term}</dt>
          <dd>${value}</dd>`,
    )}
  </dl>`;
