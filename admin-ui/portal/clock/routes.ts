import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../app/root-route.ts';

export const clockRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/clock',
  component: lazyRouteComponent(() => import('./clock.tsx'), 'Clock'),
});
