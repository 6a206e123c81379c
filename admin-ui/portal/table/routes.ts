import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../app/root-route.ts';
import { lookingIn } from './looking.ts';

export const listRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/lists/$pack/$table',
  validateSearch: lookingIn,
  component: lazyRouteComponent(() => import('./screen.tsx'), 'ListScreen'),
});
