import { html } from 'hono/html';
import { LONGEST_PASSWORD, SHORTEST_PASSWORD } from '../../identity/passwords.ts';
import {
  acceptInvitation,
  type Account,
  accountOfLink,
  resetPassword,
} from '../../usecases/choose-password.ts';
import { Problem } from '../kit/problem.ts';
import { PROBLEM_KINDS } from '../kit/problem-kinds.ts';
import { REFUSALS } from '../refusals.ts';
import { type Asked, errorOnPage, leadBack } from './asked.ts';
import { readFields } from './form-input.ts';
import { errorSummary, type PageError } from './form-html.ts';
import { type Page, respond } from './frame.ts';
import { languageFor } from './language.ts';
import { plainPage, thanksPage } from './link-page.ts';
import { PASSWORD, passwordFrom, passwordHtml } from './password-html.ts';
import { filled, pageWords, SPOKEN } from './words/say.ts';

const BOUNDS = { shortest: SHORTEST_PASSWORD, longest: LONGEST_PASSWORD } as const;

/** What somebody sees who was invited, or has asked for another password. Once it was used: that it is done. */
export async function showAccount(asked: Asked, used: boolean, language: string): Promise<Response> {
  const { app, token } = asked;
  if (used) return respond(thanksPage(language, app.publicUrl), app.publicUrl);
  const account = await accountBehind(asked);
  if (account === undefined) return gone(asked, language);
  return respond(pageFor(account, token, languageOf(asked, account), [], 200), app.publicUrl);
}

/** Whoever sends twice sees what came of it the first time. */
export async function setAccountPassword(asked: Asked, used: boolean, language: string): Promise<Response> {
  const { app, incoming, token } = asked;
  if (used) return leadBack(asked);
  const account = await accountBehind(asked);
  if (account === undefined) return gone(asked, language);
  const spoken = languageOf(asked, account);
  const wrong = (errors: readonly PageError[]) =>
    respond(pageFor(account, token, spoken, errors, 422), app.publicUrl);
  const typed = passwordFrom(await readFields(incoming), pageWords(spoken));
  if ('error' in typed) return wrong([typed.error]);
  const choose = account.purpose === 'invitation' ? acceptInvitation : resetPassword;
  try {
    await choose(app, token, typed.password, { language: spoken, request: incoming.id });
  } catch (error) {
    if (error instanceof Problem && error.kind.code === REFUSALS.invalid.code)
      return wrong((error.facts.errors ?? []).map(errorOnPage));
    if (!(error instanceof Problem) || error.kind.code !== PROBLEM_KINDS.gone.code) throw error;
  }
  return leadBack(asked);
}

async function accountBehind({ app, token }: Asked): Promise<Account | undefined> {
  try {
    return await accountOfLink(app, app.store.read, token);
  } catch (error) {
    if (error instanceof Problem && error.kind.code === PROBLEM_KINDS.gone.code) return undefined;
    throw error;
  }
}

function gone({ app }: Asked, language: string): Promise<Response> {
  const words = pageWords(language);
  return respond(plainPage(language, 410, words.dead, words.withdrawn), app.publicUrl);
}

function languageOf({ incoming }: Asked, { user }: Account): string {
  const query = new URLSearchParams(incoming.queryText).get('lang') ?? undefined;
  const header = incoming.header('accept-language');
  const own = user.language;
  return languageFor({ query, header, ...(own === null ? {} : { own }) }, SPOKEN);
}

function pageFor(
  { user, company, provider, purpose }: Account,
  token: string,
  language: string,
  errors: readonly PageError[],
  status: number,
): Page {
  const words = pageWords(language);
  const title = filled(words[purpose], { name: user.name });
  const path = `/l/${token}`;
  return {
    status,
    language,
    words,
    title: errors.length > 0 ? `${words.error} ${title}` : title,
    provider,
    body: html`<h1>${title}</h1>
      <p class="about">${company.name}</p>
      <p>${filled(words.choosePassword, { email: user.email })}</p>
      ${errorSummary(errors, words, [PASSWORD])}
      <form method="post" action="${path}?lang=${language}" novalidate>
        ${passwordHtml(BOUNDS, errors, words)}
        <p><button type="submit">${words.send}</button></p>
      </form>`,
    others: SPOKEN.map((other) => ({
      language: other,
      name: pageWords(other).language,
      href: `${path}?lang=${other}`,
    })),
  };
}
