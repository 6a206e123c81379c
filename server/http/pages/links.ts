import type { AppServices } from '../../app-services.ts';
import { tellCase } from '../../runtime/steps/tell-case.ts';
import { contentOf } from '../../store/repositories/documents.ts';
import { DOCUMENT_CHANGED, performAct, prepareAct } from '../../usecases/act-on-link.ts';
import { documentsToSign, signedCopies } from '../../usecases/documents-of-link.ts';
import { type EventLink, findLink, type FoundLink } from '../../usecases/find-link.ts';
import { type LinkView, showLink } from '../../usecases/show-link.ts';
import { attachment } from '../kit/answer.ts';
import type { Incoming } from '../kit/incoming.ts';
import { Problem } from '../kit/problem.ts';
import { PROBLEM_KINDS } from '../kit/problem-kinds.ts';
import { REFUSALS } from '../refusals.ts';
import { answersFrom, readFields } from './form-input.ts';
import { fieldsShown, SEEN } from './form-html.ts';
import { headersOf, type Page, respond } from './frame.ts';
import { languageFor } from './language.ts';
import { linkPage, plainPage, SHOWN, type Situation } from './link-page.ts';
import { passwordFrom } from './password-html.ts';
import { showAccount, setAccountPassword } from './account-links.ts';
import { type Asked, errorOnPage, leadBack } from './asked.ts';
import { pageWords, SPOKEN } from './words/say.ts';

const PATH = /^\/l\/([^/]{1,200})(?:\/documents\/([\w-]{1,64}))?\/?$/;

/** The pages behind one-time links: GET shows, POST acts. `undefined` for any other address, or method. */
export async function linkPages(app: AppServices, incoming: Incoming): Promise<Response | undefined> {
  if (!incoming.path.startsWith('/l/')) return undefined;
  // What is no token is one that was never given out.
  const [, token = '', document] = PATH.exec(incoming.path) ?? [];
  const asked = { app, incoming, token };
  if (document !== undefined) return incoming.method === 'GET' ? showDocument(asked, document) : undefined;
  if (incoming.method === 'POST') return act(asked);
  return incoming.method === 'GET' || incoming.method === 'HEAD' ? show(asked) : undefined;
}

async function show(asked: Asked): Promise<Response> {
  const { app, token } = asked;
  const found = await findLink(app, app.store.read, token, languageOf(asked));
  if (found.state === 'account') return showAccount(asked, found.used, languageOf(asked));
  if (!isEventLink(found)) return respond(deadPage(found, languageOf(asked)), app.publicUrl);
  return shown(asked, await showLink(app, found, languageOf(asked, found)));
}

const isEventLink = (found: FoundLink): found is EventLink =>
  found.state === 'open' || found.state === 'used';

function languageOf({ incoming }: Asked, found?: EventLink): string {
  const query = new URLSearchParams(incoming.queryText).get('lang') ?? undefined;
  const header = incoming.header('accept-language');
  if (found === undefined) return languageFor({ query, header }, SPOKEN);
  const { release, addressee } = found;
  const languages = release.definitions.pack[release.pack]?.languages ?? [];
  const own = addressee.language;
  return languageFor({ query, header, ...(own === undefined ? {} : { own }) }, languages);
}

function shown({ app, token }: Asked, view: LinkView, more: Partial<Situation> = {}): Promise<Response> {
  const { publicUrl } = app;
  return respond(linkPage(view, { path: `/l/${token}`, publicUrl, ...more }), publicUrl);
}

/** No more is told than that, and what would help. */
function deadPage(found: FoundLink, language: string): Page {
  const words = pageWords(language);
  return found.state === 'dead'
    ? plainPage(language, 410, words.dead, words[found.death])
    : plainPage(language, 404, words.unknown, words.unknownText);
}

/** Only what belongs to the link: what is to be signed or, once that is done, its copy. */
async function showDocument(asked: Asked, id: string): Promise<Response> {
  const { app, token, incoming } = asked;
  const { read } = app.store;
  const found = await findLink(app, read, token);
  if (!isEventLink(found)) return respond(deadPage(found, languageOf(asked)), app.publicUrl);
  const { documents } = await (found.state === 'open'
    ? documentsToSign(read, found)
    : signedCopies(read, found));
  const document = documents.find((one) => one.id === id);
  const bytes = document && (await contentOf(read, id));
  if (document === undefined || bytes === undefined)
    return respond(deadPage({ state: 'unknown' }, languageOf(asked, found)), app.publicUrl);
  const saving = new URLSearchParams(incoming.queryText).has('save');
  const disposition = attachment(document.file);
  return new Response(new Uint8Array(bytes), {
    headers: {
      ...headersOf(app.publicUrl),
      // Nothing in a file can run; the viewer of a browser is a page of its own that needs its style.
      'content-security-policy':
        "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'none'",
      'content-type': document.type,
      'content-disposition': saving ? disposition : disposition.replace(/^attachment/, 'inline'),
    },
  });
}

async function act(asked: Asked): Promise<Response> {
  const { app, token, incoming } = asked;
  const found = await findLink(app, app.store.read, token, languageOf(asked));
  if (found.state === 'account') return setAccountPassword(asked, found.used, languageOf(asked));
  if (!isEventLink(found)) return respond(deadPage(found, languageOf(asked)), app.publicUrl);
  // Whoever sends twice sees what came of it the first time.
  if (found.state === 'used') return leadBack(asked);
  const language = languageOf(asked, found);
  const fields = await readFields(incoming);
  const blank = await showLink(app, found, language);
  if (blank.state !== 'open' || blank.hindrance !== undefined) return shown(asked, blank, { status: 409 });
  const answers = blank.form === undefined ? {} : answersFrom(blank.form, fields);
  const typed = await showLink(app, found, language, answers);
  if (asksMore(typed, fields)) return shown(asked, typed, { notice: pageWords(language).moreQuestions });
  const words = pageWords(language);
  const password = typed.password && passwordFrom(fields, words);
  if (password !== undefined && 'error' in password)
    return shown(asked, typed, { status: 422, errors: [password.error] });
  try {
    const prepared = await prepareAct(app, found, {
      token,
      answers,
      shown: Object.fromEntries(fields.getAll(SHOWN).map((one) => one.split(' ', 2) as [string, string])),
      password: password?.password,
      language,
      ip: incoming.ip,
      agent: incoming.header('user-agent') ?? '',
      request: incoming.id,
    });
    tellCase(app, await app.store.write((db) => performAct(app, db, prepared)));
  } catch (error) {
    if (error instanceof Problem) return refused(asked, typed, error);
    throw error;
  }
  return leadBack(asked);
}

/** From the answers fields may follow that the page has not shown. */
function asksMore({ form }: LinkView, fields: URLSearchParams): boolean {
  const seen = new Set(fields.getAll(SEEN));
  return form !== undefined && fieldsShown(form).some((pointer) => !seen.has(pointer));
}

async function refused(asked: Asked, typed: LinkView, problem: Problem): Promise<Response> {
  const { kind, facts } = problem;
  if (kind.code === PROBLEM_KINDS.gone.code) return show(asked);
  if (kind.code === DOCUMENT_CHANGED.code)
    return shown(asked, typed, { status: kind.status, notice: pageWords(typed.language).changed });
  if (kind.code === REFUSALS.invalid.code)
    return shown(asked, typed, { status: kind.status, errors: (facts.errors ?? []).map(errorOnPage) });
  return shown(asked, typed, { status: kind.status, notice: facts.detail ?? kind.title });
}
