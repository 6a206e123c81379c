import {
  type Answers,
  doneText,
  eventWords,
  type FormAnswer,
  type FormStep,
  get,
  packOf,
  present,
  renderDocument,
  type Release,
  shownSteps,
  translate,
  viewOf,
} from '../../engine/index.ts';
import type { AppServices } from '../app-services.ts';
import { formOfEvent } from '../forms/form-place.ts';
import { LONGEST_PASSWORD, SHORTEST_PASSWORD } from '../identity/passwords.ts';
import type { Database } from '../store/database.ts';
import type { CaseRow } from '../store/repositories/cases.ts';
import type { DocumentSummary } from '../store/repositories/documents.ts';
import { documentsToSign, signedCopies } from './documents-of-link.ts';
import type { EventLink } from './find-link.ts';

export interface LinkDocument {
  readonly id: string;
  readonly title: string;
  readonly file: string;
  readonly type: string;
  readonly size: number;
  readonly sha256: string;
  /** The sentence to which the signer agrees. */
  readonly consent?: string;
}

/** A form for a page that cannot react to what is typed. */
export interface SettledForm extends FormAnswer {
  /** The steps as what is known leaves them. */
  readonly shown: readonly FormStep[];
}

/** What whoever follows a link is shown. */
export interface LinkView {
  /** `preparing`: something that has to be read first is being made. `done`: it has been used, and this came of it. */
  readonly state: 'open' | 'preparing' | 'done';
  readonly language: string;
  readonly languages: readonly string[];
  readonly title: string;
  readonly description?: string;
  readonly case: { readonly title: string; readonly number: string; readonly company: string };
  /** Whose portal it is; nobody's, where the customer must not know. */
  readonly provider?: string;
  readonly documents: readonly LinkDocument[];
  readonly form?: SettledForm;
  readonly password?: { readonly shortest: number; readonly longest: number };
  readonly hindrance?: string;
  /** What is said once it is done. */
  readonly said?: string;
  /** Once it is done: whether a password was set by it. */
  readonly passwordWasSet?: boolean;
  /** Once it is done: a copy of what was signed is still being made. */
  readonly copyIsComing?: boolean;
}

/** `answers` are what was typed so far: the choices of the form follow from them. */
export async function showLink(
  app: AppServices,
  found: EventLink,
  language: string,
  answers: Answers = {},
): Promise<LinkView> {
  const { read } = app.store;
  const shown = aboutLink(found, language, app.clock.now());
  if (found.state === 'used') return showUsed(app, found, shown);
  const { documents, preparing } = await documentsToSign(read, found);
  if (preparing) return { ...shown, state: 'preparing' };
  const form = await formOf(app, read, found, language, answers);
  const sets = declared(found).sets;
  return {
    ...shown,
    state: 'open',
    documents: documents.map((one) => ({
      ...told(one),
      ...consenting(found, one, language, app.clock.now()),
    })),
    ...(form === undefined ? {} : { form }),
    ...(sets === 'password' ? { password: { shortest: SHORTEST_PASSWORD, longest: LONGEST_PASSWORD } } : {}),
    ...(found.hindrance === undefined ? {} : { hindrance: found.hindrance }),
  };
}

async function showUsed(
  app: AppServices,
  found: EventLink,
  shown: Omit<LinkView, 'state'>,
): Promise<LinkView> {
  const { documents, preparing } = await signedCopies(app.store.read, found);
  const said = await saidOf(app, found, shown.language);
  return {
    ...shown,
    state: 'done',
    documents: documents.map(told),
    passwordWasSet: declared(found).sets === 'password',
    copyIsComing: preparing,
    ...(said === undefined ? {} : { said }),
  };
}

function aboutLink(found: EventLink, language: string, now: string): Omit<LinkView, 'state'> {
  const { release, row, event, silent } = found;
  const { title, description } = eventWords(release, row.state, event, now, language);
  const { languages, provider } = packOf(release);
  const flow = get(release, 'flow', row.flow);
  return {
    language,
    languages,
    title,
    ...(description === undefined ? {} : { description }),
    case: {
      title: translate(release, 'flow', row.flow, '/title', flow.title, language),
      number: row.number,
      company: row.state.view.company.name,
    },
    ...(silent || provider === undefined ? {} : { provider: provider.name }),
    documents: [],
  };
}

function told({ id, file, type, size, sha256 }: DocumentSummary): LinkDocument {
  return { id, title: file.replace(/\.[a-z]+$/i, ''), file, type, size, sha256 };
}

function consenting(found: EventLink, { by }: DocumentSummary, language: string, now: string) {
  const consent = consentTo(found, by, language, now);
  return consent === undefined ? {} : { consent };
}

/** The sentence of a document to which its signer agrees. */
export function consentTo(
  { release, row }: { readonly release: Release; readonly row: CaseRow },
  template: string,
  language: string,
  now: string,
): string | undefined {
  if (release.definitions.document[template] === undefined) return undefined;
  const params = { template, view: viewOf(row.state, now) };
  return renderDocument(release, { key: '', type: 'createDocument', params }, language).consent;
}

export function declared({ release, row, event }: Pick<EventLink, 'release' | 'row' | 'event'>) {
  const { form, sets } = get(release, 'flow', row.flow).events?.[event] ?? {};
  return { form, sets };
}

async function formOf(
  app: AppServices,
  db: Database,
  found: EventLink,
  language: string,
  answers: Answers,
): Promise<SettledForm | undefined> {
  const { form } = declared(found);
  if (form === undefined) return undefined;
  const { context } = await formOfEvent(app, db, found, { language });
  const answer = present(found.release, form, context, answers);
  return { ...answer, shown: shownSteps(found.release, form, context, answer) };
}

async function saidOf(app: AppServices, found: EventLink, language: string): Promise<string | undefined> {
  const { form } = declared(found);
  if (form === undefined) return undefined;
  const { context } = await formOfEvent(app, app.store.read, found, { language });
  return doneText(found.release, form, found.row.state.answers[form] ?? {}, context);
}
