import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../app/root-route.ts';

export interface AuditSearch {
  readonly action?: string;
  readonly actor?: string;
  readonly subject?: string;
}

const FILTERS = ['action', 'actor', 'subject'] as const;

export const auditRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/audit',
  validateSearch: (search: Readonly<Record<string, unknown>>): AuditSearch =>
    Object.fromEntries(
      FILTERS.flatMap((name) => (typeof search[name] === 'string' ? [[name, search[name]]] : [])),
    ),
  component: lazyRouteComponent(() => import('./audit.tsx'), 'Audit'),
});
