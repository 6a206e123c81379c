import type { Answers } from '../../../engine/index.ts';
import type { AppServices } from '../../app-services.ts';
import type { Caller } from '../../identity/caller.ts';
import { askFormCheck } from '../../usecases/ask-form-check.ts';
import { draftBeside } from '../../usecases/draft-of-caller.ts';
import { type FormAsked, openForm, type OpenForm } from '../../usecases/open-form.ts';
import { pageChoices, type Renderer, RENDERERS, showForm } from '../../usecases/show-form.ts';
import { validateForm } from '../../usecases/validate-form.ts';
import { ok } from '../kit/answer.ts';
import type { Parameters } from '../kit/parameters.ts';
import { REFUSAL_KINDS } from '../refusals.ts';
import { type ApiRoute, route } from '../route.ts';
import { CHECKED, CHOICES, FORM, FORM_RESULT, POINTER } from './form-schemas.ts';
import { LANGUAGE, languageOf, type Spoken } from './language.ts';
import { ANSWERS, ID, NAME } from './schemas.ts';

const TAG = 'Forms';
const DRAFT = {
  draft: { ...ID, description: 'A draft of this form: its answers, checks and provisional records count.' },
} as const;

interface Drafted {
  readonly draft?: string;
}

/** The two places in which a form stands. What can be done with it is the same in both. */
interface Place {
  readonly path: `/${string}`;
  /** Appended to the names of the operations. */
  readonly name: string;
  readonly where: string;
  readonly params: Parameters;
  asked(params: { readonly [name: string]: string }): FormAsked;
}

const BEFORE: Place = {
  path: '/forms/{pack}/{form}',
  name: '',
  where: 'of the release in force, before a case begins',
  params: { pack: NAME, form: NAME },
  asked: ({ pack = '', form = '' }) => ({ kind: 'form', pack, form }),
};

const WITHIN: Place = {
  path: '/cases/{id}/events/{event}',
  name: 'OfEvent',
  where: 'that an event of a case asks for, of the release of the case',
  params: { id: ID, event: NAME },
  asked: ({ id = '', event = '' }) => ({ kind: 'event', case: id, event }),
};

export function formRoutes(app: AppServices): ApiRoute[] {
  return [BEFORE, WITHIN].flatMap((place) => [
    readForm(app, place),
    validate(app, place),
    choices(app, place),
    check(app, place),
  ]);
}

type Params = { readonly [name: string]: string };

interface Request {
  readonly params: Params;
  readonly query: Drafted;
  readonly headers: Spoken;
  readonly caller: Caller;
}

async function opened(app: AppServices, place: Place, request: Request): Promise<OpenForm> {
  const { caller, headers, query } = request;
  const asked = place.asked(request.params);
  const draft = await draftBeside(app.store.read, caller, asked, query.draft);
  return openForm(app, asked, { caller, language: languageOf(headers, caller), draft });
}

function readForm(app: AppServices, place: Place): ApiRoute {
  return route<{ params: Params; query: Drafted & { renderer?: Renderer }; headers: Spoken }>({
    method: 'GET',
    path: place === BEFORE ? place.path : `${place.path}/form`,
    id: `readForm${place.name}`,
    tag: TAG,
    summary: `A form ${place.where}`,
    description:
      'With its current choices, the verdict and the findings of each, and with what is known already. Whoever may not fill it in is told why, and who can help.',
    access: 'session',
    params: place.params,
    query: {
      ...DRAFT,
      renderer: {
        type: 'string',
        enum: [...RENDERERS],
        default: 'neutral',
        description: 'For which renderer: any (`neutral`), react-jsonschema-form, or JSON Forms.',
      },
    },
    headers: LANGUAGE,
    answers: { 200: { description: 'The form, as the renderer wants it.', schema: FORM } },
    problems: REFUSAL_KINDS,
    handler: async (asked) => ok(showForm(app, await opened(app, place, asked), asked.query.renderer)),
  });
}

function validate(app: AppServices, place: Place): ApiRoute {
  interface Body {
    readonly answers: Answers;
    readonly step?: number;
    readonly ask?: boolean;
  }
  return route<{ params: Params; query: Drafted; body: Body; headers: Spoken }>({
    method: 'POST',
    path: `${place.path}/validate`,
    id: `validateForm${place.name}`,
    tag: TAG,
    summary: `Judge answers to a form ${place.where}`,
    description:
      'By the same rules as at its submission, and without any effect. Answers that are not right are no error of the request. With `step` (from 0) only what concerns that step is told. With `ask`, connectors are asked what they have not been asked yet.',
    access: 'session',
    params: place.params,
    query: DRAFT,
    headers: LANGUAGE,
    body: {
      type: 'object',
      additionalProperties: false,
      required: ['answers'],
      properties: {
        answers: ANSWERS,
        step: { type: 'integer', minimum: 0, maximum: 99 },
        ask: { type: 'boolean' },
      },
    },
    answers: { 200: { description: 'What there is to say of the answers.', schema: FORM_RESULT } },
    problems: REFUSAL_KINDS,
    handler: async (asked) => ok(await validateForm(app, await opened(app, place, asked), asked.body)),
  });
}

function choices(app: AppServices, place: Place): ApiRoute {
  interface Body {
    readonly pointer: string;
    readonly answers: Answers;
    readonly search?: string;
    readonly offset?: number;
    readonly limit?: number;
  }
  return route<{ params: Params; query: Drafted; body: Body; headers: Spoken }>({
    method: 'POST',
    path: `${place.path}/choices`,
    id: `readChoices${place.name}`,
    tag: TAG,
    summary: `What can be chosen at a field of a form ${place.where}`,
    description:
      'Page by page, with verdicts and findings. The answers come along, since they decide what a rule excludes. Without any effect.',
    access: 'session',
    params: place.params,
    query: DRAFT,
    headers: LANGUAGE,
    body: {
      type: 'object',
      additionalProperties: false,
      required: ['pointer', 'answers'],
      properties: {
        pointer: POINTER,
        answers: ANSWERS,
        search: { type: 'string', maxLength: 200 },
        offset: { type: 'integer', minimum: 0, maximum: 1_000_000 },
        limit: { type: 'integer', minimum: 1, maximum: 200 },
      },
    },
    answers: { 200: { description: 'The page.', schema: CHOICES } },
    problems: REFUSAL_KINDS,
    handler: async (asked) => ok(pageChoices(app, await opened(app, place, asked), asked.body)),
  });
}

function check(app: AppServices, place: Place): ApiRoute {
  return route<{ params: Params; query: Drafted; body: { answers: Answers }; headers: Spoken }>({
    method: 'POST',
    path: `${place.path}/checks/{check}`,
    id: `askCheck${place.name}`,
    tag: TAG,
    summary: `Ask a connector about answers to a form ${place.where}`,
    description:
      'Asks now, and tells what the answer means for the form. `unavailable` is never a no. With a draft the answer is kept in it; otherwise the connector is asked again at submission.',
    access: 'session',
    params: { ...place.params, check: NAME },
    query: DRAFT,
    headers: LANGUAGE,
    body: {
      type: 'object',
      additionalProperties: false,
      required: ['answers'],
      properties: { answers: ANSWERS },
    },
    answers: { 200: { description: 'What the connector said.', schema: CHECKED } },
    problems: REFUSAL_KINDS,
    handler: async (asked) => {
      const open = await opened(app, place, asked);
      return ok(await askFormCheck(app, open, asked.params['check'] ?? '', asked.body.answers));
    },
  });
}
