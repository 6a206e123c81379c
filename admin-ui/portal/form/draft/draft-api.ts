import { api } from '../../api/api.ts';
import { answerOf, versionedAnswerOf } from '../../api/refusal.ts';
import type { FormSource } from '../form-context.ts';
import type { DraftStore } from './draft-keeper.ts';
import { TypedHere } from './typed-here.ts';

/** A request may outlive its page only where it is not longer than this. */
const MOST_KEPT_ALIVE = 60_000;

export async function readDraft(id: string) {
  const { data, etag } = await versionedAnswerOf(api.GET('/drafts/{id}', { params: { path: { id } } }));
  return { draft: data, etag };
}

export function discardDraft(id: string): Promise<unknown> {
  return answerOf(api.DELETE('/drafts/{id}', { params: { path: { id } } }));
}

interface Place {
  readonly source: FormSource;
  readonly user: string;
  readonly actingFor: string;
}

/** The drafts of a form, for whoever fills it in and for whom they act. */
export function draftStore({ source, user, actingFor }: Place): DraftStore {
  const of =
    source.kind === 'event'
      ? { case: source.case, event: source.event }
      : { pack: source.pack, form: source.form };
  return {
    make: async (answers, key) => {
      const { data, etag } = await versionedAnswerOf(
        api.POST('/drafts', {
          params: { header: { 'Idempotency-Key': key } },
          body: { ...of, actingFor, answers } as never,
        }),
      );
      return { id: data.id, etag };
    },
    change: async (draft, answers) => {
      const body = { actingFor, answers };
      const { etag } = await versionedAnswerOf(
        api.PUT('/drafts/{id}', {
          params: { path: { id: draft.id }, header: { 'If-Match': draft.etag ?? '*' } },
          body,
          keepalive: JSON.stringify(body).length < MOST_KEPT_ALIVE,
        }),
      );
      return { id: draft.id, etag };
    },
    read: async (id) => {
      const { draft, etag } = await readDraft(id);
      return { id, etag, answers: draft.answers };
    },
    typedIn: (draft) => new TypedHere(user, actingFor, placeOf(source, draft)),
  };
}

function placeOf(source: FormSource, draft: string | undefined): string {
  if (draft !== undefined) return `draft/${draft}`;
  return source.kind === 'event'
    ? `event/${source.case}/${source.event}`
    : `${source.kind}/${source.pack}/${source.form}`;
}
