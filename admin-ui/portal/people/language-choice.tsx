import { NativeSelect } from '@mantine/core';
import { LANGUAGE_NAMES, LANGUAGES, useWords } from '../../ui/words.ts';
import { PEOPLE } from './words.ts';

interface Props {
  readonly value: string | undefined;
  readonly onChange: (language: string | undefined) => void;
}

export function LanguageChoice({ value, onChange }: Props) {
  const words = useWords(PEOPLE);
  return (
    <NativeSelect
      label={words.language}
      value={value ?? ''}
      onChange={({ currentTarget }) => onChange(currentTarget.value === '' ? undefined : currentTarget.value)}
      data={[
        { value: '', label: words.languageAny },
        ...LANGUAGES.map((language) => ({ value: language, label: LANGUAGE_NAMES[language] })),
      ]}
    />
  );
}
