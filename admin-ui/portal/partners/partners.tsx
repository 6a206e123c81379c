import { Button, Stack } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconPlus } from '@tabler/icons-react';
import { Suspense } from 'react';
import { useWords } from '../../ui/words.ts';
import { RowsWaiting } from '../operations/rows-waiting.tsx';
import { ScreenHead } from '../operations/screen-head.tsx';
import { PartnerList } from './partner-list.tsx';
import { TakeIn } from './take-in.tsx';
import { PARTNERS } from './words.ts';

export function Partners() {
  const words = useWords(PARTNERS);
  const [opened, dialog] = useDisclosure(false);
  return (
    <Stack gap="lg">
      <ScreenHead title={words.title} about={words.about}>
        <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={dialog.open}>
          {words.takeIn}
        </Button>
      </ScreenHead>
      <Suspense fallback={<RowsWaiting />}>
        <PartnerList />
      </Suspense>
      <TakeIn opened={opened} onClose={dialog.close} />
    </Stack>
  );
}
