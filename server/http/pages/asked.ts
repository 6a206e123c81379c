import type { AppServices } from '../../app-services.ts';
import type { Incoming } from '../kit/incoming.ts';
import type { Fault } from '../kit/problem.ts';
import type { PageError } from './form-html.ts';
import { headersOf } from './frame.ts';
import { PASSWORD } from './password-html.ts';

/** A request for a page behind a link. */
export interface Asked {
  readonly app: AppServices;
  readonly incoming: Incoming;
  readonly token: string;
}

/** By GET, so that looking again sends nothing again. */
export function leadBack({ app, incoming, token }: Asked): Response {
  const query = incoming.queryText === '' ? '' : `?${incoming.queryText}`;
  return new Response(null, {
    status: 303,
    headers: { ...headersOf(app.publicUrl), location: `/l/${token}${query}` },
  });
}

/** A use case points into what it was sent; a page has the answers as its fields, and the password beside them. */
export function errorOnPage({ pointer = '', message }: Fault): PageError {
  const isAnswer = pointer === '/answers' || pointer.startsWith('/answers/');
  return { pointer: isAnswer ? pointer.slice('/answers'.length) : PASSWORD, message };
}
