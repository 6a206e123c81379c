import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../app/root-route.ts';

export const partnersRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/partners',
  validateSearch: (search: Readonly<Record<string, unknown>>): { readonly search?: string } =>
    typeof search['search'] === 'string' ? { search: search['search'] } : {},
  component: lazyRouteComponent(() => import('./partners.tsx'), 'Partners'),
});

export const partnerRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/partners/$partner',
  component: lazyRouteComponent(() => import('./partner.tsx'), 'Partner'),
});
