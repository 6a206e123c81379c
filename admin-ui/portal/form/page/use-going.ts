import { type RefObject, useState } from 'react';
import { Unreachable } from '../../api/refusal.ts';
import { useWords } from '../../../ui/words.ts';
import type { FormError } from '../said.ts';
import { fieldAt } from '../say-at.ts';
import { FORM } from '../words.ts';
import { firstLook } from './first-look.ts';
import { focusField } from './focus-field.ts';
import { errorsOfStep, pointersIn } from './steps.ts';
import type { FormPageState } from './use-form-page.ts';

interface Wanted {
  readonly page: FormPageState;
  readonly root: RefObject<HTMLElement | null>;
  readonly onStep: (step: number) => void;
  readonly onEnd: () => Promise<void>;
}

/** Time in which what was said is drawn, so that the focus can go there. */
const DRAWN = 60;

/** The ways between steps: back at any time, on only from a step with which nothing is wrong. */
export function useGoing({ page, root, onStep, onEnd }: Wanted) {
  const words = useWords(FORM);
  const [isBusy, setBusy] = useState(false);
  const [isUnchecked, setUnchecked] = useState(false);
  const { form, steps, current, judged, tried, keeper, checks, judge } = page;
  const place = steps.findIndex(({ index }) => index === current);
  const errors =
    tried.has(current) && judged !== undefined ? errorsOfStep(form, judged.result, current) : NO_ERRORS;

  const focusSoon = (pointer: string) => setTimeout(() => focusField(root.current, pointer), DRAWN);

  const toField = (pointer: string) => {
    const step = fieldAt(form, pointer)?.step;
    if (step !== undefined && step !== current) onStep(step);
    focusSoon(pointer);
  };

  /** What the server says of the step, with the answers of whoever it asks; where it does not answer, what can be seen here. */
  const wrongHere = async (): Promise<readonly FormError[]> => {
    try {
      const { answers } = keeper.now();
      const result = await judge(answers);
      await checks.settle(page.inView, { result, of: answers });
      const last = await judge(keeper.now().answers);
      setUnchecked(false);
      return errorsOfStep(form, last, current);
    } catch (error) {
      if (!(error instanceof Unreachable)) throw error;
      setUnchecked(true);
      const { answers } = keeper.now();
      const pointers = pointersIn(form, page.shown, current);
      return firstLook({ form, shown: page.shown, answers, pointers, words });
    }
  };

  const on = async () => {
    if (isBusy) return;
    setBusy(true);
    page.tryStep(current);
    try {
      const wrong = await wrongHere();
      const [first] = wrong;
      if (first !== undefined) {
        page.setBesides(isUnchecked ? wrong : NO_ERRORS);
        focusSoon(first.pointer);
        return;
      }
      keeper.again();
      const next = steps[place + 1];
      if (next === undefined) await onEnd();
      else onStep(next.index);
    } finally {
      setBusy(false);
    }
  };

  return {
    errors,
    isBusy,
    isUnchecked,
    on,
    toField,
    to: onStep,
    back: () => onStep(steps[place - 1]?.index ?? current),
  };
}

const NO_ERRORS: readonly FormError[] = [];
