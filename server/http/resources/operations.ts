import type { AppServices } from '../../app-services.ts';
import { countIncidents } from '../../store/repositories/incidents.ts';
import { ok } from '../kit/answer.ts';
import { schema } from '../kit/json-schema.ts';
import { type ApiRoute, OPERATOR, route } from '../route.ts';

const OPERATIONS = schema({
  $id: 'Operations',
  type: 'object',
  additionalProperties: false,
  required: ['incidents', 'mailbox', 'simulations', 'clock'],
  properties: {
    incidents: { type: 'integer', description: 'How many wait for an operator.' },
    mailbox: { type: 'boolean', description: 'Mails are kept here, since there is no mail server.' },
    simulations: { type: 'boolean', description: 'What happens at simulated services can be decided.' },
    clock: { type: 'boolean', description: 'The business clock can be moved on.' },
  },
});

export function operationsRoutes(app: AppServices): ApiRoute[] {
  return [readOperations(app)];
}

function readOperations(app: AppServices): ApiRoute {
  return route({
    method: 'GET',
    path: '/operations',
    id: 'readOperations',
    tag: 'Operations',
    summary: 'What there is to look after in this installation',
    access: OPERATOR,
    answers: { 200: { description: 'What there is, and how much of it waits.', schema: OPERATIONS } },
    handler: async () =>
      ok({
        incidents: await countIncidents(app.store.read),
        mailbox: app.config.smtpUrl === undefined,
        simulations: app.demo,
        clock: app.demo,
      }),
  });
}
