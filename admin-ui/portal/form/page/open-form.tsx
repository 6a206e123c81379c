import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { Kept } from '../draft/draft-keeper.ts';
import type { Answers, FormResult, FormSource } from '../form-context.ts';
import type { Form } from '../form-of-api.ts';
import { FormPage } from './form-page.tsx';
import { formQuery } from './form-query.ts';
import { MayNot } from './may-not.tsx';
import { ScreenWaiting } from './screen-waiting.tsx';
import { useDiscard } from './discard-button.tsx';
import { useFormPage } from './use-form-page.ts';
import type { Way } from './way.ts';

interface Props extends Way {
  readonly source: FormSource;
  /** Where there is one already, what it holds. */
  readonly draft?: (Kept & { readonly answers: Answers }) | undefined;
  /** What the server said of it. */
  readonly result?: FormResult | undefined;
  readonly title?: string | undefined;
  readonly about?: string | undefined;
  /** Leaving it discards it: unless told, where it has one step alone. */
  readonly isLeftForGood?: boolean;
}

/** Reads a form and opens it, or says why it may not be filled in, and who can help. */
export function OpenForm(props: Props) {
  const { data, error, refetch } = useQuery(formQuery(props.source, props.draft?.id));
  if (data !== undefined) return <FilledIn {...props} first={data} />;
  if (error !== null) return <MayNot error={error} onAgain={() => void refetch()} />;
  return <ScreenWaiting />;
}

function FilledIn({
  source,
  draft,
  result,
  first,
  title,
  about,
  isLeftForGood,
  ...way
}: Props & { readonly first: Form }) {
  const [made, setMade] = useState(draft?.id);
  const { data: form = first } = useQuery(formQuery(source, made));
  const page = useFormPage({
    source,
    form,
    draft,
    answers: draft?.answers ?? first.values,
    result,
    step: way.step === undefined ? undefined : way.step - 1,
  });
  const { keeper } = page;
  const { discard } = useDiscard(keeper);
  const now = page.draft?.id;
  if (now !== undefined && now !== made) setMade(now);
  useEffect(() => {
    if (made !== undefined && made !== draft?.id) way.onMade(made);
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- once for each draft
  }, [made]);
  const cancel = () => {
    if (made === undefined) keeper.forget();
    else void discard(made);
    way.onDiscarded();
  };
  return (
    <FormPage
      page={page}
      title={title ?? form.title ?? ''}
      about={about}
      onStep={(index) => way.onStep(index + 1)}
      onDiscarded={way.onDiscarded}
      {...((isLeftForGood ?? form.steps.length === 1) ? { onCancel: cancel } : {})}
      {...(way.onSubmitted === undefined ? {} : { onSubmitted: way.onSubmitted })}
    />
  );
}
