import { api } from '../api/api.ts';
import { answerOf } from '../api/refusal.ts';
import type { Answers, FormChoices, FormResult, FormSource } from './form-context.ts';
import { type Form, formOf } from './form-of-api.ts';
import type { CheckAnswer } from './said.ts';

type Drafted = { draft?: string };

const beside = (draft: string | undefined): Drafted => (draft === undefined ? {} : { draft });

/** Both places of a form have the same operations, at other addresses. */
const ofForm = ({ pack, form }: Exclude<FormSource, { kind: 'event' }>) => ({ pack, form });
const ofEvent = ({ case: id, event }: Extract<FormSource, { kind: 'event' }>) => ({ id, event });

export async function readForm(source: FormSource, draft?: string): Promise<Form> {
  const query = { ...beside(draft), renderer: 'rjsf' as const };
  const answer =
    source.kind === 'event'
      ? await answerOf(
          api.GET('/cases/{id}/events/{event}/form', { params: { path: ofEvent(source), query } }),
        )
      : await answerOf(api.GET('/forms/{pack}/{form}', { params: { path: ofForm(source), query } }));
  return formOf(answer);
}

export function validate(
  source: FormSource,
  body: { answers: Answers; step?: number; ask?: boolean },
  draft?: string,
): Promise<FormResult> {
  const query = beside(draft);
  if (source.kind === 'event')
    return answerOf(
      api.POST('/cases/{id}/events/{event}/validate', { params: { path: ofEvent(source), query }, body }),
    );
  return answerOf(
    api.POST('/forms/{pack}/{form}/validate', { params: { path: ofForm(source), query }, body }),
  );
}

interface Page {
  readonly pointer: string;
  readonly answers: Answers;
  readonly search?: string;
  readonly offset?: number;
  readonly limit?: number;
}

export function readChoices(source: FormSource, body: Page, draft?: string): Promise<FormChoices> {
  const query = beside(draft);
  if (source.kind === 'event')
    return answerOf(
      api.POST('/cases/{id}/events/{event}/choices', { params: { path: ofEvent(source), query }, body }),
    );
  return answerOf(
    api.POST('/forms/{pack}/{form}/choices', { params: { path: ofForm(source), query }, body }),
  );
}

export function askCheck(
  source: FormSource,
  check: string,
  answers: Answers,
  draft?: string,
): Promise<CheckAnswer> {
  const body = { answers };
  if (draft !== undefined)
    return answerOf(
      api.POST('/drafts/{id}/checks/{check}', { params: { path: { id: draft, check } }, body }),
    );
  if (source.kind === 'event')
    return answerOf(
      api.POST('/cases/{id}/events/{event}/checks/{check}', {
        params: { path: { ...ofEvent(source), check } },
        body,
      }),
    );
  return answerOf(
    api.POST('/forms/{pack}/{form}/checks/{check}', { params: { path: { ...ofForm(source), check } }, body }),
  );
}
