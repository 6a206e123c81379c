import type { Action, FlowDefinition, Invoke, JsonSchema } from '../../language/types.generated.ts';
import { find, type Release } from '../../release.ts';
import { compileTemplate, TemplateError } from '../../text/template.ts';
import { operationSchema } from '../meaning/domains.ts';

/** Something that must be known where it is used. */
export interface Need {
  /** Any of these will do: a message that goes to several people goes to those who are known. */
  readonly pointers: readonly string[];
  /** Where in the flow it is used. */
  readonly at: string;
  /** `e-mail tool-ready`, `the link for sign`. */
  readonly use: string;
  /** Whether it is for somebody to whom something goes. */
  readonly isRecipient?: boolean;
  /** What conditions around it have asked for. */
  readonly askedFor?: readonly string[];
}

/** What the texts and bindings of an action need. What may be missing without harm is left out. */
export function needsOf(release: Release, flow: FlowDefinition, action: Action, at: string): Need[] {
  const params = action.params as Record<string, unknown>;
  switch (action.type) {
    case 'email':
      return [
        ...recipients(flow, params['to'], at, `the e-mail ${String(params['template'])}`),
        ...ofMessage(release, params, at),
      ];
    case 'notify':
      return [
        ...recipients(flow, params['to'], at, 'the notice'),
        ...ofWords(params['text'], `${at}/params/text`, 'the notice'),
      ];
    case 'log':
      return ofWords(params['text'], `${at}/params/text`, 'the log entry');
    case 'issueLink':
      return recipients(flow, params['to'], at, `the link for ${String(params['for'])}`);
    case 'grantAccess':
      return recipients(flow, params['to'], at, 'the access');
    case 'createDocument':
      return ofDocument(release, params, at);
    case 'mark':
      return typeof params['of'] === 'string' ? ofDelay(flow, params['of'], `${at}/params/of`) : [];
    case 'createRecord':
      return ofRecord(release, params, at);
    case 'updateRecord':
      return ofBinding(params['record'], `${at}/params/record`, 'the record');
    case 'assign':
      return Object.entries(params).flatMap(([name, value]) =>
        ofTexts(value, `${at}/params/${name}`, `/data/${name}`),
      );
    default:
      return [];
  }
}

/** What a request to a connector needs: what its operation demands, and every text. */
export function needsOfInvoke(release: Release, invoke: Invoke, at: string): Need[] {
  const required = new Set((operationSchema(release, invoke.src, 'input')?.['required'] ?? []) as string[]);
  return Object.entries((invoke.input ?? {}) as Record<string, unknown>).flatMap(([name, value]) => {
    const use = `${name} of ${invoke.src}`;
    return required.has(name)
      ? ofBinding(value, `${at}/input/${name}`, use)
      : ofTexts(value, `${at}/input/${name}`, use);
  });
}

/** What the instant of a delay is counted from. */
export function ofDelay(flow: FlowDefinition, name: string, at: string): Need[] {
  const delay = flow.delays?.[name];
  if (delay === undefined) return [];
  const { from, times, wait } = delay;
  const pointers = [from, times, typeof wait === 'string' ? undefined : wait.days].filter(
    (one) => one !== undefined,
  );
  return pointers.map((pointer) => ({ pointers: [pointer], at, use: `the delay ${name}` }));
}

export function ofText(source: string, at: string, use: string): Need[] {
  try {
    const needed = compileTemplate(source).uses.filter((variable) => !variable.optional);
    return needed.map(({ pointer, askedFor }) => ({ pointers: [pointer], at, use, askedFor }));
  } catch (error) {
    if (error instanceof TemplateError) return [];
    throw error;
  }
}

function recipients(flow: FlowDefinition, to: unknown, at: string, use: string): Need[] {
  const names = [to].flat().filter((name) => typeof name === 'string');
  const pointers = names.map((name) => pointerOf(flow, name));
  return pointers.some((pointer) => pointer === undefined)
    ? []
    : [{ pointers: pointers as string[], at: `${at}/params/to`, use, isRecipient: true }];
}

/** What must be there for a person to be known; nothing for those who always are. */
function pointerOf(flow: FlowDefinition, name: string): string | undefined {
  const person = flow.people?.[name];
  if (person === undefined) return undefined;
  if ('record' in person) return `/records/${name}`;
  return 'address' in person ? person.address.email : undefined;
}

/** In every language: a translation may name what the source does not. */
function ofMessage(release: Release, params: Record<string, unknown>, at: string): Need[] {
  const id = String(params['template']);
  const email = find(release, 'email', id);
  if (email === undefined) return [];
  const place = `${at}/params/template`;
  const texts = [email.subject, email.body, ...translations(release, `email/${id}`, ['/subject', '/body'])];
  const variables = texts.flatMap((text) => ofText(text, place, `the e-mail ${id}`));
  const link =
    email.link === undefined
      ? []
      : [{ pointers: [`/link/${email.link}`], at: place, use: `the e-mail ${id}` }];
  return [...link, ...unique(variables.filter((need) => need.pointers[0] !== '/link'))];
}

function ofDocument(release: Release, params: Record<string, unknown>, at: string): Need[] {
  const id = String(params['template']);
  const document = find(release, 'document', id);
  if (document === undefined) return [];
  const texts = [
    document.file,
    document.body,
    ...translations(release, `document/${id}`, ['/file', '/body']),
  ];
  return unique(texts.flatMap((text) => ofText(text, `${at}/params/template`, `the document ${id}`)));
}

function translations(release: Release, definition: string, pointers: readonly string[]): string[] {
  return Object.values(release.texts).flatMap((texts) =>
    pointers.flatMap((pointer) => texts[definition]?.[pointer] ?? []),
  );
}

function unique(needs: readonly Need[]): Need[] {
  const key = (need: Need) => [...need.pointers, ...(need.askedFor ?? [])].join();
  return needs.filter((need, index) => needs.findIndex((other) => key(other) === key(need)) === index);
}

/** Attributes that the record demands; the others are left out where nothing is known. */
function ofRecord(release: Release, params: Record<string, unknown>, at: string): Need[] {
  const schema: JsonSchema = find(release, 'record', String(params['record']))?.schema ?? {};
  const required = new Set((schema['required'] ?? []) as string[]);
  return Object.entries((params['attributes'] ?? {}) as Record<string, unknown>).flatMap(([name, value]) => {
    const place = `${at}/params/attributes/${name}`;
    const use = `the attribute ${name} of the new ${String(params['record'])}`;
    return required.has(name) ? ofBinding(value, place, use) : ofTexts(value, place, use);
  });
}

function ofWords(value: unknown, at: string, use: string): Need[] {
  return typeof value === 'string' ? ofText(value, at, use) : ofBinding(value, at, use);
}

function ofBinding(value: unknown, at: string, use: string): Need[] {
  if (typeof value === 'object' && value !== null) {
    const { from, else: otherwise } = value as { from?: unknown; else?: unknown };
    if (typeof from === 'string') return otherwise === undefined ? [{ pointers: [from], at, use }] : [];
  }
  return ofTexts(value, at, use);
}

/** Only the texts of a binding: a value that is missing is left out without harm, a text that lacks a word is not. */
function ofTexts(value: unknown, at: string, use: string): Need[] {
  if (Array.isArray(value)) return value.flatMap((item, index) => ofTexts(item, `${at}/${index}`, use));
  if (typeof value !== 'object' || value === null) return [];
  const entries = Object.entries(value);
  if (entries.length === 1 && typeof entries[0]?.[1] === 'string' && entries[0][0] === 'text')
    return ofText(entries[0][1], at, use);
  return entries.flatMap(([name, item]) => ofTexts(item, `${at}/${name}`, use));
}
