import { type Answers, get, type Owner } from '../../engine/index.ts';
import { isHiddenRelationship } from '../runtime/effects/access.ts';
import type { PlacedForm } from './form-place.ts';
import { nameOfNewCustomer } from './new-customer.ts';
import { relationshipBy } from './relationship.ts';
import { formWords } from './words/say.ts';

/** One whose records can be chosen at a field, and created where the field offers it. */
export interface ChoiceOwner {
  readonly owner: Owner;
  /** The name of the company, as far as it is known. */
  readonly company?: string;
  /** Why nobody of it can be created. */
  readonly barred?: string;
}

type Place = Pick<PlacedForm, 'release' | 'form' | 'context' | 'around'> & {
  readonly flows: readonly string[];
};

/** Of whom something can be chosen at a field of a form; nothing where it is no choice of records. */
export function choiceOwners(place: Place, pointer: string, answers: Answers): ChoiceOwner[] | undefined {
  const owners = ownersNamed(place, pointer);
  return owners?.filter((owner) => isThere(place, owner)).map((owner) => told(place, owner, answers));
}

/** As the definition has it. A pattern stands for all the fields of a group. */
export function ownersNamed(
  { release, form }: Pick<PlacedForm, 'release' | 'form'>,
  pointer: string,
): readonly Owner[] | undefined {
  const { choices = {} } = get(release, 'form', form);
  const choice = choices[pointer] ?? choices[pointer.replace(/[^/]+$/, '*')];
  return choice !== undefined && 'record' in choice ? choice.of : undefined;
}

function isThere({ around, context }: Place, owner: Owner): boolean {
  return owner === 'own' || around.customer !== undefined || context.for === 'new';
}

function told(place: Place, owner: Owner, answers: Answers): ChoiceOwner {
  const company = nameOf(place, owner, answers);
  const barred = owner === 'customer' ? barredFrom(place, answers) : undefined;
  return {
    owner,
    ...(company === undefined || company === '' ? {} : { company }),
    ...(barred === undefined ? {} : { barred }),
  };
}

/** One who is only being registered has the name that was typed. */
function nameOf({ release, context, flows }: Place, owner: Owner, answers: Answers): string | undefined {
  if (owner === 'own') return context.case.partner?.name;
  if (context.for !== 'new') return context.case.company?.name;
  return flows.map((flow) => nameOfNewCustomer(release, flow, answers)).find((name) => name !== undefined);
}

function barredFrom(place: Place, answers: Answers): string | undefined {
  const { release, context, flows } = place;
  const isHidden = isHiddenRelationship(release, relationshipBy(place, flows, answers));
  return isHidden ? formWords(context.language).hiddenCustomer : undefined;
}
