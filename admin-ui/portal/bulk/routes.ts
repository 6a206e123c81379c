import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../app/root-route.ts';

const bulkRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/bulk/$pack/$table',
  component: lazyRouteComponent(() => import('./bulk-screen.tsx'), 'BulkScreen'),
});

const importRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/imports/$import',
  component: lazyRouteComponent(() => import('./import-screen.tsx'), 'ImportScreen'),
});

export const bulkRoutes = [bulkRoute, importRoute] as const;
