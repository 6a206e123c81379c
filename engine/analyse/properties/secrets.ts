import { whereIn } from '../../flows/where.ts';
import type { FlowDefinition } from '../../language/types.generated.ts';
import { find, packOf, type Release } from '../../release.ts';
import { compileTemplate, TemplateError } from '../../text/template.ts';
import { gainOf } from '../known/gains.ts';
import { machineOf } from '../machine/build.ts';
import { meaningOfAnswer, meaningOfData, splitAnswer } from '../meaning/domains.ts';
import type { EffectFact } from './effects.ts';

/** A place where something shown to people names what is secret, or could. */
export interface Leak {
  readonly text: string;
  readonly found: string;
  readonly byVariable: boolean;
}

/** Everything that somebody can be shown by an effect, in every language. */
export function leaksOf(release: Release, flow: FlowDefinition, effect: EffectFact): Leak[] {
  const secrets = packOf(release).provider?.secret ?? [];
  return shownBy(release, flow, effect).flatMap(({ what, source }) => [
    ...literalLeaks(what, source, secrets),
    ...variableLeaks(release, flow, what, source),
  ]);
}

interface Shown {
  readonly what: string;
  readonly source: string;
}

function shownBy(release: Release, flow: FlowDefinition, effect: EffectFact): Shown[] {
  const { type, template } = effect;
  if (type === 'email' && template !== undefined) return ofEmail(release, template);
  if (type === 'createDocument' && template !== undefined)
    return ofDefinition(release, 'document', template, ['/file', '/body', '/sign/consent']);
  if (type === 'notify') return ofNotice(release, flow, effect);
  if (type === 'issueLink') return ofLinkPage(release, effect);
  return [];
}

/** A text that is read from the case has no words of its own. */
function ofNotice(release: Release, flow: FlowDefinition, { params }: EffectFact): Shown[] {
  const text = params['text'];
  if (typeof text === 'string') return inAllLanguages(release, flow, text, whereIn(flow, params));
  const composed = text as { readonly text?: unknown };
  return typeof composed.text === 'string'
    ? inAllLanguages(release, flow, composed.text, whereIn(flow, composed))
    : [];
}

function inAllLanguages(release: Release, flow: FlowDefinition, source: string, around = ''): Shown[] {
  const translated = Object.entries(release.texts).flatMap(([language, texts]) => {
    const words = texts[`flow/${flow.id}`]?.[`${around}/text`];
    return words === undefined ? [] : [{ what: `the notice in ${language}`, source: words }];
  });
  return [{ what: 'the notice', source }, ...translated];
}

function ofEmail(release: Release, id: string): Shown[] {
  const { senders = {} } = packOf(release);
  const email = find(release, 'email', id);
  const sender = email?.from === undefined ? Object.values(senders)[0] : senders[email.from];
  const address =
    sender === undefined
      ? []
      : [{ what: `the sender of the e-mail ${id}`, source: `${sender.name} ${sender.address}` }];
  return [...address, ...ofDefinition(release, 'email', id, ['/subject', '/body'])];
}

/** The page behind a link shows the document that is signed there, and what the event asks. */
function ofLinkPage(release: Release, effect: EffectFact): Shown[] {
  const event = String(effect.params['for']);
  const to = [effect.params['to']].flat();
  const documents = Object.values(release.definitions.document).filter(
    (document) => document.sign !== undefined && to.includes(document.sign.by),
  );
  return [
    ...documents.flatMap((document) =>
      ofDefinition(release, 'document', document.id, ['/title', '/file', '/body', '/sign/consent']),
    ),
    ...Object.values(release.definitions.flow).flatMap((flow) => {
      const { title, confirm, form } = flow.events?.[event] ?? {};
      const texts = [title, confirm].flatMap((source) =>
        source === undefined ? [] : [{ what: `the page of ${event}`, source }],
      );
      return form === undefined ? texts : [...texts, ...ofForm(release, form)];
    }),
  ];
}

function ofForm(release: Release, id: string): Shown[] {
  return textsIn(find(release, 'form', id)).map((source) => ({ what: `the form ${id}`, source }));
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

function ofDefinition(
  release: Release,
  kind: 'email' | 'document',
  id: string,
  pointers: readonly string[],
): Shown[] {
  const definition = find(release, kind, id) as unknown as Record<string, unknown> | undefined;
  const what = kind === 'email' ? `the e-mail ${id}` : `the document ${id}`;
  const own = pointers.map((pointer) =>
    pointer
      .slice(1)
      .split('/')
      .reduce<unknown>((value, key) => (value as Record<string, unknown> | undefined)?.[key], definition),
  );
  const translated = Object.entries(release.texts).flatMap(([language, texts]) =>
    pointers.map((pointer) => ({
      what: `${what} in ${language}`,
      source: texts[`${kind}/${id}`]?.[pointer],
    })),
  );
  return [...own.map((source) => ({ what, source })), ...translated].flatMap(({ what: where, source }) =>
    typeof source === 'string' ? [{ what: where, source }] : [],
  );
}

function literalLeaks(what: string, source: string, secrets: readonly string[]): Leak[] {
  const text = folded(source);
  return secrets
    .filter((secret) => text.includes(folded(secret)))
    .map((secret) => ({ text: what, found: `the words "${secret}"`, byVariable: false }));
}

/** Letters in other clothes: full width, accents, invisible characters, capitals. */
export function folded(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}]/gu, '')
    .toLowerCase();
}

/** What a variable could carry that is the provider's: what operators type, connectors answer, or the pack says of it. */
function variableLeaks(release: Release, flow: FlowDefinition, what: string, source: string): Leak[] {
  return variablesOf(source)
    .filter((pointer) => isOfProvider(release, flow, pointer))
    .map((pointer) => ({
      text: what,
      found: `the variable ${pointer}, which the provider fills`,
      byVariable: true,
    }));
}

function variablesOf(source: string): readonly string[] {
  try {
    return compileTemplate(source).variables;
  } catch (error) {
    if (error instanceof TemplateError) return [];
    throw error;
  }
}

/** Fixed values cannot carry a name that is not in the definitions; texts that operators type or connectors answer can. */
function isOfProvider(release: Release, flow: FlowDefinition, pointer: string, depth = 0): boolean {
  if (depth > 8) return true;
  const answer = splitAnswer(pointer);
  if (answer !== undefined) {
    const byOperator = Object.values(flow.events ?? {}).some(
      (event) => event.form === answer.form && event.by === 'operator',
    );
    return byOperator && meaningOfAnswer(release, answer.form, answer.rest)?.values === undefined;
  }
  if (
    pointer.startsWith('/event/output') ||
    pointer.startsWith('/event/error') ||
    pointer.startsWith('/event/payload')
  )
    return true;
  if (
    !pointer.startsWith('/data/') ||
    meaningOfData(flow, pointer.slice('/data'.length))?.values !== undefined
  )
    return false;
  return sourcesOf(flow, pointer).some((source) => isOfProvider(release, flow, source, depth + 1));
}

/** From where a place in `/data` is filled. */
function sourcesOf(flow: FlowDefinition, pointer: string): string[] {
  const { states, transitions } = machineOf(flow);
  const actions = [
    ...states.flatMap((state) => [...state.entry, ...state.exit]),
    ...transitions.flatMap((one) => one.actions),
  ];
  return actions.flatMap((action) => {
    const from = gainOf(action, pointer)?.from;
    return action.type === 'assign' && typeof from === 'string' ? [from] : [];
  });
}
