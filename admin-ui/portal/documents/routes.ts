import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../app/root-route.ts';

export const documentsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/documents/$pack',
  component: lazyRouteComponent(() => import('./documents.tsx'), 'Documents'),
});
