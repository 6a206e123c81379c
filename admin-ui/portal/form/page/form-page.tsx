import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useWords } from '../../../ui/words.ts';
import { useTitle } from '../../app/use-title.ts';
import { HelpButton } from '../../help/help-button.tsx';
import { FormView } from '../form-view.tsx';
import { Review } from '../review/review.tsx';
import { fieldAt } from '../say-at.ts';
import { FORM } from '../words.ts';
import { Conflict } from './conflict.tsx';
import { DiscardButton } from './discard-button.tsx';
import { ErrorSummary } from './error-summary.tsx';
import classes from './form-page.module.css';
import { NoLongerFits } from './no-longer.tsx';
import { NoMore } from './no-more.tsx';
import { RefusedHere } from './refused-here.tsx';
import { SavedState } from './saved-state.tsx';
import { Stepper } from './stepper.tsx';
import { Submitted } from './submitted.tsx';
import type { FormPageState } from './use-form-page.ts';
import { useGoing } from './use-going.ts';
import { useSubmit } from './use-submit.ts';

interface Props {
  readonly page: FormPageState;
  readonly title: string;
  /** Whom it is about, where it stands within something else. */
  readonly about?: string | undefined;
  readonly onStep: (step: number) => void;
  /** Leaves the form for good; where it is left out, the draft is discarded by a button of its own. */
  readonly onCancel?: () => void;
  readonly onDiscarded: () => void;
  /** What to do when it was submitted; where it is left out, the page says what became of it. */
  readonly onSubmitted?: (caseId: string, said: string | undefined) => void;
}

/** A form with its steps: where one is, what is wrong, what is saved, and the way on. */
export function FormPage({ page, title, about, onStep, onCancel, onDiscarded, onSubmitted }: Props) {
  const words = useWords(FORM);
  const root = useRef<HTMLDivElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const { form, source, answers, steps, current, said, keeping, keeper, draft } = page;
  const submit = useSubmit(page, onSubmitted);
  const going = useGoing({ page, root, onStep, onEnd: submit.submit });
  const step = form.steps[current];
  const isLast = steps.at(-1)?.index === current;
  useTitle(steps.length > 1 && step !== undefined ? `${step.title} · ${title}` : title);
  useFocusOnStep(current, heading);
  if (submit.done !== undefined) return <Submitted title={title} done={submit.done} />;
  if (keeping.state === 'submitted' || keeping.state === 'lost')
    return <NoMore keeping={keeping} onKeepAsNew={keeper.keepAsNew} />;
  if (step === undefined) return null;
  const help = step.help !== undefined && (
    <HelpButton pack={source.pack} article={step.help.article} title={step.help.title} />
  );
  return (
    <div className={classes.page} ref={root}>
      <header className={classes.head}>
        <div>
          {about !== undefined && (
            <Text size="sm" c="dimmed">
              {about}
            </Text>
          )}
          <Title order={1} size="h2">
            {title}
          </Title>
        </div>
        <Group gap="sm">
          <SavedState keeping={keeping} onAgain={keeper.again} />
          {steps.length === 1 && help}
        </Group>
      </header>
      {form.description !== undefined && <Text c="dimmed">{form.description}</Text>}
      {steps.length > 1 && <Stepper steps={steps} current={current} onGo={going.to} />}
      <NoLongerFits page={page} />
      {page.isRestored && (
        <Text size="sm" role="status" className={classes.restored ?? ''}>
          {words.restored}
        </Text>
      )}
      <section className={classes.card} aria-labelledby="form-step">
        <Group
          justify="space-between"
          align="flex-start"
          wrap="nowrap"
          gap="sm"
          className={steps.length > 1 || step.description !== undefined ? '' : (classes.unseen ?? '')}
        >
          <div>
            <Title
              order={2}
              size="h4"
              id="form-step"
              tabIndex={-1}
              ref={heading}
              className={steps.length > 1 ? (classes.heading ?? '') : (classes.unseen ?? '')}
            >
              {step.title}
            </Title>
            {step.description !== undefined && (
              <Text size="sm" c="dimmed" mt={4}>
                {step.description}
              </Text>
            )}
          </div>
          {steps.length > 1 && help}
        </Group>
        <RefusedHere refusal={submit.refusal} page={page} />
        <ErrorSummary
          errors={going.errors}
          labelOf={(pointer) => fieldAt(form, pointer)?.element.label}
          onGo={going.toField}
        />
        {step.review === true && <Review page={page} onEdit={going.to} onGo={going.toField} />}
        <form
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            void going.on();
          }}
        >
          <Stack gap="xl">
            <FormView
              form={form}
              source={source}
              answers={answers}
              onChange={page.change}
              step={current}
              said={said}
              context={page.context}
            />
            {going.isUnchecked && (
              <Text size="sm" role="status">
                {words.notChecked}
              </Text>
            )}
            <div className={classes.foot}>
              {steps[0]?.index !== current && (
                <Button variant="default" onClick={going.back}>
                  {words.back}
                </Button>
              )}
              {onCancel !== undefined && (
                <Button variant="subtle" color="gray" onClick={onCancel}>
                  {words.cancel}
                </Button>
              )}
              {onCancel === undefined && draft !== undefined && (
                <DiscardButton draft={draft.id} keeper={keeper} onDiscarded={onDiscarded} />
              )}
              <Button type="submit" loading={going.isBusy || submit.isPending} className={classes.on ?? ''}>
                {isLast ? form.submit : words.next}
              </Button>
            </div>
          </Stack>
        </form>
      </section>
      <Conflict form={form} keeping={keeping} mine={answers} keeper={keeper} />
    </div>
  );
}

/** On another step the reader of the screen begins at its heading. */
function useFocusOnStep(current: number, heading: React.RefObject<HTMLHeadingElement | null>): void {
  const [shown, setShown] = useState(current);
  useEffect(() => {
    if (shown === current) return;
    setShown(current);
    globalThis.scrollTo({ top: 0 });
    heading.current?.focus({ preventScroll: true });
  }, [shown, current, heading]);
}
