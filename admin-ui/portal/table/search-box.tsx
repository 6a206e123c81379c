import { CloseButton, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useWords } from '../../ui/words.ts';
import { TABLE } from './words.ts';

interface Props {
  readonly value: string;
  /** The columns that are searched. */
  readonly columns: readonly string[];
  readonly onSearch: (text: string | undefined) => void;
}

const PAUSE = 220;

/** What is typed is searched for after a pause; Escape clears it. */
export function SearchBox({ value, columns, onSearch }: Props) {
  const words = useWords(TABLE);
  const [text, setText] = useTyped(value, onSearch);
  if (columns.length === 0) return null;
  const label = words.searchIn(columns.join(', '));
  return (
    <TextInput
      type="search"
      aria-label={label}
      placeholder={label}
      maxLength={200}
      value={text}
      onChange={({ currentTarget }) => setText(currentTarget.value)}
      onKeyDown={({ key }) => key === 'Escape' && setText('')}
      leftSection={<IconSearch size={17} aria-hidden />}
      rightSection={
        text !== '' && <CloseButton size="sm" aria-label={words.clearSearch} onClick={() => setText('')} />
      }
    />
  );
}

/** What is typed goes out after a pause. What comes from elsewhere, such as the way back, is put in its place. */
function useTyped(value: string, send: (text: string | undefined) => void) {
  const [text, setText] = useState(value);
  const sent = useRef(value);
  useEffect(() => {
    if (value === sent.current) return;
    sent.current = value;
    setText(value);
  }, [value]);
  useEffect(() => {
    if (text.trim() === sent.current) return undefined;
    const timer = setTimeout(() => {
      sent.current = text.trim();
      send(sent.current === '' ? undefined : sent.current);
    }, PAUSE);
    return () => clearTimeout(timer);
  }, [text, send]);
  return [text, setText] as const;
}
