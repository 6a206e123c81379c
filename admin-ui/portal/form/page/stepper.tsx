import { Text, UnstyledButton } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useWords } from '../../../ui/words.ts';
import { FORM } from '../words.ts';
import type { StepShown } from './steps.ts';
import classes from './stepper.module.css';

interface Props {
  readonly steps: readonly StepShown[];
  readonly current: number;
  readonly onGo: (index: number) => void;
}

/** Where one is. What is done can be gone back to; what comes next only through what is before it. */
export function Stepper({ steps, current, onGo }: Props) {
  const words = useWords(FORM);
  const at = steps.findIndex(({ index }) => index === current);
  const open = steps.findIndex(({ isDone }) => !isDone);
  const reached = open < 0 ? steps.length - 1 : open;
  return (
    <nav aria-label={words.steps}>
      <div className={classes.brief}>
        <Text size="sm" c="dimmed" component="span">
          {words.stepOf(at + 1, steps.length)}
        </Text>
        <Text size="sm" fw={600} component="span">
          {steps[at]?.title}
        </Text>
      </div>
      <ol className={classes.steps}>
        {steps.map((step, place) => (
          <li key={step.index} className={classes.step} data-at={place === at} data-done={place < reached}>
            <UnstyledButton
              className={classes.button ?? ''}
              disabled={place > reached}
              aria-current={place === at ? 'step' : undefined}
              onClick={() => onGo(step.index)}
            >
              <span className={classes.mark} aria-hidden>
                {place < reached && place !== at ? <IconCheck size={14} stroke={3} /> : place + 1}
              </span>
              <span className={classes.title}>{step.title}</span>
              {place < reached && place !== at && <span className={classes.unseen}> ({words.stepDone})</span>}
            </UnstyledButton>
          </li>
        ))}
      </ol>
    </nav>
  );
}
