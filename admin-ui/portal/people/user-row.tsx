import { Badge, Text } from '@mantine/core';
import { StatusBadge } from '../../ui/status-badge.tsx';
import { useWords } from '../../ui/words.ts';
import classes from './people.module.css';
import type { Role, User } from './user-queries.ts';
import { type UserAct, UserMenu } from './user-menu.tsx';
import { PEOPLE } from './words.ts';

interface Props {
  readonly user: User;
  readonly roles: readonly Role[];
  readonly isYou: boolean;
  readonly onAct: (act: UserAct) => void;
}

/** Who can sign in, with what they may do. */
export function UserRow({ user, roles, isYou, onAct }: Props) {
  const words = useWords(PEOPLE);
  const besides = user.permissions.map(({ title }) => title).join(', ');
  return (
    <li className={classes.user} aria-label={user.name}>
      <div className={classes.who}>
        <span className={classes.name}>
          {user.name}
          {isYou && (
            <Badge size="sm" variant="default" tt="none" ml={8}>
              {words.you}
            </Badge>
          )}
        </span>
        <span className={classes.email}>{user.email}</span>
      </div>
      <div className={classes.roles}>
        {titlesOf(user, roles).map((title) => (
          <Badge key={title} variant="default" tt="none" fw={500} className={classes.role ?? ''}>
            {title}
          </Badge>
        ))}
        {titlesOf(user, roles).length === 0 && (
          <Text size="sm" c="dimmed">
            {words.noRoles}
          </Text>
        )}
        {besides !== '' && (
          <Text size="xs" c="dimmed">
            {words.besides(besides)}
          </Text>
        )}
      </div>
      <div className={classes.state}>
        <UserState user={user} />
      </div>
      <div className={classes.menu}>
        <UserMenu user={user} isYou={isYou} onAct={onAct} />
      </div>
    </li>
  );
}

function UserState({ user: { disabled, invited } }: { readonly user: User }) {
  const words = useWords(PEOPLE);
  if (disabled) return <StatusBadge tone="danger">{words.disabled}</StatusBadge>;
  if (invited) return <StatusBadge tone="info">{words.invited}</StatusBadge>;
  return <StatusBadge tone="success">{words.active}</StatusBadge>;
}

/** A role that is not given any more keeps the name by which it was given. */
function titlesOf({ roles: held }: User, roles: readonly Role[]): string[] {
  return Object.entries(held as Readonly<Record<string, readonly string[]>>).flatMap(([pack, names]) =>
    names.map((name) => roles.find((one) => one.pack === pack && one.role === name)?.title ?? name),
  );
}
