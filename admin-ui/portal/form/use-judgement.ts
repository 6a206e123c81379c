import { useCallback, useEffect, useRef, useState } from 'react';
import { useLanguage } from '../../ui/words.ts';
import { isSame } from './answers.ts';
import { validate } from './form-api.ts';
import type { Answers, FormResult, FormSource } from './form-context.ts';

/** Milliseconds after which what was typed is judged. */
const SETTLED = 350;

export interface Judged {
  readonly result: FormResult;
  /** The answers that were judged. */
  readonly of: Answers;
}

export interface Judgement {
  readonly judged: Judged | undefined;
  /** Has these answers judged now. Rejects where no answer comes. */
  readonly judge: (answers: Answers, ask?: boolean) => Promise<FormResult>;
}

/** What the server says of the answers: while somebody types, as soon as it settles, and whenever it is asked. */
export function useJudgement(
  source: FormSource,
  answers: Answers,
  { draft, first }: { readonly draft?: string | undefined; readonly first?: Judged | undefined } = {},
): Judgement {
  const language = useLanguage();
  const [judged, setJudged] = useState(first);
  const [spoken, setSpoken] = useState(language);
  const latest = useRef(0);
  const place = useRef({ source, draft });
  place.current = { source, draft };
  const judge = useCallback(async (of: Answers, ask = false) => {
    const turn = ++latest.current;
    const { source: at, draft: beside } = place.current;
    const result = await validate(at, { answers: of, ...(ask ? { ask } : {}) }, beside);
    if (turn === latest.current) setJudged({ result, of });
    return result;
  }, []);
  // In another language all of it is said anew.
  if (spoken !== language) {
    setSpoken(language);
    setJudged(undefined);
  }
  const isJudged = judged !== undefined && isSame(judged.of, answers);
  useEffect(() => {
    if (isJudged) return undefined;
    // Where no answer comes, it is judged at the next change, and in any case before it is submitted.
    const timer = setTimeout(() => void judge(answers).catch(() => undefined), SETTLED);
    return () => clearTimeout(timer);
  }, [answers, isJudged, judge]);
  return { judged, judge };
}
