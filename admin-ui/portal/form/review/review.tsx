import { Button, Stack, Text, Title } from '@mantine/core';
import { isGiven } from '../../../client/shown.ts';
import { FindingList } from '../../../ui/findings.tsx';
import { useWords } from '../../../ui/words.ts';
import { valueAt } from '../answers.ts';
import { fieldAt } from '../say-at.ts';
import { FORM } from '../words.ts';
import { NotAskedAnyMore } from '../page/no-longer.tsx';
import { pointersIn, type StepShown } from '../page/steps.ts';
import type { FormPageState } from '../page/use-form-page.ts';
import { Ahead } from './ahead.tsx';
import { Owed } from './owed.tsx';
import classes from './review.module.css';
import { ValueText } from './value-text.tsx';

interface Props {
  readonly page: FormPageState;
  readonly onEdit: (step: number) => void;
  readonly onGo: (pointer: string) => void;
}

/** Everything that was entered, everything that there is to say of it, what is owed, and what will follow. */
export function Review({ page, onEdit, onGo }: Props) {
  const { form, steps, judged } = page;
  return (
    <Stack gap="lg">
      {steps
        .filter(({ isReview }) => !isReview)
        .map((step) => (
          <Entered key={step.index} page={page} step={step} onEdit={onEdit} />
        ))}
      <NotAskedAnyMore page={page} />
      <Owed form={form} result={judged?.result} onGo={onGo} />
      <Ahead page={page} />
    </Stack>
  );
}

function Entered({
  page,
  step,
  onEdit,
}: {
  readonly page: FormPageState;
  readonly step: StepShown;
  readonly onEdit: Props['onEdit'];
}) {
  const words = useWords(FORM);
  const { form, shown, answers, judged, source, draft } = page;
  const pointers = pointersIn(form, shown, step.index).filter(
    (pointer) => shown.required.includes(pointer) || isGiven(valueAt(answers, pointer)),
  );
  return (
    <section className={classes.entered} aria-labelledby={`review-${step.index}`}>
      <div className={classes.head}>
        <Title order={3} size="h5" id={`review-${step.index}`}>
          {step.title}
        </Title>
        <Button
          variant="subtle"
          size="compact-sm"
          onClick={() => onEdit(step.index)}
          aria-label={words.editStep(step.title)}
        >
          {words.edit}
        </Button>
      </div>
      {pointers.length === 0 && (
        <Text size="sm" c="dimmed">
          {words.nothingEntered}
        </Text>
      )}
      <dl className={classes.list}>
        {pointers.map((pointer) => (
          <div key={pointer} className={classes.pair}>
            <dt>{fieldAt(form, pointer)?.element.label}</dt>
            <dd>
              <ValueText
                form={form}
                pointer={pointer}
                answers={answers}
                source={source}
                draft={draft?.id}
                result={judged?.result}
              />
              <Told page={page} pointer={pointer} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** Warnings and advice stay with what they are about. What is owed has a place of its own. */
function Told({ page, pointer }: { readonly page: FormPageState; readonly pointer: string }) {
  const { judged } = page;
  const result = judged?.result;
  const findings = (result?.findings ?? [])
    .filter((one) => one.pointer === pointer)
    .flatMap((one) => one.findings)
    .filter(({ severity, ask }) => severity !== 'needsEvidence' || ask === 'operator');
  const warnings = (result?.warnings ?? [])
    .filter((one) => one.pointer === pointer)
    .map(({ code, message, cite = [] }) => ({
      id: code + message,
      severity: 'warns' as const,
      message,
      cite,
    }));
  if (findings.length + warnings.length === 0) return null;
  return (
    <div className={classes.told}>
      <FindingList findings={[...findings, ...warnings]} />
    </div>
  );
}
