import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Refused } from '../../../ui/refused.tsx';
import { useWords } from '../../../ui/words.ts';
import { isRefusal } from '../../api/refusal.ts';
import { useTitle } from '../../app/use-title.ts';
import { discardDraft, readDraft } from '../draft/draft-api.ts';
import type { FormSource } from '../form-context.ts';
import { FORM } from '../words.ts';
import { MayNot } from './may-not.tsx';
import { NoMore } from './no-more.tsx';
import { OpenForm } from './open-form.tsx';
import { ScreenWaiting } from './screen-waiting.tsx';
import type { Way } from './way.ts';

type Draft = Awaited<ReturnType<typeof readDraft>>;

/** A draft as it was left. Read once: from then on this page says what is in it. */
export function OpenDraft({ id, ...way }: Way & { readonly id: string }) {
  const { data, error, refetch } = useQuery({
    queryKey: ['opened-draft', id],
    queryFn: () => readDraft(id),
    gcTime: 0,
    staleTime: Infinity,
    refetchOnWindowFocus: false,
  });
  if (error !== null && data === undefined) {
    if (isRefusal(error) && error.status === 410) return <NoMore keeping={{ state: 'submitted', error }} />;
    return <MayNot error={error} onAgain={() => void refetch()} />;
  }
  if (data === undefined) return <ScreenWaiting />;
  if (data.draft.hindrance !== undefined) return <Hindered {...data} onDiscarded={way.onDiscarded} />;
  return <OfDraft {...data} {...way} />;
}

function OfDraft({
  draft,
  etag,
  ...rest
}: Draft & Way & { readonly isLeftForGood?: boolean; readonly about?: string | undefined }) {
  return (
    <OpenForm
      source={sourceOf(draft)}
      draft={{ id: draft.id, etag, answers: draft.answers }}
      result={draft.result}
      title={draft.title}
      {...rest}
    />
  );
}

function sourceOf({ pack, form, case: of, event }: Draft['draft']): FormSource {
  return of === undefined || event === undefined
    ? { kind: 'start', pack, form }
    : { kind: 'event', pack, case: of.id, event };
}

/** The form cannot be filled in any more: what was typed is there still, until it is discarded. */
function Hindered({ draft, onDiscarded }: Draft & { readonly onDiscarded: () => void }) {
  const words = useWords(FORM);
  useTitle(draft.title);
  return (
    <Stack maw={640} mx="auto">
      <Title order={1} size="h2">
        {draft.title}
      </Title>
      <Refused title={words.mayNot} reasons={[{ message: draft.hindrance ?? '' }]}>
        <Text size="sm">{draft.about.join(' · ')}</Text>
      </Refused>
      <Group>
        <Button variant="default" onClick={() => void discardDraft(draft.id).then(onDiscarded)}>
          {words.discard}
        </Button>
      </Group>
    </Stack>
  );
}
