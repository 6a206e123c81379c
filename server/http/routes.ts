import type { AppServices } from '../app-services.ts';
import { caseRoutes } from './resources/cases.ts';
import { linkRoutes } from './resources/links.ts';
import { sessionRoutes } from './resources/session.ts';
import { tableRoutes } from './resources/tables.ts';
import type { ApiRoute } from './route.ts';

/** All resources of the interface. */
export function routesOfApi(app: AppServices): ApiRoute[] {
  return [...sessionRoutes(app), ...caseRoutes(app), ...linkRoutes(app), ...tableRoutes(app)];
}
