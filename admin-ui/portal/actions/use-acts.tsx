import { useNavigate } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { announce } from '../../ui/announce.ts';
import { useWords } from '../../ui/words.ts';
import { comingLater } from '../app/coming-later.tsx';
import { useSendEvent } from './send-event.ts';
import { ACTIONS } from './words.ts';

const ActDialog = comingLater(async () => (await import('./act-dialog.tsx')).ActDialog);

/** An event as a button offers it. */
export interface Act {
  readonly case: string;
  readonly version?: number | undefined;
  readonly event: string;
  readonly title: string;
  readonly tone?: string | undefined;
  /** The form that it asks for: it is filled in on a page of its own. */
  readonly form?: string | undefined;
  /** What is asked first. */
  readonly confirm?: string | undefined;
  /** What it concerns, where several things stand on one screen. */
  readonly about?: string | undefined;
}

interface Acts {
  /** Does it: leads to its form, or asks first, or sends it at once. */
  readonly act: (act: Act) => void;
  /** What is being sent, as `case event`. */
  readonly sending: string | undefined;
  /** Where it is asked, and where it is said what was refused. To be put somewhere on the screen. */
  readonly dialog: ReactNode;
}

export const nameOfAct = (act: Pick<Act, 'case' | 'event'>): string => `${act.case} ${act.event}`;

/** For all buttons of a screen together: one dialog, wherever the button went meanwhile. */
export function useActs(): Acts {
  const words = useWords(ACTIONS);
  const navigate = useNavigate();
  const { send, state, error, reset } = useSendEvent();
  const [asked, setAsked] = useState<Act>();
  const submit = (act: Act) => {
    const { case: id, event, version } = act;
    send({ case: id, event, version }).then(
      () => {
        setAsked(undefined);
        announce(words.done(act.about === undefined ? act.title : `${act.title} · ${act.about}`));
      },
      () => setAsked(act),
    );
  };
  const act = (chosen: Act) => {
    reset();
    if (chosen.form !== undefined) {
      const params = { case: chosen.case, event: chosen.event };
      void navigate({ to: `/cases/${params.case}/events/${params.event}` });
    } else if (chosen.confirm !== undefined) setAsked(chosen);
    else submit(chosen);
  };
  const sending = state.isPending ? state.variables?.input : undefined;
  return {
    act,
    sending: sending === undefined ? undefined : nameOfAct(sending),
    dialog: (
      <ActDialog
        opened={asked !== undefined}
        act={asked}
        error={error}
        isPending={state.isPending}
        onConfirm={submit}
        onClose={() => setAsked(undefined)}
      />
    ),
  };
}
