import { isGiven } from '../../client/shown.ts';
import { isSame, valueAt, withAnswer } from './answers.ts';
import type { Answers } from './form-context.ts';
import { choicesAt, type Form } from './form-of-api.ts';

type Values = Readonly<Record<string, unknown>>;

/**
 * What follows from a choice that was changed: what the entry knows replaces what was there, as it does at submission. What the
 * former entry filled in goes with it; what was typed stays.
 */
export function withChoiceFills(form: Form, before: Answers, after: Answers): Answers {
  return form.fields.reduce((answers, { element: { pointer } }) => {
    const [was, is] = [valueAt(before, pointer), valueAt(after, pointer)];
    if (was === is || (typeof was !== 'string' && typeof is !== 'string')) return answers;
    return replaced(answers, fillsOf(form, pointer, was), fillsOf(form, pointer, is));
  }, after);
}

function fillsOf(form: Form, pointer: string, value: unknown): Values {
  return choicesAt(form, pointer)?.options.find((option) => option.value === value)?.fills ?? {};
}

function replaced(answers: Answers, former: Values, fills: Values): Answers {
  const left = Object.entries(former).filter(
    ([pointer, value]) => !(pointer in fills) && isSame(valueAt(answers, pointer), value),
  );
  const emptied = left.reduce((now, [pointer]) => withAnswer(now, pointer, undefined), answers);
  return Object.entries(fills).reduce((now, [pointer, value]) => withAnswer(now, pointer, value), emptied);
}

export interface Filled {
  readonly answers: Answers;
  /** What was put in. */
  readonly put: Values;
  /** What was not, because something else had been typed. */
  readonly offers: Values;
}

/** What a check knows goes where nothing is, or where a check has put it; over what was typed only if somebody says so. */
export function withCheckFills(answers: Answers, fills: Values, putBefore: Values): Filled {
  const isFree = (pointer: string, value: unknown) => {
    const there = valueAt(answers, pointer);
    return isSame(there, value) || !isGiven(there) || isSame(there, putBefore[pointer]);
  };
  const put = Object.entries(fills).filter(([pointer, value]) => isFree(pointer, value));
  const offers = Object.entries(fills).filter(([pointer, value]) => !isFree(pointer, value));
  return {
    answers: put.reduce((now, [pointer, value]) => withAnswer(now, pointer, value), answers),
    put: Object.fromEntries(put),
    offers: Object.fromEntries(offers),
  };
}
