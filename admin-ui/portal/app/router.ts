import { createRouter } from '@tanstack/react-router';
import { documentsRoute } from '../documents/routes.ts';
import { bulkRoutes } from '../bulk/routes.ts';
import { caseRoute } from '../case/routes.ts';
import { formRoutes } from '../form/routes.ts';
import { Broken } from '../frame/broken.tsx';
import { NotFound } from '../frame/not-found.tsx';
import { helpRoute } from '../help/routes.ts';
import { homeRoute } from '../home/routes.ts';
import { notificationsRoute } from '../notifications/routes.ts';
import { operationsRoutes } from '../operations/routes.ts';
import { peopleRoute } from '../people/routes.ts';
import { profileRoute } from '../profile/routes.ts';
import { recordRoutes } from '../records/routes.ts';
import { servicesRoute } from '../services/routes.ts';
import { listRoute } from '../table/routes.ts';
import { lostRoute, rootRoute, shellRoute } from './root-route.ts';

const routeTree = rootRoute.addChildren([
  shellRoute.addChildren([
    homeRoute,
    caseRoute,
    notificationsRoute,
    helpRoute,
    listRoute,
    ...bulkRoutes,
    ...formRoutes,
    ...operationsRoutes,
    ...recordRoutes,
    peopleRoute,
    profileRoute,
    servicesRoute,
    documentsRoute,
    lostRoute,
  ]),
]);

export const router = createRouter({
  routeTree,
  defaultPreload: 'intent',
  scrollRestoration: true,
  defaultErrorComponent: Broken,
  defaultNotFoundComponent: NotFound,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
