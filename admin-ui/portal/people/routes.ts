import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../app/root-route.ts';

const PARTS = ['directory', 'users', 'tokens'] as const;
export type Part = (typeof PARTS)[number];

/** Which part is open stands in the address: it can be sent to somebody, and gone back to. */
export const peopleRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/people/$pack',
  validateSearch: ({ part }: { readonly part?: unknown }): { readonly part?: Part } => {
    const known = PARTS.find((one) => one === part);
    return known === undefined ? {} : { part: known };
  },
  component: lazyRouteComponent(() => import('./people-screen.tsx'), 'PeopleScreen'),
});
