import { UnstyledButton, VisuallyHidden } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconSelector } from '@tabler/icons-react';
import { useWords } from '../../ui/words.ts';
import { useSession } from '../api/session.ts';
import { comingLater } from '../app/coming-later.tsx';
import classes from './company-switch.module.css';
import { COMPANY } from './words.ts';

const CompanyDialog = comingLater(async () => (await import('./company-dialog.tsx')).CompanyDialog);

/** For which company one acts, always in sight; and, for who may act for others, the way to them. */
export function CompanySwitch() {
  const { acting, company, packs } = useSession();
  const [opened, dialog] = useDisclosure(false);
  const title = packs.find((pack) => pack.switch !== undefined)?.switch?.title;
  if (company.kind !== 'partner' || title === undefined) return <Acting />;
  return (
    <>
      <UnstyledButton
        className={classes.button ?? ''}
        aria-haspopup="dialog"
        data-other={acting.own ? undefined : true}
        onClick={dialog.open}
      >
        <Acting />
        <VisuallyHidden>{title}</VisuallyHidden>
        <IconSelector size={18} aria-hidden className={classes.sign} />
      </UnstyledButton>
      <CompanyDialog opened={opened} title={title} onClose={dialog.close} />
    </>
  );
}

function Acting() {
  const words = useWords(COMPANY);
  const { acting } = useSession();
  return (
    <span className={classes.acting}>
      <span className={classes.label}>{acting.own ? words.yours : words.actingFor}</span>
      <span className={classes.name} title={acting.name}>
        {acting.name}
      </span>
    </span>
  );
}
