import type { Browser, Reply } from './http.ts';

/** What a page asks, read as a browser would read its only form. */
interface HtmlForm {
  readonly action: string;
  /** Hidden fields, as they would be sent. */
  readonly hidden: readonly (readonly [name: string, value: string])[];
}

function formIn({ text }: Reply): HtmlForm {
  const [, action = ''] = /<form method="post" action="([^"]*)"/.exec(text) ?? [];
  const inputs = text.match(/<input[^>]*type="hidden"[^>]*>/g) ?? [];
  const hidden = inputs.map((input) => [attribute(input, 'name'), attribute(input, 'value')] as const);
  return { action: unescaped(action).replace(/^https?:\/\/[^/]+/, ''), hidden };
}

function attribute(tag: string, name: string): string {
  return unescaped(new RegExp(` ${name}="([^"]*)"`).exec(tag.replaceAll(/\s+/g, ' '))?.[1] ?? '');
}

const unescaped = (text: string): string =>
  text
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');

/** Sends the form of a page, with what is typed into it. */
export function send(
  browser: Browser,
  page: Reply,
  typed: { readonly [name: string]: string },
  headers: Record<string, string> = {},
): Promise<Reply> {
  const { action, hidden } = formIn(page);
  const fields = new URLSearchParams([...(hidden as [string, string][]), ...Object.entries(typed)]);
  return browser.request('POST', action, new TextEncoder().encode(fields.toString()), {
    'content-type': 'application/x-www-form-urlencoded',
    ...headers,
  });
}
