import { Radio, Stack, Text } from '@mantine/core';
import { useId } from 'react';
import { useWords } from '../../ui/words.ts';
import { type ChoiceOwner, nameOfOwner } from './owner-names.ts';
import { PICKER } from './words.ts';

type Owner = ChoiceOwner['owner'];

interface Props {
  readonly owners: readonly ChoiceOwner[];
  readonly value: Owner | undefined;
  readonly onChange: (owner: Owner) => void;
  /** It was forgotten. */
  readonly isMissing: boolean;
}

/** Says for which company something is created, and asks where there are several. Of one that takes nobody it says why. */
export function OwnerChoice({ owners, value, onChange, isMissing }: Props) {
  const words = useWords(PICKER);
  const name = useId();
  const [only, ...others] = owners;
  if (only !== undefined && others.length === 0)
    return <Text size="sm">{words.createdFor(nameOfOwner(only, words))}</Text>;
  return (
    <Radio.Group
      name={name}
      label={words.forWhom}
      value={value ?? ''}
      onChange={(chosen) => onChange(chosen as Owner)}
      error={isMissing && words.chooseCompany}
      required
    >
      <Stack gap="xs" mt="xs">
        {owners.map((owner) => (
          <Radio
            key={owner.owner}
            value={owner.owner}
            label={nameOfOwner(owner, words)}
            description={owner.barred}
            disabled={owner.barred !== undefined}
            {...(isMissing && owner === owners[0] ? { 'data-autofocus': true } : {})}
          />
        ))}
      </Stack>
    </Radio.Group>
  );
}

/** Whom it is for where there is nothing to choose: the only one, or the only one who takes somebody. */
export function onlyOwner(owners: readonly ChoiceOwner[]): Owner | undefined {
  const open = owners.filter(({ barred }) => barred === undefined);
  return open.length === 1 ? open[0]?.owner : undefined;
}
