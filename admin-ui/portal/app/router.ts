import { createRouter } from '@tanstack/react-router';
import { formRoutes } from '../form/routes.ts';
import { helpRoute } from '../help/routes.ts';
import { homeRoute } from '../home/routes.ts';
import { operationsRoutes } from '../operations/routes.ts';
import { peopleRoute } from '../people/routes.ts';
import { recordRoutes } from '../records/routes.ts';
import { listRoute } from '../table/routes.ts';
import { rootRoute, shellRoute } from './root-route.ts';

const routeTree = rootRoute.addChildren([
  shellRoute.addChildren([homeRoute, helpRoute, listRoute, ...formRoutes, ...operationsRoutes, ...recordRoutes, peopleRoute]),
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
