import type { AppServices } from '../../app-services.ts';
import type { PersonMeant } from '../../directory/find-person.ts';
import { tellCase } from '../../runtime/steps/tell-case.ts';
import { erasePerson } from '../../usecases/erase-person.ts';
import { tellDirectory } from '../../usecases/tell-directory.ts';
import { STILL_NEEDED } from '../directory-problems.ts';
import { ok } from '../kit/answer.ts';
import { REFUSALS } from '../refusals.ts';
import { type ApiRoute, OPERATOR, route } from '../route.ts';
import { ID } from './schemas.ts';

const COUNT = { type: 'integer', minimum: 0 } as const;

export function erasureRoutes(app: AppServices): ApiRoute[] {
  return [erase(app)];
}

function erase(app: AppServices): ApiRoute {
  return route<{ body: PersonMeant }>({
    method: 'POST',
    path: '/erasures',
    id: 'erasePerson',
    tag: 'Directory',
    summary: 'Erase a person everywhere',
    description:
      'By a record, a user or an address: whatever has the same address is the same person. Their values go from the directory and from the history of all cases, which stays whole and reads "erased" in their place; mails to them go. Refused while an unfinished case names them. Files that were handed in, and documents that were made or signed, stay: they are evidence. A second request finds nothing more.',
    access: OPERATOR,
    body: {
      type: 'object',
      additionalProperties: false,
      minProperties: 1,
      maxProperties: 1,
      properties: { record: ID, user: ID, address: { type: 'string', minLength: 3, maxLength: 254 } },
    },
    answers: {
      200: {
        description: 'In how many places they were.',
        schema: {
          type: 'object',
          additionalProperties: false,
          required: ['records', 'users', 'cases', 'values', 'traces'],
          properties: { records: COUNT, users: COUNT, cases: COUNT, values: COUNT, traces: COUNT },
        },
      },
    },
    problems: [REFUSALS.notAllowed, STILL_NEEDED],
    handler: async ({ body, caller, requestId }) => {
      const { told, ...erased } = await erasePerson(app, caller, body, requestId);
      for (const row of told.history.cases) tellCase(app, row);
      for (const { company, partner } of told.person.records.values())
        tellDirectory(app, { id: company, partner });
      return ok(erased);
    },
  });
}
