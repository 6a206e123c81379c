import { html } from 'hono/html';
import type { LinkDocument, LinkView } from '../../usecases/show-link.ts';
import { errorSummary, fieldsShown, formHtml, type PageError } from './form-html.ts';
import type { Markup, Page } from './frame.ts';
import { passwordHtml, PASSWORD } from './password-html.ts';
import { filled, pageWords } from './words/say.ts';
import type { PageWords } from './words/words.ts';

/** Under which name a page says which documents it has shown. */
export const SHOWN = 'shown';

const SOON = 3;

export interface Situation {
  /** The address of the page, without the language. */
  readonly path: string;
  readonly publicUrl: string;
  readonly errors?: readonly PageError[];
  /** What is said above the form, of something that is no mistake in a field. */
  readonly notice?: string;
  readonly status?: number;
}

/** A link that works, or has worked: what it shows depends on how far it is. */
export function linkPage(view: LinkView, situation: Situation): Page {
  const words = pageWords(view.language);
  const { errors = [], status = 200 } = situation;
  const title = view.state === 'done' ? words.thanks : view.title;
  return {
    status: view.state === 'preparing' && status === 200 ? 202 : status,
    language: view.language,
    words,
    title: errors.length > 0 ? `${words.error} ${title}` : title,
    provider: view.provider,
    body: bodyOf(view, situation, words),
    others: view.languages.map((language) => ({
      language,
      name: pageWords(language).language,
      href: `${situation.path}?lang=${language}`,
    })),
    ...(view.state === 'preparing' || view.copyIsComing === true ? { retryAfter: SOON } : {}),
  };
}

function bodyOf(view: LinkView, situation: Situation, words: PageWords): Markup {
  const about = html`<p class="about">${view.case.title}<br />${view.case.number} · ${view.case.company}</p>`;
  const again = html`<p><a class="button" href="${here(view, situation)}">${words.lookAgain}</a></p>`;
  switch (view.state) {
    case 'preparing':
      return html`<h1>${view.title}</h1>
        ${about}
        <p role="status"><strong>${words.preparing}.</strong> ${words.preparingText}</p>
        ${again}`;
    case 'done':
      return html`<h1>${words.thanks}</h1>
        ${about} ${view.said === undefined ? '' : html`<p>${view.said}</p>`}
        ${view.passwordWasSet === true ? portal(situation, words) : ''} ${copies(view, situation, words)}
        ${
          view.copyIsComing === true
            ? html`<p role="status">${words.copyPreparing}</p>
                ${again}`
            : ''
        }`;
    case 'open':
      return html`<h1>${view.title}</h1>
        ${about} ${view.description === undefined ? '' : html`<p>${view.description}</p>`}
        ${situation.notice === undefined ? '' : html`<p class="note" role="alert">${situation.notice}</p>`}
        ${view.hindrance === undefined ? task(view, situation, words) : hindered(view.hindrance, words)}`;
  }
}

const here = ({ language }: LinkView, { path }: Situation): string => `${path}?lang=${language}`;

function portal({ publicUrl }: Pick<Situation, 'publicUrl'>, words: PageWords): Markup {
  return html`<p>${words.passwordSet}</p>
    <p><a class="button" href="${publicUrl}/">${words.toPortal}</a></p>`;
}

function hindered(hindrance: string, words: PageWords): Markup {
  return html`<h2>${words.notNow}</h2>
    <p>${hindrance}</p>`;
}

function copies({ documents }: LinkView, situation: Situation, words: PageWords): Markup | '' {
  if (documents.length === 0) return '';
  return html`<h2>${words.copies}</h2>
    ${files(documents, situation, words)}
    <p class="hint">${words.keepCopy}</p>`;
}

function task(view: LinkView, situation: Situation, words: PageWords): Markup {
  const { errors = [] } = situation;
  const { documents, form, password } = view;
  const targets = [...(form === undefined ? [] : fieldsShown(form)), PASSWORD];
  return html`${errorSummary(errors, words, targets)}
    <form method="post" action="${here(view, situation)}" novalidate>
      ${documents.length === 0 ? '' : html`<h2>${words.toRead}</h2>`} ${files(documents, situation, words)}
      ${form === undefined || documents.length === 0 ? '' : html`<h2>${stepTitle(view)}</h2>`}
      ${form === undefined ? '' : formHtml({ form, errors, words })}
      ${password === undefined ? '' : passwordHtml(password, errors, words)}
      <p>
        <button type="submit">${form?.submit ?? (password === undefined ? view.title : words.send)}</button>
      </p>
    </form>`;
}

/** Where documents stand above the form, it has a heading of its own. */
function stepTitle({ form, title }: LinkView): string {
  const steps = form?.steps ?? [];
  return steps.length === 1 ? (steps[0]?.title ?? title) : (form?.title ?? title);
}

function files(documents: readonly LinkDocument[], { path }: Situation, words: PageWords): Markup | '' {
  if (documents.length === 0) return '';
  return html`<ul class="files">
    ${documents.map(
      ({ id, file, size, sha256, consent }) =>
        html`<li>
          <input type="hidden" name="${SHOWN}" value="${id} ${sha256}" />
          <p><a href="${path}/documents/${id}">${filled(words.read, { file, size: sizeOf(size) })}</a></p>
          <p>
            <small>${words.fingerprint}<br /><code>${sha256}</code></small>
          </p>
          ${
            consent === undefined
              ? ''
              : html`<p>${words.consent}</p>
                  <blockquote>${consent}</blockquote>`
          }
        </li>`,
    )}
  </ul>`;
}

const sizeOf = (bytes: number): string => `${Math.max(1, Math.round(bytes / 1000))} kB`;

/** A page without a case: what is wrong, and what would help. */
export function plainPage(
  language: string,
  status: number,
  title: string,
  text: string,
  more: Pick<Page, 'retryAfter'> = {},
): Page {
  const words = pageWords(language);
  const body = html`<h1>${title}</h1>
    <p>${text}</p>`;
  return { ...more, status, language, words, title, body };
}

/** A password was set: with it one can sign in. */
export function thanksPage(language: string, publicUrl: string): Page {
  const words = pageWords(language);
  const body = html`<h1>${words.thanks}</h1>
    ${portal({ publicUrl }, words)}`;
  return { status: 200, language, words, title: words.thanks, body };
}
