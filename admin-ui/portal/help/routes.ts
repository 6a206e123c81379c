import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../app/root-route.ts';

export const helpRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/help/$pack/$article',
  component: lazyRouteComponent(() => import('./help-page.tsx'), 'HelpPage'),
});
