import { useCallback, useMemo, useState } from 'react';
import { isRefusal } from '../api/refusal.ts';
import type { Answers, FormSource } from '../form/form-context.ts';
import type { Form } from '../form/form-of-api.ts';
import type { FormError, Said } from '../form/said.ts';
import { sayAt } from '../form/say-at.ts';
import { useJudgement } from '../form/use-judgement.ts';

export interface Typing {
  readonly answers: Answers;
  readonly type: (answers: Answers) => void;
  readonly said: Said;
  readonly leave: (pointer: string) => void;
  /** Whether the server takes them; else what is wrong is said at its fields from now on. Rejects where no answer comes. */
  readonly isGood: () => Promise<boolean>;
  /** Says at the fields what a refusal has against the answers. */
  readonly tellRefusal: (error: unknown) => void;
}

const NO_ERRORS: readonly FormError[] = [];

/** What is typed in a form without steps or a draft, and what there is to say of it. */
export function useTyping(form: Form, source: FormSource, initial: Answers): Typing {
  const [answers, setAnswers] = useState(initial);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [isTried, setTried] = useState(false);
  const [besides, setBesides] = useState(NO_ERRORS);
  const { judged, judge } = useJudgement(source, answers, undefined);
  const said = useMemo(() => {
    const tried = new Set(isTried ? form.steps.keys() : []);
    return sayAt({ form, answers, judged, left, tried, besides });
  }, [form, answers, judged, left, isTried, besides]);
  return {
    answers,
    said,
    type: useCallback((typed: Answers) => {
      setAnswers(typed);
      setBesides(NO_ERRORS);
    }, []),
    leave: useCallback((pointer: string) => setLeft((before) => new Set(before).add(pointer)), []),
    isGood: async () => {
      setTried(true);
      return (await judge(answers)).valid;
    },
    tellRefusal: (error) => setBesides(errorsOf(error)),
  };
}

/** A refusal points into the body of the request, in which the answers stand under their own name. */
function errorsOf(error: unknown): readonly FormError[] {
  if (!isRefusal(error, 'invalid-answers')) return NO_ERRORS;
  return error.errors.map(({ pointer = '', code, message, cite = [] }) => ({
    pointer: pointer.replace(/^\/answers/, ''),
    code,
    message,
    cite: [...cite],
  }));
}
