import { auditRoute } from '../audit/routes.ts';
import { clockRoute } from '../clock/routes.ts';
import { incidentsRoute } from '../incidents/routes.ts';
import { mailboxRoute } from '../mailbox/routes.ts';
import { partnerRoute, partnersRoute } from '../partners/routes.ts';
import { systemsRoute } from '../systems/routes.ts';

/** The screens of the provider. Whoever else opens one is refused by the server, and told so. */
export const operationsRoutes = [
  incidentsRoute,
  mailboxRoute,
  systemsRoute,
  clockRoute,
  partnersRoute,
  partnerRoute,
  auditRoute,
] as const;
