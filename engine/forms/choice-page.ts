import { find, type Release } from '../release.ts';
import { translate } from '../text/translate.ts';
import { type Candidate, candidatesOf } from './candidates.ts';
import type { ChoiceField } from './choice-fields.ts';
import { compiledForm } from './compiled.ts';
import { draftOf } from './draft.ts';
import type { FactScope } from './facts.ts';
import type { Answers, FieldChoices, FormContext } from './types.ts';
import { wordsOf } from './words-of.ts';

/** So many options go out with the form; more are asked for page by page. */
const MOST_OPTIONS = 200;

interface PageRequest {
  /** Words that the title, the description or the code contain. */
  readonly search?: string;
  readonly offset?: number;
  readonly limit?: number;
}

/** One page of what can be chosen at a field, or `undefined` where nothing is chosen there. */
export function choicePage(
  release: Release,
  formId: string,
  context: FormContext,
  answers: Answers,
  pointer: string,
  page: PageRequest = {},
): FieldChoices | undefined {
  const form = compiledForm(release, formId);
  const field = form.choices.find((one) => one.pointer === pointer);
  if (field === undefined) return undefined;
  const { language } = wordsOf(release, form, context.language);
  const scope: FactScope = { answers: draftOf(release, form, answers, context).answers, context };
  return pageOf(release, field, candidatesOf(release, form, field, scope, language), language, page);
}

export function pageOf(
  release: Release,
  field: ChoiceField,
  candidates: readonly Candidate[],
  language: string,
  { search = '', offset = 0, limit = MOST_OPTIONS }: PageRequest = {},
): FieldChoices {
  const words = folded(search).split(/\s+/u).filter(Boolean);
  const found = words.length === 0 ? candidates : candidates.filter((one) => contains(one, words));
  const from = Math.max(0, offset);
  const duty = dutyOf(release, field, language);
  return {
    options: found
      .slice(from, from + Math.min(Math.max(0, limit), MOST_OPTIONS))
      .map(({ option }) => option()),
    total: found.length,
    ...(duty !== undefined && { duty }),
  };
}

function contains({ title, description = '', code = '' }: Candidate, words: readonly string[]): boolean {
  const text = folded(`${title} ${description} ${code}`);
  return words.every((word) => text.includes(word));
}

/** Without accents and letter case. */
function folded(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

/** What the one who is chosen will do. */
function dutyOf(release: Release, { choice, name }: ChoiceField, language: string): string | undefined {
  if (!('record' in choice) || choice.duty === undefined) return undefined;
  const entries = find(release, 'list', choice.duty)?.entries ?? [];
  const index = entries.findIndex((entry) => entry.code === name);
  const description = entries[index]?.description;
  if (description === undefined) return undefined;
  return translate(release, 'list', choice.duty, `/entries/${index}/description`, description, language);
}
