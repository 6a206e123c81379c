import { createRouter } from '@tanstack/react-router';
import { helpRoute } from '../help/routes.ts';
import { homeRoute } from '../home/routes.ts';
import { operationsRoutes } from '../operations/routes.ts';
import { listRoute } from '../table/routes.ts';
import { rootRoute, shellRoute } from './root-route.ts';

const routeTree = rootRoute.addChildren([
  shellRoute.addChildren([homeRoute, helpRoute, listRoute, ...operationsRoutes]),
]);

export const router = createRouter({
  routeTree,
  defaultPreload: 'intent',
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
