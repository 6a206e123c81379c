import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { announce } from '../../ui/announce.ts';
import { useWords } from '../../ui/words.ts';
import { OpenDraft } from './page/open-draft.tsx';
import { OpenEvent } from './page/open-event.tsx';
import { OpenForm } from './page/open-form.tsx';
import { useOpening } from './page/use-opening.ts';
import { useLeaving } from './page/use-leaving.ts';
import { FORM } from './words.ts';

/** A form that begins a case. Its draft is named in the address as soon as there is one. */
export function StartScreen() {
  const { pack, form } = useParams({ from: '/shell/start/$pack/$form' });
  const { draft, step } = useSearch({ from: '/shell/start/$pack/$form' });
  const navigate = useNavigate({ from: '/start/$pack/$form' });
  const leave = useLeaving();
  const { key, opened, made } = useOpening(`${pack}/${form}`, draft);
  const way = {
    step,
    onStep: (next: number) => void navigate({ search: (before) => ({ ...before, step: next }) }),
    onMade: (id: string) => {
      made(id);
      void navigate({ search: (before) => ({ ...before, draft: id }), replace: true });
    },
    onDiscarded: leave,
  };
  if (opened !== undefined) return <OpenDraft key={key} id={opened} {...way} />;
  return <OpenForm key={key} source={{ kind: 'start', pack, form }} {...way} />;
}

export function DraftScreen() {
  const { draft } = useParams({ from: '/shell/drafts/$draft' });
  const { step } = useSearch({ from: '/shell/drafts/$draft' });
  const navigate = useNavigate({ from: '/drafts/$draft' });
  const leave = useLeaving();
  return (
    <OpenDraft
      key={draft}
      id={draft}
      step={step}
      onStep={(next) => void navigate({ search: (before) => ({ ...before, step: next }) })}
      // One that was discarded elsewhere is kept as another.
      onMade={(id) => void navigate({ to: '/drafts/$draft', params: { draft: id }, replace: true })}
      onDiscarded={leave}
    />
  );
}

/** A form that an event of a case asks for. To leave it is to discard it. */
export function EventScreen() {
  const words = useWords(FORM);
  const { case: id, event } = useParams({ from: '/shell/cases/$case/events/$event' });
  const { step } = useSearch({ from: '/shell/cases/$case/events/$event' });
  const navigate = useNavigate({ from: '/cases/$case/events/$event' });
  const toCase = () => void navigate({ to: `/cases/${id}` });
  return (
    <OpenEvent
      key={`${id}/${event}`}
      case={id}
      event={event}
      step={step}
      onStep={(next) => void navigate({ search: (before) => ({ ...before, step: next }) })}
      onMade={() => undefined}
      onDiscarded={toCase}
      onSubmitted={(_, said) => {
        announce(said ?? words.done);
        toCase();
      }}
    />
  );
}
