import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../app/root-route.ts';

export interface IncidentsSearch {
  readonly type?: string;
  readonly case?: string;
}

export const incidentsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/incidents',
  validateSearch: (search: Readonly<Record<string, unknown>>): IncidentsSearch => ({
    ...(typeof search['type'] === 'string' ? { type: search['type'] } : {}),
    ...(typeof search['case'] === 'string' ? { case: search['case'] } : {}),
  }),
  component: lazyRouteComponent(() => import('./incidents.tsx'), 'Incidents'),
});
