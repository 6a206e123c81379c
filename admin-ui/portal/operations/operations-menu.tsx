import { Badge, Box, NavLink, Text, VisuallyHidden } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useRouterState } from '@tanstack/react-router';
import type { Schemas } from '../../client/client.ts';
import { useWords } from '../../ui/words.ts';
import menu from '../frame/navigation.module.css';
import { overviewQuery } from './overview-query.ts';
import { OPERATIONS } from './words.ts';

type Overview = Schemas['Operations'];
type Screen = 'incidents' | 'mailbox' | 'systems' | 'clock' | 'partners' | 'audit';

interface Props {
  readonly onGo?: () => void;
}

/** For users of the provider, below what the packs offer. What this installation has no use for is not there. */
export function OperationsMenu({ onGo }: Props) {
  const words = useWords(OPERATIONS);
  const { data } = useQuery(overviewQuery);
  if (data === undefined) return null;
  return (
    <Box className={menu.group}>
      <Text className={menu.title ?? ''} id="menu-operations">
        {words.title}
      </Text>
      <ul aria-labelledby="menu-operations" className={menu.list}>
        {screensOf(data).map((screen) => (
          <li key={screen}>
            <Place screen={screen} waiting={screen === 'incidents' ? data.incidents : 0} onGo={onGo} />
          </li>
        ))}
      </ul>
    </Box>
  );
}

function screensOf({ mailbox, simulations, clock }: Overview): Screen[] {
  return [
    'incidents',
    ...(mailbox ? (['mailbox'] as const) : []),
    ...(simulations ? (['systems'] as const) : []),
    ...(clock ? (['clock'] as const) : []),
    'partners',
    'audit',
  ];
}

interface PlaceProps {
  readonly screen: Screen;
  readonly waiting: number;
  readonly onGo: (() => void) | undefined;
}

function Place({ screen, waiting, onGo }: PlaceProps) {
  const words = useWords(OPERATIONS);
  const path = useRouterState({ select: ({ location }) => location.pathname });
  const active = path === `/${screen}` || path.startsWith(`/${screen}/`);
  return (
    <NavLink
      component={Link}
      to={`/${screen}`}
      label={words[screen]}
      active={active}
      aria-current={active ? 'page' : undefined}
      className={menu.place ?? ''}
      rightSection={waiting > 0 && <Waiting count={waiting} />}
      {...(onGo === undefined ? {} : { onClick: onGo })}
    />
  );
}

function Waiting({ count }: { readonly count: number }) {
  const words = useWords(OPERATIONS);
  return (
    <Badge color="red" variant="filled" size="sm" circle={count < 10}>
      <span aria-hidden>{count > 99 ? '99+' : count}</span>
      <VisuallyHidden>, {words.waiting(count)}</VisuallyHidden>
    </Badge>
  );
}
