import { Text, UnstyledButton } from '@mantine/core';
import { IconArrowBackUp, IconSwitchHorizontal } from '@tabler/icons-react';
import { announce } from '../../ui/announce.ts';
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
  const back = () => send(company.id).catch((error: Error) => announce(error.message, 'bad'));
  return (
    <section className={classes.banner} aria-label={words.actingFor(acting.name)}>
      <IconSwitchHorizontal size={20} aria-hidden className={classes.sign} />
      <Text size="sm" fw={600} className={classes.text ?? ''}>
        {said ?? words.actingFor(acting.name)}
      </Text>
      <UnstyledButton className={classes.back ?? ''} disabled={isPending} onClick={() => void back()}>
        <IconArrowBackUp size={16} aria-hidden />
        <span>{words.backTo(company.name)}</span>
      </UnstyledButton>
    </section>
  );
}
