import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../app/root-route.ts';

const newRecordRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/records/$pack/$kind/new',
  validateSearch: ({ form }: { readonly form?: unknown }): { readonly form?: string } =>
    typeof form === 'string' ? { form } : {},
  component: lazyRouteComponent(() => import('./new-record.tsx'), 'NewRecord'),
});

const recordRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/records/$pack/$kind/$record',
  component: lazyRouteComponent(() => import('./record-screen.tsx'), 'RecordScreen'),
});

export const recordRoutes = [newRecordRoute, recordRoute] as const;
