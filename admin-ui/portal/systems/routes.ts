import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../app/root-route.ts';

export const systemsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/systems',
  component: lazyRouteComponent(() => import('./systems.tsx'), 'Systems'),
});
