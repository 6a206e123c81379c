/** A portal of one's own, in a terminal: `npm run example` beside a running demonstration. */
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { createAjv, isVisible, Resolve, type UISchemaElement } from '@jsonforms/core';
import createClient from 'openapi-fetch';
import type { components, paths } from '../../admin-ui/client/api.generated.ts';
import { choose, terminal, told } from './terminal.ts';

type Schemas = components['schemas'];
type Answers = Schemas['FormForJsonForms']['data'];
type Element = UISchemaElement & { label: string; scope: string; elements?: unknown };

const server = process.env['SLIPWAY_URL'] ?? 'http://localhost:3000';
const api = createClient<paths>({ baseUrl: `${server}/api/v1` });
let cookie = '';

// A browser does by itself what stands here: it says which page a request comes from, and keeps the cookie.
api.use({
  onRequest({ request }) {
    request.headers.set('origin', server);
    request.headers.set('cookie', cookie);
  },
  onResponse({ response }) {
    cookie = response.headers.getSetCookie()[0]?.split(';')[0] ?? cookie;
  },
});

/** The data of an answer, or the reason why there are none: every refusal is `application/problem+json`. */
async function got<T>(asked: Promise<{ data?: T; error?: unknown }>): Promise<T> {
  const { data, error } = await asked;
  if (error === undefined) return data as T;
  const { title, detail = title, errors = [] } = error as Schemas['Problem'];
  throw new Error([detail, ...errors.map(told)].join('\n'));
}

/** The same request under the same key has one effect, however often it is sent. */
const once = () => ({ 'Idempotency-Key': crypto.randomUUID() });

async function signIn(persona: string): Promise<string> {
  await got(api.POST('/session/persona', { body: { persona } }));
  const { own, companies } = await got(api.GET('/companies'));
  const options = [own, ...companies].map(({ id, name }) => ({ value: id, title: name }));
  const [company = own.id] = await choose('For which company?', options);
  return (await got(api.POST('/session/company', { body: { company } }))).acting.id;
}

async function chooseStart(): Promise<Schemas['StartingForm']> {
  const { starts } = await got(api.GET('/starts'));
  for (const { title, message } of starts) if (message) console.log(`  - ${title}: ${message}`);
  const open = starts.filter(({ allowed }) => allowed).map(({ form: value, title }) => ({ value, title }));
  const [chosen] = await choose('What is it about?', open);
  return starts.find(({ form }) => form === chosen) ?? chooseStart();
}

/** Step by step, kept as a draft, until the server has nothing against a step any more. */
async function fillIn({ pack, form }: Schemas['StartingForm'], actingFor: string): Promise<string> {
  const path = { pack, form };
  const how = { params: { path, query: { renderer: 'jsonforms' } } } as const;
  const asked = (await got(api.GET('/forms/{pack}/{form}', how))) as Schemas['FormForJsonForms'];
  let answers = asked.data;
  const begun = { params: { header: once() }, body: { pack, form, actingFor, answers } };
  let draft = await got(api.POST('/drafts', begun));
  const beside = { params: { path, query: { draft: draft.id } } };
  const ajv = createAjv();
  const isShown = (element: Element) => isVisible(element, answers, '', ajv, undefined);

  async function answerTo({ scope, label, options: { pointer, hint = '', choices } = {} }: Element) {
    const type = Resolve.schema(asked.schema, scope, asked.schema)?.type;
    if (choices === undefined) return typed(await terminal.question(`${label} ${hint} > `), type);
    // Asked for anew: who may be chosen depends on what was answered meanwhile.
    const page = { ...beside, body: { pointer, answers } };
    const { duty = hint, options } = await got(api.POST('/forms/{pack}/{form}/choices', page));
    const chosen = await choose(`${label} ${duty}`, options);
    return type === 'array' ? chosen : chosen[0];
  }

  async function wrongIn(step: number): Promise<string[]> {
    // Refused where the draft was changed in another window meanwhile.
    const params = { path: draft, header: { 'If-Match': `"v${draft.version}"` } };
    draft = await got(api.PUT('/drafts/{id}', { params, body: { actingFor, answers } }));
    const judged = { ...beside, body: { answers, step, ask: true } };
    const { errors, warnings } = await got(api.POST('/forms/{pack}/{form}/validate', judged));
    for (const fault of [...errors, ...warnings]) console.log(`  ! ${told(fault)}`);
    return errors.map(({ pointer }) => pointer);
  }

  for (const [step, category] of elementsOf(asked.uischema).entries()) {
    if (isShown(category)) console.log(`\n== ${category.label}`);
    for (let wrong = ['']; isShown(category) && wrong.length > 0; wrong = await wrongIn(step))
      for (const control of controlsIn(category)) {
        const { pointer = '', readonly } = control.options ?? {};
        if (readonly !== true && isShown(control) && wrong.some((one) => pointer.startsWith(one)))
          answers = withAnswer(answers, pointer.split('/').slice(1), await answerTo(control));
      }
  }
  return draft.id;
}

const elementsOf = ({ elements = [] }: { elements?: unknown }) => elements as Element[];
const controlsIn = (element: Element): Element[] =>
  element.type === 'Control' ? [element] : elementsOf(element).flatMap(controlsIn);

const typed = (text: string, type: unknown): unknown =>
  text === '' ? undefined : type === 'boolean' ? text === 'yes' : type === 'string' ? text : Number(text);

function withAnswer(known: Answers = {}, [name = '', ...rest]: readonly string[], value: unknown): Answers {
  const inner = known[name] as Answers | undefined;
  return { ...known, [name]: rest.length === 0 ? value : withAnswer(inner, rest, value) };
}

/** The stream says that something has changed; what it is now is asked for as ever. */
async function follow(id: string): Promise<void> {
  const stream = await got(api.GET('/live', { parseAs: 'stream' }));
  for await (const line of createInterface(Readable.from(stream as AsyncIterable<Uint8Array>))) {
    if (line !== 'event: ready' && !line.includes(id)) continue;
    const { strands } = await got(api.GET('/cases/{id}', { params: { path: { id } } }));
    for (const { title, status, next = '' } of strands) console.log(`${title}: ${status} ${next}`);
    if (strands.every(({ done }) => done)) return;
  }
}

const actingFor = await signIn(process.env['SLIPWAY_PERSONA'] ?? 'ada-user');
const id = await fillIn(await chooseStart(), actingFor);
const sent = { params: { path: { id }, header: once() }, body: { actingFor } };
const { said = '', ...submitted } = await got(api.POST('/drafts/{id}/submit', sent));
console.log(`\n${said} ${submitted.case.number}`);
await follow(submitted.case.id);
process.exit();
