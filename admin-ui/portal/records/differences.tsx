import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useWords } from '../../ui/words.ts';
import { isSame, valueAt } from '../form/answers.ts';
import type { Answers } from '../form/form-context.ts';
import type { Form } from '../form/form-of-api.ts';
import { ValueText } from '../form/review/value-text.tsx';
import classes from './record-page.module.css';
import { RECORDS } from './words.ts';

interface Props {
  readonly form: Form;
  readonly mine: Answers;
  readonly theirs: Answers;
  readonly onMine: () => Promise<unknown>;
  readonly onTheirs: () => void;
  readonly onClose: () => void;
}

/** Two have changed the same: somebody says which of the two holds, and sees what they decide. */
export function Differences({ form, mine, theirs, onMine, onTheirs, onClose }: Props) {
  const words = useWords(RECORDS);
  const differing = form.fields.filter(
    ({ element: { pointer } }) => !isSame(valueAt(mine, pointer), valueAt(theirs, pointer)),
  );
  return (
    <Modal
      opened
      onClose={onClose}
      title={words.conflictTitle}
      size="lg"
      closeButtonProps={{ 'aria-label': words.cancel }}
    >
      <Stack>
        <Text size="sm">{differing.length === 0 ? words.same : words.conflictText}</Text>
        {differing.length > 0 && (
          <table className={classes.both}>
            <thead>
              <tr>
                <th scope="col">{words.field}</th>
                <th scope="col">{words.mine}</th>
                <th scope="col">{words.theirs}</th>
              </tr>
            </thead>
            <tbody>
              {differing.map(({ element: { pointer, label } }) => (
                <tr key={pointer}>
                  <th scope="row">{label}</th>
                  <td>
                    <ValueText form={form} pointer={pointer} answers={mine} />
                  </td>
                  <td>
                    <ValueText form={form} pointer={pointer} answers={theirs} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
        <Group justify="flex-end">
          <Button variant="default" onClick={onTheirs}>
            {words.takeTheirs}
          </Button>
          <Button onClick={() => void onMine()}>{words.keepMine}</Button>
        </Group>
      </Stack>
    </Modal>
  );
}
