import { createRootRoute, createRoute } from '@tanstack/react-router';
import { Gate } from './gate.tsx';
import { Broken } from '../frame/broken.tsx';
import { NotFound } from '../frame/not-found.tsx';
import { Shell } from '../frame/shell.tsx';

export const rootRoute = createRootRoute({ component: Gate, errorComponent: Broken });

/** The parent of every screen: it stands inside the frame, and somebody is signed in. */
export const shellRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'shell',
  component: Shell,
  errorComponent: Broken,
  notFoundComponent: NotFound,
});

/** Whatever is no screen, inside the frame. */
export const lostRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '$',
  component: NotFound,
});
