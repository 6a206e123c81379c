import { Stack, Text, VisuallyHidden } from '@mantine/core';
import { IconExternalLink, IconMail, IconMessageCircle, IconPhone } from '@tabler/icons-react';
import { useWords } from '../../ui/words.ts';
import { type Session, useSession } from '../api/session.ts';
import classes from './ways.module.css';
import { HELP } from './words.ts';

type Way = Session['packs'][number]['help'][number];

/** Whom one can ask: of one pack, or of all that concern the reader. */
export function Ways({ pack }: { readonly pack?: string | undefined }) {
  const packs = useSession().packs.filter((one) => pack === undefined || one.pack === pack);
  const offering = packs.filter(({ help }) => help.length > 0);
  return offering.map(({ pack: id, title, help }) => (
    <Stack key={id} gap="xs">
      {offering.length > 1 && (
        <Text size="sm" fw={600} c="dimmed">
          {title}
        </Text>
      )}
      <ul className={classes.ways}>
        {help.map((way) => (
          <li key={way.title}>
            <WayCard way={way} />
          </li>
        ))}
      </ul>
    </Stack>
  ));
}

function WayCard({ way: { title, description, address } }: { readonly way: Way }) {
  const words = useWords(HELP);
  const isAway = /^https?:/i.test(address ?? '');
  const Sign = signOf(address);
  const inner = (
    <>
      <Sign size={20} aria-hidden className={classes.sign} />
      <span>
        <span className={classes.title}>{title}</span>
        {description !== undefined && <span className={classes.description}>{description}</span>}
      </span>
      {isAway && <IconExternalLink size={16} aria-hidden className={classes.sign} />}
      {isAway && <VisuallyHidden>({words.opensElsewhere})</VisuallyHidden>}
    </>
  );
  if (!isAddress(address)) return <div className={classes.way}>{inner}</div>;
  return (
    <a className={classes.way} href={address} {...(isAway ? { target: '_blank', rel: 'noreferrer' } : {})}>
      {inner}
    </a>
  );
}

const isAddress = (address: string | undefined): address is string =>
  address !== undefined && /^(https?:|mailto:|tel:)/i.test(address);

function signOf(address: string | undefined) {
  if (address?.startsWith('mailto:')) return IconMail;
  return address?.startsWith('tel:') ? IconPhone : IconMessageCircle;
}
