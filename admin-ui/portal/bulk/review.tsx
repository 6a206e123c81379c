import { Button, Stack, Text, Title } from '@mantine/core';
import { useWords } from '../../ui/words.ts';
import classes from './review.module.css';
import type { Import, Verdict } from './import-query.ts';
import { ReviewRows } from './review-rows.tsx';
import { TONES_OF_VERDICTS, VERDICTS } from './tones.ts';
import { BULK } from './words.ts';

interface Props {
  readonly file: Import;
  readonly verdict: Verdict | undefined;
  readonly onVerdict: (verdict: Verdict | undefined) => void;
}

/** Every row of the file, with what is wrong in it. */
export function Review({ file, verdict, onVerdict }: Props) {
  const words = useWords(BULK);
  const total = verdict === undefined ? file.rows : file.counts[verdict];
  return (
    <Stack gap="sm">
      <Title order={2} size="h4">
        {words.rows}
      </Title>
      <div className={classes.verdicts} role="group" aria-label={words.filter}>
        {VERDICTS.filter((one) => file.counts[one] > 0 || one === verdict).map((one) => (
          <button
            key={one}
            type="button"
            className={classes.verdict}
            data-tone={TONES_OF_VERDICTS[one]}
            aria-pressed={verdict === one}
            onClick={() => onVerdict(verdict === one ? undefined : one)}
          >
            <span className={classes.count}>{file.counts[one]}</span>
            {words.verdicts[one]}
          </button>
        ))}
        <Text size="sm" c="dimmed" role="status">
          {words.shown(total)}
        </Text>
        {verdict !== undefined && (
          <Button variant="subtle" size="compact-sm" onClick={() => onVerdict(undefined)}>
            {words.showAll}
          </Button>
        )}
      </div>
      {total === 0 ? (
        <Text c="dimmed">{words.noRows}</Text>
      ) : (
        <ReviewRows file={file} verdict={verdict} total={total} />
      )}
    </Stack>
  );
}
