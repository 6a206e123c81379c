import { get, packOf, type Release } from '../release.ts';
import { compileTemplate } from '../text/template.ts';
import { renderOptions, translate } from '../text/translate.ts';
import type { Effect } from './types.ts';

export interface RenderedMessage {
  /** `Name <address>`, as the pack declares its senders. */
  readonly from: string;
  readonly subject: string;
  /** Markdown. */
  readonly body: string;
}

export interface RenderedDocument {
  readonly file: string;
  /** Markdown. */
  readonly body: string;
  /** The sentence to which the signer agrees. */
  readonly consent?: string;
}

/** What is known only when a message is sent. */
export interface AtSending {
  readonly link?: string;
}

/** The words of an `email` effect, in a language of the pack. Throws a `TemplateError` where something is missing. */
export function renderMessage(
  release: Release,
  effect: Effect,
  more: AtSending = {},
  language?: string,
): RenderedMessage {
  const id = String(effect.params['template']);
  const { from, subject, body } = get(release, 'email', id);
  const render = renderer(release, 'email', id, effect, more, language);
  return {
    from: senderOf(release, from),
    subject: oneLine(render('/subject', subject)),
    body: render('/body', body),
  };
}

/** The words of a `createDocument` effect. */
export function renderDocument(release: Release, effect: Effect, language?: string): RenderedDocument {
  const id = String(effect.params['template']);
  const { file, body, sign } = get(release, 'document', id);
  const render = renderer(release, 'document', id, effect, {}, language);
  const consent = sign === undefined ? {} : { consent: render('/sign/consent', sign.consent) };
  return { file: oneLine(render('/file', file)), body: render('/body', body), ...consent };
}

function renderer(
  release: Release,
  kind: 'email' | 'document',
  id: string,
  effect: Effect,
  more: AtSending,
  language?: string,
) {
  const view = { ...(effect.params['view'] as object), ...more };
  const options = renderOptions(release, language);
  return (pointer: string, source: string): string =>
    compileTemplate(
      translate(release, kind, id, pointer, source, language),
      pointer === '/body' ? 'markdown' : 'text',
    ).render(view, options);
}

/** A subject or file name of several lines would let a typed text write headers of its own. */
function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function senderOf(release: Release, from: string | undefined): string {
  const senders = packOf(release).senders ?? {};
  const sender = from === undefined ? Object.values(senders)[0] : senders[from];
  return sender === undefined ? '' : `${sender.name} <${sender.address}>`;
}
