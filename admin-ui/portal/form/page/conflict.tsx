import { Button, Group, Modal, Stack, Table, Text } from '@mantine/core';
import { useWords } from '../../../ui/words.ts';
import { isSame, valueAt } from '../answers.ts';
import type { DraftKeeper, Keeping } from '../draft/draft-keeper.ts';
import type { Answers } from '../form-context.ts';
import type { Form } from '../form-of-api.ts';
import { ValueText } from '../review/value-text.tsx';
import { FORM } from '../words.ts';

interface Props {
  readonly form: Form;
  readonly keeping: Keeping;
  readonly mine: Answers;
  readonly keeper: DraftKeeper;
}

/** Two have changed the same draft: nothing goes on before somebody has said which answers hold. */
export function Conflict({ form, keeping, mine, keeper }: Props) {
  const words = useWords(FORM);
  if (keeping.state !== 'conflict') return null;
  const theirs = keeping.theirs.answers;
  const differing = form.fields.filter(
    ({ element: { pointer } }) => !isSame(valueAt(mine, pointer), valueAt(theirs, pointer)),
  );
  return (
    <Modal opened onClose={() => undefined} withCloseButton={false} title={words.conflictTitle} size="lg">
      <Stack>
        <Text size="sm">{words.conflictText}</Text>
        <Table.ScrollContainer minWidth={440} type="native">
          <Table verticalSpacing="xs" withRowBorders>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{words.field}</Table.Th>
                <Table.Th>{words.mine}</Table.Th>
                <Table.Th>{words.theirs}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {differing.map(({ element: { pointer, label } }) => (
                <Table.Tr key={pointer}>
                  <Table.Th scope="row">{label}</Table.Th>
                  <Table.Td>
                    <ValueText form={form} pointer={pointer} answers={mine} />
                  </Table.Td>
                  <Table.Td>
                    <ValueText form={form} pointer={pointer} answers={theirs} />
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
        <Group justify="flex-end">
          <Button variant="default" onClick={keeper.takeTheirs}>
            {words.takeTheirs}
          </Button>
          <Button onClick={keeper.keepMine}>{words.keepMine}</Button>
        </Group>
      </Stack>
    </Modal>
  );
}
