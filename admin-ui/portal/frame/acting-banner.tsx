import { Button, Group, Text } from '@mantine/core';
import { IconArrowBackUp, IconSwitchHorizontal } from '@tabler/icons-react';
import { useWords } from '../../ui/words.ts';
import { useSession } from '../api/session.ts';
import { useSwitchCompany } from '../api/switch-company.ts';
import classes from './acting-banner.module.css';
import { FRAME } from './words.ts';

/** Cannot be missed while somebody acts for another company than their own: what they create belongs to that one. */
export function ActingBanner() {
  const words = useWords(FRAME);
  const { acting, company, packs } = useSession();
  const { send, isPending } = useSwitchCompany();
  if (acting.own) return null;
  const said = packs.find(({ banner }) => banner !== undefined)?.banner;
  return (
    <section className={classes.banner} aria-label={words.actingFor}>
      <Group gap="sm" wrap="nowrap" className={classes.text ?? ''}>
        <IconSwitchHorizontal size={20} aria-hidden className={classes.icon} />
        <Text size="sm" fw={600}>
          {said ?? `${words.actingFor} ${acting.name}`}
        </Text>
      </Group>
      <Button
        size="xs"
        variant="white"
        color="dark"
        loading={isPending}
        leftSection={<IconArrowBackUp size={16} aria-hidden />}
        onClick={() => void send(company.id)}
      >
        {words.backTo(company.name)}
      </Button>
    </section>
  );
}
