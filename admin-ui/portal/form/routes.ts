import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../app/root-route.ts';

/**
 * The address keeps the draft and the step, so that reloading it loses neither.
 *
 * @public The type of the router names it.
 */
export interface FormPlace {
  readonly draft?: string;
  /** From 1, as people count. */
  readonly step?: number;
  /** Which of the flows that the form begins is meant, where whoever leads here knows. */
  readonly flow?: string;
}

function placeIn(search: Record<string, unknown>): FormPlace {
  const { draft, step, flow } = search;
  return {
    ...(typeof draft === 'string' ? { draft } : {}),
    ...(typeof step === 'number' && Number.isInteger(step) ? { step } : {}),
    ...(typeof flow === 'string' ? { flow } : {}),
  };
}

const startRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/start/$pack/$form',
  validateSearch: placeIn,
  component: lazyRouteComponent(() => import('./screens.tsx'), 'StartScreen'),
});

const draftRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/drafts/$draft',
  validateSearch: placeIn,
  component: lazyRouteComponent(() => import('./screens.tsx'), 'DraftScreen'),
});

const eventRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/cases/$case/events/$event',
  validateSearch: placeIn,
  component: lazyRouteComponent(() => import('./screens.tsx'), 'EventScreen'),
});

export const formRoutes = [startRoute, draftRoute, eventRoute];
