import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../app/root-route.ts';

export const profileRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/profile/$pack',
  component: lazyRouteComponent(() => import('./profile.tsx'), 'Profile'),
});
