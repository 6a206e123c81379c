import { useCallback, useEffect, useRef, useState } from 'react';
import { valueAt } from './answers.ts';
import { withCheckFills } from './fills.ts';
import { askCheck } from './form-api.ts';
import type { Answers, FormSource } from './form-context.ts';
import type { Form } from './form-of-api.ts';
import type { CheckAnswer } from './said.ts';
import { Unreachable } from '../api/refusal.ts';
import type { Judged } from './use-judgement.ts';

type Values = Readonly<Record<string, unknown>>;

/** How a check stands that was asked about what is at a field. */
type Asked =
  | { readonly about: unknown; readonly state: 'asking' | 'unreachable' }
  | { readonly about: unknown; readonly state: 'answered'; readonly answer: CheckAnswer };

export interface Checks {
  /** By the name of the check. */
  readonly asked: ReadonlyMap<string, Asked>;
  /** What checks have put in, and what they would put in over what was typed; by pointer. */
  readonly put: Values;
  readonly offers: Values;
  /** Asks what has not been asked about these fields, and waits for the answers. */
  readonly settle: (pointers: readonly string[], judged: Judged) => Promise<void>;
  /** Asks once more what was asked about a field, as where a service did not answer. */
  readonly askAgain: (pointer: string) => Promise<void>;
}

interface Wanted {
  readonly form: Form;
  readonly source: FormSource;
  /** The fields in view. */
  readonly pointers: readonly string[];
  readonly judged: Judged | undefined;
  readonly answers: () => Answers;
  readonly type: (answers: Answers) => void;
  readonly draftId: () => Promise<string | undefined>;
  readonly judge: (answers: Answers) => Promise<unknown>;
}

const NOTHING: Values = {};

/**
 * Asks connectors what the fields in view leave to ask, as soon as what is in them is right otherwise. The server says which
 * checks are still to be asked; none is asked twice about the same.
 */
export function useChecks(wanted: Wanted): Checks {
  const [asked, setAsked] = useState<ReadonlyMap<string, Asked>>(new Map());
  const [filled, setFilled] = useState({ put: NOTHING, offers: NOTHING });
  const now = useRef({ ...wanted, asked, filled });
  now.current = { ...wanted, asked, filled };

  const ask = useCallback(async (check: string, pointer: string): Promise<void> => {
    const about = valueAt(now.current.answers(), pointer);
    const note = (state: Asked) => {
      const next = new Map(now.current.asked).set(check, state);
      now.current.asked = next;
      setAsked(next);
    };
    note({ about, state: 'asking' });
    try {
      const draft = await now.current.draftId();
      const answers = now.current.answers();
      const answer = await askCheck(now.current.source, check, answers, draft);
      note({ about, state: 'answered', answer });
      if (answer.fills === undefined) return;
      const result = withCheckFills(now.current.answers(), answer.fills, now.current.filled.put);
      setFilled((before) => ({
        put: { ...before.put, ...result.put },
        offers: { ...without(before.offers, answer.fills ?? {}), ...result.offers },
      }));
      now.current.type(result.answers);
    } catch (error) {
      if (!(error instanceof Unreachable)) throw error;
      note({ about, state: 'unreachable' });
    }
  }, []);

  const settle = useCallback(
    async (pointers: readonly string[], judged: Judged): Promise<void> => {
      const open = openChecks(now.current.form, pointers, judged, now.current.asked);
      if (open.length === 0) return;
      await Promise.all(open.map(({ check, pointer }) => ask(check, pointer)));
      await now.current.judge(now.current.answers());
    },
    [ask],
  );

  const askAgain = useCallback(
    async (pointer: string): Promise<void> => {
      const field = now.current.form.fields.find(({ element }) => element.pointer === pointer);
      await Promise.all((field?.element.checks ?? []).map((check) => ask(check, pointer)));
      // Without a connection it has been said at the field.
      await now.current.judge(now.current.answers()).catch(() => undefined);
    },
    [ask],
  );

  const { judged, pointers } = wanted;
  const inView = pointers.join(' ');
  useEffect(() => {
    if (judged !== undefined) void settle(inView.split(' '), judged).catch(() => undefined);
  }, [judged, inView, settle]);

  return { asked, ...filled, settle, askAgain };
}

function without(values: Values, those: Values): Values {
  return Object.fromEntries(Object.entries(values).filter(([pointer]) => !(pointer in those)));
}

/** What is left to ask about fields that nothing is wrong with. */
function openChecks(
  { fields }: Form,
  pointers: readonly string[],
  { result, of }: Judged,
  asked: Checks['asked'],
) {
  return fields.flatMap(({ element: { pointer, checks = [] } }) => {
    if (!pointers.includes(pointer) || result.errors.some((error) => error.pointer === pointer)) return [];
    return checks
      .filter((check) => result.unasked.includes(check) && !wasAsked(asked.get(check), valueAt(of, pointer)))
      .map((check) => ({ check, pointer }));
  });
}

/** Where there was nothing to ask, other answers may leave something. */
function wasAsked(asked: Asked | undefined, about: unknown): boolean {
  if (asked === undefined || asked.about !== about) return false;
  return asked.state !== 'answered' || asked.answer.asked;
}
