import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../app/root-route.ts';

export const servicesRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/services/$pack',
  validateSearch: (search: Readonly<Record<string, unknown>>): { readonly company?: string } =>
    typeof search['company'] === 'string' ? { company: search['company'] } : {},
  component: lazyRouteComponent(() => import('./services.tsx'), 'Services'),
});
