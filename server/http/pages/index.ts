import type { AppServices } from '../../app-services.ts';
import { admission } from '../kit/admission.ts';
import type { Incoming } from '../kit/incoming.ts';
import { Problem } from '../kit/problem.ts';
import { problemHeaders } from '../kit/problem.ts';
import { PROBLEM_KINDS } from '../kit/problem-kinds.ts';
import { limiter } from '../kit/rate-limit.ts';
import { problemOf } from '../problem-of.ts';
import { respond } from './frame.ts';
import { languageFor } from './language.ts';
import { linkPages } from './links.ts';
import { plainPage } from './link-page.ts';
import { twinPages } from './twins.ts';
import { filled, pageWords, SPOKEN } from './words/say.ts';

export type Pages = (request: Request, incoming: Incoming) => Promise<Response | undefined>;

/** The pages that people open without this portal having sent them a script: by a link in a mail. */
export function createPages(app: AppServices): Pages {
  const source = admission(app.publicUrl, app.config.hosts);
  const limits = limiter(app.config.limits);
  const twins = twinPages(app);
  return async (_, incoming) => {
    if (!/^\/(l|twins)\//.test(incoming.path)) return undefined;
    try {
      source.checkOrigin(incoming);
      if (incoming.method === 'POST') await limits.countIp('signIn', incoming.ip);
      return (await linkPages(app, incoming)) ?? (await twins(incoming));
    } catch (error) {
      const problem = error instanceof Problem ? error : problemOf(error);
      if (problem === undefined) throw error;
      return refusal(app, incoming, problem);
    }
  };
}

/** What is refused before anything is looked at, in words for people. */
function refusal(app: AppServices, incoming: Incoming, problem: Problem): Promise<Response> {
  const language = languageFor({ query: undefined, header: incoming.header('accept-language') }, SPOKEN);
  const words = pageWords(language);
  const { status, kind, facts } = problem;
  const seconds = Math.ceil(facts.retryAfterSeconds ?? 0);
  const [title, text] =
    kind.code === PROBLEM_KINDS.tooMany.code
      ? [words.tooMany, filled(words.tooManyText, { seconds })]
      : kind.code === PROBLEM_KINDS.foreignOrigin.code
        ? [words.foreign, words.foreignText]
        : [words.wrong, words.wrongText];
  const retry = problemHeaders(problem)['retry-after'];
  return respond(
    plainPage(language, status, title, text, retry === undefined ? {} : { retryAfter: seconds }),
    app.publicUrl,
  );
}
