import { ActionIcon, CloseButton, TextInput } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useWords } from '../../ui/words.ts';
import { optionId } from './candidate-list.tsx';
import { CandidatesPopup } from './candidates-popup.tsx';
import classes from './candidates.module.css';
import type { ChoiceOwner } from './owner-names.ts';
import type { Picking } from './use-picking.ts';
import { PICKER } from './words.ts';

interface Props {
  readonly id: string;
  readonly label: string;
  readonly describedBy: string;
  readonly picking: Picking;
  readonly owners: readonly ChoiceOwner[];
  readonly chosen: string | undefined;
  readonly required: boolean;
  readonly isWrong: boolean;
  readonly onClear: () => void;
}

/** The field in which somebody is searched and chosen: a combobox, with the list beneath it. */
export function PickerField(props: Props) {
  const { id, label, picking, owners, chosen, required, isWrong, onClear } = props;
  const words = useWords(PICKER);
  const { isOpen, active, candidates } = picking;
  const list = `${id}__list`;
  const isOnScreen = isOpen && active >= 0 && active < candidates.total;
  return (
    <div className={classes.place} onBlur={picking.onBlur}>
      <TextInput
        id={`${id}__choice`}
        role="combobox"
        aria-label={label}
        aria-required={required}
        attributes={{ input: { 'aria-describedby': props.describedBy } }}
        aria-expanded={isOpen}
        aria-controls={isOpen ? list : undefined}
        aria-autocomplete="list"
        aria-activedescendant={isOnScreen ? optionId(list, active) : undefined}
        autoComplete="off"
        spellCheck={false}
        placeholder={words.search}
        value={picking.text}
        error={isWrong}
        onChange={({ currentTarget }) => picking.type(currentTarget.value)}
        onClick={() => !isOpen && picking.open()}
        onFocus={({ currentTarget }) => currentTarget.select()}
        onKeyDown={picking.onKeyDown}
        rightSectionWidth={chosen === undefined ? 36 : 64}
        rightSection={
          <>
            {chosen !== undefined && (
              <CloseButton size="sm" aria-label={words.clear(label)} onClick={onClear} />
            )}
            {/* For the pointer; the keyboard has the arrows. */}
            <ActionIcon
              size="sm"
              variant="transparent"
              color="gray"
              tabIndex={-1}
              aria-label={words.open(label)}
              onMouseDown={(event) => event.preventDefault()}
              onClick={picking.toggle}
            >
              <IconChevronDown size={16} aria-hidden />
            </ActionIcon>
          </>
        }
      />
      {isOpen && (
        <CandidatesPopup id={list} label={label} picking={picking} owners={owners} chosen={chosen} />
      )}
    </div>
  );
}
