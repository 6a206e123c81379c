import type { FormChoices, FormOption } from '../form/form-context.ts';
import type { PickerWords } from './words.ts';

export type ChoiceOwner = NonNullable<FormChoices['owners']>[number];

/** What a company is called here: by its name, as far as that is known. */
export function nameOfOwner({ owner, company }: ChoiceOwner, words: PickerWords): string {
  return company ?? (owner === 'own' ? words.ownCompany : words.otherCompany);
}

/** Whose somebody is; nothing where all are of one company anyway. */
export function ownerOf(
  { owner }: Pick<FormOption, 'owner'>,
  owners: readonly ChoiceOwner[],
  words: PickerWords,
): string | undefined {
  const named = owners.find((one) => one.owner === owner);
  return owner === undefined ? undefined : nameOfOwner(named ?? { owner }, words);
}
