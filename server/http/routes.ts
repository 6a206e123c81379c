import type { AppServices } from '../app-services.ts';
import { auditRoutes } from './resources/audit.ts';
import { bulkRoutes } from './resources/bulk.ts';
import { caseRoutes } from './resources/cases.ts';
import { clockRoutes } from './resources/clock.ts';
import { companyRoutes } from './resources/companies.ts';
import { definitionDraftRoutes } from './resources/definition-drafts.ts';
import { documentRoutes } from './resources/documents.ts';
import { draftRecordRoutes } from './resources/draft-records.ts';
import { draftRoutes } from './resources/drafts.ts';
import { formRoutes } from './resources/forms.ts';
import { erasureRoutes } from './resources/erasure.ts';
import { incidentRoutes } from './resources/incidents.ts';
import { operationsRoutes } from './resources/operations.ts';
import { invitationRoutes } from './resources/invitations.ts';
import { linkRoutes } from './resources/links.ts';
import { liveRoutes } from './resources/live.ts';
import { mailboxRoutes } from './resources/mailbox.ts';
import { packRoutes } from './resources/packs.ts';
import { portalRoutes } from './resources/portal.ts';
import { recordRoutes } from './resources/records.ts';
import { serviceRoutes } from './resources/services.ts';
import { sessionRoutes } from './resources/session.ts';
import { simulationRoutes } from './resources/simulation.ts';
import { tableRoutes } from './resources/tables.ts';
import { tokenRoutes } from './resources/tokens.ts';
import { twinRoutes } from './resources/twins.ts';
import { userRoutes } from './resources/users.ts';
import { webhookRoutes } from './resources/webhooks.ts';
import type { ApiRoute } from './route.ts';

/** All resources of the interface. */
export function routesOfApi(app: AppServices): ApiRoute[] {
  return [
    ...sessionRoutes(app),
    ...caseRoutes(app),
    ...formRoutes(app),
    ...draftRoutes(app),
    ...draftRecordRoutes(app),
    ...documentRoutes(app),
    ...linkRoutes(app),
    ...tableRoutes(app),
    ...portalRoutes(app),
    ...recordRoutes(app),
    ...companyRoutes(app),
    ...serviceRoutes(app),
    ...userRoutes(app),
    ...invitationRoutes(app),
    ...tokenRoutes(app),
    ...erasureRoutes(app),
    ...liveRoutes(app),
    ...bulkRoutes(app),
    ...operationsRoutes(app),
    ...incidentRoutes(app),
    ...mailboxRoutes(app),
    ...twinRoutes(app),
    ...webhookRoutes(app),
    ...clockRoutes(app),
    ...auditRoutes(app),
    ...packRoutes(app),
    ...definitionDraftRoutes(app),
    ...simulationRoutes(app),
  ];
}
