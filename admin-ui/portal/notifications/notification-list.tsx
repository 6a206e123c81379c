import { Link } from '@tanstack/react-router';
import { RelativeTime } from '../../ui/relative-time.tsx';
import { Unseen } from '../../ui/unseen.tsx';
import { useWords } from '../../ui/words.ts';
import classes from './notifications.module.css';
import type { Notification } from './notifications-query.ts';
import { NOTIFICATIONS } from './words.ts';

interface Props {
  readonly notifications: readonly Notification[];
  readonly onGo?: () => void;
}

/** Each leads to what it is about. What is new stands out, to the eye and to the ear. */
export function NotificationList({ notifications, onGo }: Props) {
  const words = useWords(NOTIFICATIONS);
  return (
    <ul className={classes.list}>
      {notifications.map(({ id, case: about, text, at, read }) => (
        <li key={id}>
          <Link
            to="/cases/$case"
            params={{ case: about }}
            className={classes.notification ?? ''}
            data-unread={!read || undefined}
            onClick={onGo}
          >
            <span className={classes.text}>
              {!read && <Unseen>{words.unread}: </Unseen>}
              {text}
            </span>
            <span className={classes.when}>
              <RelativeTime instant={at} quiet />
            </span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
