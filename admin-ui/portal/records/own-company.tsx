import { Alert, Button, Group, Modal, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconBuilding } from '@tabler/icons-react';
import { useWords } from '../../ui/words.ts';
import { useSession } from '../api/session.ts';
import { CompanyList } from '../company/company-list.tsx';
import { RECORDS } from './words.ts';

/** Says of which company something is being created; for the own one it offers to act for another. */
export function OwnCompany({ creating }: { readonly creating: string | undefined }) {
  const words = useWords(RECORDS);
  const { acting, packs } = useSession();
  const [opened, dialog] = useDisclosure(false);
  const title = packs.find((pack) => pack.switch !== undefined)?.switch?.title ?? words.forOther;
  if (creating === undefined)
    return (
      <Text size="sm" c="dimmed">
        {words.belongsTo(acting.name)}
      </Text>
    );
  return (
    <Alert color="blue" variant="light" icon={<IconBuilding aria-hidden />}>
      <Group justify="space-between" gap="sm">
        <Text size="sm" flex="1 1 20rem">
          {creating}
        </Text>
        <Button size="xs" variant="default" aria-haspopup="dialog" onClick={dialog.open}>
          {title}
        </Button>
      </Group>
      <Modal
        opened={opened}
        onClose={dialog.close}
        title={title}
        closeButtonProps={{ 'aria-label': words.cancel }}
      >
        <CompanyList onDone={dialog.close} />
      </Modal>
    </Alert>
  );
}
