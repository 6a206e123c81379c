import { html } from 'hono/html';
import { idOf } from './form-fields.ts';
import type { PageError } from './form-html.ts';
import type { Markup } from './frame.ts';
import { filled } from './words/say.ts';
import type { PageWords } from './words/words.ts';

/** Where its errors point. It is no pointer, so that it is the field of no form. */
export const PASSWORD = 'password';
const ONCE = 'password';
const AGAIN = 'password-again';

export interface Bounds {
  readonly shortest: number;
  readonly longest: number;
}

export function passwordHtml(bounds: Bounds, errors: readonly PageError[], words: PageWords): Markup {
  const error = errors.find(({ pointer }) => pointer === PASSWORD)?.message;
  const id = idOf(PASSWORD);
  const invalid = String(error !== undefined);
  const wrong =
    error === undefined ? '' : html`<p class="wrong" id="${id}-error">${words.error} ${error}</p>`;
  return html`<div class="field${error === undefined ? '' : ' has-error'}">
      <label for="${id}">${words.password}</label>
      <p class="hint" id="${id}-hint">${filled(words.passwordHint, { ...bounds })}</p>
      ${wrong}
      <input
        id="${id}"
        name="${ONCE}"
        type="password"
        autocomplete="new-password"
        maxlength="${bounds.longest}"
        aria-describedby="${id}-hint${error === undefined ? '' : ` ${id}-error`}"
        aria-invalid="${invalid}"
        aria-required="true"
      />
    </div>
    <div class="field">
      <label for="${id}-again">${words.passwordAgain}</label>
      <input
        id="${id}-again"
        name="${AGAIN}"
        type="password"
        autocomplete="new-password"
        maxlength="${bounds.longest}"
        aria-required="true"
      />
    </div>`;
}

/** The password, if both fields say the same. Whether it is a good one is not judged here. */
export function passwordFrom(
  fields: URLSearchParams,
  words: PageWords,
): { readonly password: string } | { readonly error: PageError } {
  const password = fields.get(ONCE) ?? '';
  if (password === (fields.get(AGAIN) ?? '')) return { password };
  return { error: { pointer: PASSWORD, message: words.passwordDiffers } };
}
