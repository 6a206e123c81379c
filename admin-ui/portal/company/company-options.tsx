import { Loader, Text } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { type UIEvent } from 'react';
import { useWords } from '../../ui/words.ts';
import { useSession } from '../api/session.ts';
import classes from './company-options.module.css';
import type { OptionKeys } from './use-option-keys.ts';
import { COMPANY } from './words.ts';

export interface Choice {
  readonly id: string;
  readonly name: string;
  readonly isOwn?: boolean;
}

interface Props {
  readonly choices: readonly Choice[];
  /** The one to which it is being switched. */
  readonly chosen: string | undefined;
  readonly keys: OptionKeys;
  readonly onEnd: () => void;
  readonly isMore: boolean;
  readonly onChoose: (choice: Choice) => void;
}

/** Pixels before the end at which more are fetched. */
const NEAR = 400;

export function CompanyOptions({ choices, chosen, keys, onEnd, isMore, onChoose }: Props) {
  const words = useWords(COMPANY);
  const onScroll = ({ currentTarget: { scrollHeight, scrollTop, clientHeight } }: UIEvent) => {
    if (scrollHeight - scrollTop - clientHeight < NEAR) onEnd();
  };
  return (
    <div
      role="listbox"
      id={keys.listId}
      aria-label={words.companies}
      className={classes.list}
      onScroll={onScroll}
    >
      {choices.map((choice, index) => (
        <Option
          key={choice.id}
          choice={choice}
          id={keys.idOf(index)}
          isMarked={index === keys.at}
          isChosen={choice.id === chosen}
          onChoose={onChoose}
        />
      ))}
      {isMore && (
        <Text size="sm" c="dimmed" px="sm" py="xs" role="presentation">
          {words.more}
        </Text>
      )}
    </div>
  );
}

interface OptionProps {
  readonly choice: Choice;
  readonly id: string;
  readonly isMarked: boolean;
  readonly isChosen: boolean;
  readonly onChoose: (choice: Choice) => void;
}

function Option({ choice, id, isMarked, isChosen, onChoose }: OptionProps) {
  const words = useWords(COMPANY);
  const { acting } = useSession();
  const isNow = choice.id === acting.id;
  const said = isNow ? words.now : choice.isOwn ? words.own : undefined;
  return (
    // By the keyboard it is chosen from the text that is being typed.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus
    <div
      role="option"
      id={id}
      aria-selected={isNow}
      data-marked={isMarked || undefined}
      data-own={choice.isOwn}
      className={classes.option}
      onClick={() => onChoose(choice)}
    >
      <span className={classes.text}>
        <span className={classes.name}>{choice.name}</span>
        {said !== undefined && <span className={classes.said}>{said}</span>}
      </span>
      {isChosen && <Loader size={16} aria-label={words.loading} />}
      {isNow && <IconCheck size={18} aria-hidden className={classes.sign} />}
    </div>
  );
}
