import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../app/root-route.ts';

export const caseRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/cases/$case',
  component: lazyRouteComponent(() => import('./screen.tsx'), 'CaseScreen'),
});
