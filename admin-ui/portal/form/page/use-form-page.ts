import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { shownIn } from '../../../client/shown.ts';
import { withAnswer } from '../answers.ts';
import type { Kept } from '../draft/draft-keeper.ts';
import { useKeeper } from '../draft/use-keeper.ts';
import { withChoiceFills } from '../fills.ts';
import type { Answers, FormContext, FormResult, FormSource } from '../form-context.ts';
import { choicesAt, type Form } from '../form-of-api.ts';
import type { FormError } from '../said.ts';
import { sayAt } from '../say-at.ts';
import { useChecks } from '../use-checks.ts';
import { useJudgement } from '../use-judgement.ts';
import { pointersIn, type StepShown, stepsShown } from './steps.ts';

interface Wanted {
  readonly source: FormSource;
  readonly form: Form;
  readonly draft: Kept | undefined;
  readonly answers: Answers;
  /** What the server said of these answers when it gave them. */
  readonly result?: FormResult | undefined;
  /** The step in view, as the address has it; nothing for the first that is not done. */
  readonly step: number | undefined;
}

const NOBODY: readonly FormError[] = [];

/** A form that is filled in: what was typed and kept, what is said of it, and which step is in view. */
export function useFormPage({ source, form, step, ...start }: Wanted) {
  const { keeper, answers, draft, keeping, isRestored } = useKeeper(source, start);
  const { judged, judge } = useJudgement(source, answers, {
    draft: draft?.id,
    first: start.result === undefined ? undefined : { result: start.result, of: start.answers },
  });
  const [left, setLeft] = useState<ReadonlySet<string>>(
    // What was typed before and fits no more is said at once.
    () => new Set(start.result === undefined ? [] : form.fields.map(({ element }) => element.pointer)),
  );
  const [tried, setTried] = useState<ReadonlySet<number>>(new Set());
  const [besides, setBesides] = useState(NOBODY);
  const shown = useMemo(() => shownIn(form.steps, answers), [form, answers]);
  const steps = useMemo(() => stepsShown(form, shown, judged?.result), [form, shown, judged]);
  const current = useCurrentStep(steps, step, judged !== undefined, start.result !== undefined);
  const inView = useMemo(() => pointersIn(form, shown, current), [form, shown, current]);
  const checks = useChecks({
    form,
    source,
    pointers: inView,
    judged,
    judge,
    answers: () => keeper.now().answers,
    type: keeper.type,
    draftId: async () => (keeper.now().keeping.state === 'untouched' ? undefined : (await keeper.save()).id),
  });
  const said = useMemo(
    () => sayAt({ form, answers, judged, checks, left, tried, besides }),
    [form, answers, judged, checks, left, tried, besides],
  );
  const refresh = useRefresh(source);
  useVerdictsAnew({ form, inView, etag: draft?.etag, refresh });
  const change = useCallback(
    (next: Answers) => {
      setBesides(NOBODY);
      keeper.type(withChoiceFills(form, keeper.now().answers, next));
    },
    [keeper, form],
  );
  const result = judged?.result;
  const { askAgain } = checks;
  const context = useMemo<Partial<FormContext>>(
    () => ({
      result,
      draft: draft?.id,
      ensureDraft: async () => (await keeper.save()).id,
      setAnswer: (pointer, value) => change(withAnswer(keeper.now().answers, pointer, value)),
      leave: (pointer) => setLeft((before) => (before.has(pointer) ? before : new Set(before).add(pointer))),
      askAgain,
      refresh,
    }),
    [result, draft?.id, keeper, change, askAgain, refresh],
  );
  const tryStep = (index: number) => setTried((before) => new Set(before).add(index));
  return {
    source,
    form,
    keeper,
    answers,
    draft,
    keeping,
    isRestored,
    judged,
    judge,
    shown,
    steps,
    current,
    checks,
    said,
    change,
    context,
    tried,
    tryStep,
    setBesides,
    inView,
  };
}

export type FormPageState = ReturnType<typeof useFormPage>;

/**
 * The step that the address asks for, as far as everything before it was done; without one, the first that was not done when it
 * was opened. Nobody is moved by what turns out right or wrong while they type.
 */
function useCurrentStep(
  steps: readonly StepShown[],
  wanted: number | undefined,
  isKnown: boolean,
  isResumed: boolean,
): number {
  const open = steps.find(({ isDone }) => !isDone) ?? steps.at(-1);
  const reached = useRef(0);
  const opened = useRef(isResumed ? undefined : 0);
  if (isKnown) reached.current = Math.max(reached.current, open?.index ?? 0);
  if (isKnown && wanted === undefined) opened.current ??= open?.index ?? 0;
  const asked = steps.find(({ index }) => index === (wanted ?? opened.current));
  return asked === undefined ? (steps[0]?.index ?? 0) : Math.min(asked.index, reached.current);
}

function useRefresh(source: FormSource): () => Promise<void> {
  const client = useQueryClient();
  return useCallback(() => client.invalidateQueries({ queryKey: ['forms', source] }), [client, source]);
}

interface Verdicts {
  readonly form: Form;
  readonly inView: readonly string[];
  readonly etag: string | undefined;
  readonly refresh: () => Promise<void>;
}

/** Who or what may be chosen follows from other answers: as soon as those are saved, the choices in view are told anew. */
function useVerdictsAnew({ form, inView, etag, refresh }: Verdicts): void {
  const hasVerdicts = inView.some((pointer) =>
    choicesAt(form, pointer)?.options.some(({ verdict }) => verdict !== undefined),
  );
  useEffect(() => {
    if (hasVerdicts && etag !== undefined) void refresh();
  }, [hasVerdicts, etag, refresh]);
}
