import type { FlowDefinition, FormDefinition } from '../../language/types.generated.ts';
import { parsePointer } from '../../pointer.ts';
import { find, packOf, type Release } from '../../release.ts';
import { answerFields } from '../meaning/answer-fields.ts';
import { meaningOfAnswer, relationshipsOf, splitAnswer } from '../meaning/domains.ts';
import { canonical, type Given, RELATIONSHIP } from '../meaning/tracked.ts';
import { verdictsOf } from '../meaning/verdicts.ts';

/** Of which organisation somebody is, seen from a case. */
export type Organisation = 'own' | 'customer' | 'other' | 'provider';

type RecordChoice = Extract<NonNullable<FormDefinition['choices']>[string], { record: string }>;
type Known = { [fact: string]: readonly unknown[] };

/** Of which organisations one of `people` can be, in cases of a given relationship. */
export function originsOf(
  release: Release,
  flow: FlowDefinition,
  name: string,
  given: Given,
): ReadonlySet<Organisation> {
  const person = flow.people?.[name];
  if (person === undefined) return new Set();
  if ('address' in person) return new Set([person.organisation]);
  if ('starter' in person) return new Set(['own']);
  if ('permission' in person) return new Set([person.organisation]);
  return ownersAt(release, flow, person.from, given);
}

/** Whose record an answer can name: those of whom the rules that judge the choice do not exclude everyone. */
export function ownersAt(
  release: Release,
  flow: FlowDefinition,
  pointer: string,
  given: Given,
): ReadonlySet<Organisation> {
  const answer = splitAnswer(pointer);
  const form = answer === undefined ? undefined : find(release, 'form', answer.form);
  const choice =
    answer === undefined || form === undefined ? undefined : answerFields(form).get(answer.rest)?.choices;
  if (choice === undefined || !('record' in choice) || answer === undefined) return ANY_OWNER;
  const { rules } = choice;
  const possible = choice.of.filter((owner) => !(owner === 'customer' && isOwnCase(release, given)));
  if (rules === undefined) return new Set(possible);
  return new Set(possible.filter((owner) => canBeChosen(release, flow, answer, choice, rules, owner, given)));
}

/** A case of the own company concerns no customer. */
function isOwnCase(release: Release, given: Given): boolean {
  const own = packOf(release).relationships?.own;
  return own !== undefined && given.relationship === own;
}

/** Of a record that no choice led to, nothing is known. */
const ANY_OWNER: ReadonlySet<Organisation> = new Set(['own', 'customer']);

function canBeChosen(
  release: Release,
  flow: FlowDefinition,
  answer: { readonly form: string; readonly rest: string },
  choice: RecordChoice,
  rules: string,
  owner: 'own' | 'customer',
  given: Given,
): boolean {
  const known = knownFacts(release, flow, answer, choice, owner, given);
  return [...verdictsOf(release, rules, known).keys()].some(
    (verdict) => verdict === 'eligible' || verdict === 'needsEvidence',
  );
}

/** The facts that are fixed where the choice is made. All others are free. */
function knownFacts(
  release: Release,
  flow: FlowDefinition,
  answer: { readonly form: string; readonly rest: string },
  choice: RecordChoice,
  owner: 'own' | 'customer',
  given: Given,
): Known {
  const known: Known = {};
  for (const [fact, bound] of Object.entries(choice.facts ?? {})) {
    if (typeof bound !== 'object') known[fact] = [bound];
    else if ('field' in bound) known[fact] = [parsePointer(answer.rest).at(-1)];
    else if ('choice' in bound) {
      if (bound.choice === 'owner') known[fact] = [owner];
    } else {
      const values = valuesAt(release, flow, answer.form, bound.from, given);
      if (values !== undefined) known[fact] = values;
    }
  }
  return known;
}

/** In a form, a pointer leads into its own answers, unless it begins with `/case`. */
function valuesAt(
  release: Release,
  flow: FlowDefinition,
  form: string,
  from: string,
  given: Given,
): readonly unknown[] | undefined {
  const inView = from.startsWith('/case/') ? from : `/answers/${form}${from}`;
  if (canonical(flow, inView) === RELATIONSHIP)
    return given.relationship === undefined ? relationshipsOf(release, flow) : [given.relationship];
  const meaning = from.startsWith('/case/') ? undefined : meaningOfAnswer(release, form, from);
  if (meaning?.values === undefined) return undefined;
  return meaning.always ? meaning.values : [...meaning.values, undefined];
}
