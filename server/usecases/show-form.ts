import {
  type Answers,
  type FieldChoices,
  choicePage,
  type FormAnswer,
  get,
  present,
} from '../../engine/index.ts';
import type { AppServices } from '../app-services.ts';
import { choiceOwners } from '../forms/choice-owners.ts';
import { toJsonForms, toRjsf } from '../form-adapters/index.ts';
import { NotFound } from '../http/kit/problems.ts';
import { type OpenForm, withChecks } from './open-form.ts';

export const RENDERERS = ['neutral', 'rjsf', 'jsonforms'] as const;
export type Renderer = (typeof RENDERERS)[number];

/** Everything that a renderer needs to show a form: from its draft where there is one, else from the beginning. */
export function showForm(app: AppServices, open: OpenForm, renderer: Renderer = 'neutral'): object {
  const answers = open.draft?.answers ?? answersBefore(open);
  const { release, form, context } = withChecks(app, open, answers, open.draft?.checks ?? {});
  const answer = present(release, form, context, answers);
  const choices = Object.entries(answer.choices).map(([pointer, choice]) => [
    pointer,
    withOwners(open, pointer, answers, choice),
  ]);
  return asRendered({ ...answer, choices: Object.fromEntries(choices) as FormAnswer['choices'] }, renderer);
}

/** What began a case is corrected, and not filled in anew; other forms of a case are each about something new. */
function answersBefore({ place, release, form, context }: OpenForm): Answers {
  if (place.kind !== 'event') return {};
  const { start } = get(release, 'flow', place.row.flow);
  return start.form === form ? (context.answers?.[form] ?? {}) : {};
}

function withOwners(open: OpenForm, pointer: string, answers: Answers, choices: FieldChoices): FieldChoices {
  const owners = choiceOwners(open, pointer, answers);
  return owners === undefined ? choices : Object.assign({ owners }, choices);
}

function asRendered(answer: FormAnswer, renderer: Renderer): object {
  if (renderer === 'rjsf') return toRjsf(answer);
  return renderer === 'jsonforms' ? toJsonForms(answer) : answer;
}

export interface PageWanted {
  readonly pointer: string;
  readonly answers: Answers;
  readonly search?: string;
  readonly offset?: number;
  readonly limit?: number;
}

/** One page of what can be chosen at a field: with these answers, since they decide what a rule excludes. */
export function pageChoices(app: AppServices, open: OpenForm, wanted: PageWanted): FieldChoices {
  const { pointer, answers, ...page } = wanted;
  const { release, form, context } = withChecks(app, open, answers, open.draft?.checks ?? {});
  const choices = choicePage(release, form, context, answers, pointer, page);
  if (choices === undefined) throw new NotFound({ detail: 'Nothing is chosen at this place of the form.' });
  return withOwners(open, pointer, answers, choices);
}
