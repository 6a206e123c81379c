import { type FocusEvent, type KeyboardEvent, useState } from 'react';
import { announce } from '../../ui/announce.ts';
import { useWords } from '../../ui/words.ts';
import type { FormContext, FormOption } from '../form/form-context.ts';
import { onPickerKey } from './picker-keys.ts';
import { useCandidates } from './use-candidates.ts';
import { PICKER } from './words.ts';

interface Picked {
  readonly context: FormContext;
  readonly pointer: string;
  readonly chosen: FormOption | undefined;
  readonly onPick: (candidate: FormOption | undefined) => void;
}

/** What happens in the field: the list opens, something is typed, moved to, chosen. */
export function usePicking({ context, pointer, chosen, onPick }: Picked) {
  const words = useWords(PICKER);
  const [isOpen, setOpen] = useState(false);
  const [typed, setTyped] = useState<string>();
  const [active, setActive] = useState(-1);
  const candidates = useCandidates(context, pointer, typed ?? '', isOpen);
  const open = () => {
    setOpen(true);
    setActive(0);
  };
  const close = () => {
    setOpen(false);
    setTyped(undefined);
    setActive(-1);
  };
  const choose = (candidate: FormOption | undefined) => {
    if (candidate === undefined) return;
    if (candidate.verdict === 'ineligible') return announce(words.notToChoose(candidate.title), 'plain');
    onPick(candidate);
    close();
  };
  return {
    candidates,
    isOpen,
    active,
    close,
    choose,
    /** What stands in the field: what is typed, else who is chosen. */
    text: typed ?? chosen?.title ?? '',
    typed: typed ?? '',
    toggle: () => (isOpen ? close() : open()),
    open,
    type: (text: string) => {
      setTyped(text);
      setOpen(true);
      setActive(0);
    },
    onKeyDown: (event: KeyboardEvent) =>
      onPickerKey(event, {
        isOpen,
        active,
        total: candidates.total,
        open,
        close,
        move: setActive,
        // Nobody is chosen before they are shown.
        choose: (index) => candidates.isSettled && choose(candidates.at(index)),
      }),
    onBlur: (event: FocusEvent) => {
      if (!event.currentTarget.contains(event.relatedTarget)) {
        close();
        context.leave(pointer);
      }
    },
  };
}

export type Picking = ReturnType<typeof usePicking>;
