import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../app/root-route.ts';

export interface MailboxSearch {
  readonly search?: string;
  /** The key of the mail that is open. */
  readonly mail?: string;
}

export const mailboxRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/mailbox',
  validateSearch: (search: Readonly<Record<string, unknown>>): MailboxSearch => ({
    ...(typeof search['search'] === 'string' ? { search: search['search'] } : {}),
    ...(typeof search['mail'] === 'string' ? { mail: search['mail'] } : {}),
  }),
  component: lazyRouteComponent(() => import('./mailbox.tsx'), 'Mailbox'),
});
