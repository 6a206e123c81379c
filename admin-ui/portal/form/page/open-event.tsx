import { useQuery } from '@tanstack/react-query';
import { api } from '../../api/api.ts';
import { answerOf } from '../../api/refusal.ts';
import { readDraft } from '../draft/draft-api.ts';
import { MayNot } from './may-not.tsx';
import { OpenForm } from './open-form.tsx';
import { ScreenWaiting } from './screen-waiting.tsx';
import type { Way } from './way.ts';

interface Props extends Way {
  readonly case: string;
  readonly event: string;
}

/** The form of an event; one that was begun before is gone on with. */
export function OpenEvent({ case: id, event, ...way }: Props) {
  const { data, error, refetch } = useQuery({
    queryKey: ['opened-event', id, event],
    queryFn: () => readEvent(id, event),
    gcTime: 0,
    staleTime: Infinity,
    refetchOnWindowFocus: false,
  });
  if (error !== null && data === undefined) return <MayNot error={error} onAgain={() => void refetch()} />;
  if (data === undefined) return <ScreenWaiting />;
  const { of, begun } = data;
  return (
    <OpenForm
      source={{ kind: 'event', pack: of.pack, case: id, event }}
      draft={
        begun === undefined
          ? undefined
          : { id: begun.draft.id, etag: begun.etag, answers: begun.draft.answers }
      }
      result={begun?.draft.result}
      about={`${of.about[0] ?? of.company.name} · ${of.number}`}
      isLeftForGood
      {...way}
    />
  );
}

async function readEvent(id: string, event: string) {
  const [of, { drafts }] = await Promise.all([
    answerOf(api.GET('/cases/{id}', { params: { path: { id } } })),
    answerOf(api.GET('/drafts')),
  ]);
  const draft = drafts.find((one) => one.case?.id === id && one.event === event);
  return { of, begun: draft === undefined ? undefined : await readDraft(draft.id) };
}
