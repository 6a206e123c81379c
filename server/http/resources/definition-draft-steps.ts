import type { AppServices } from '../../app-services.ts';
import type { Database } from '../../store/database.ts';
import type { DefinitionDraft } from '../../store/repositories/definition-drafts.ts';
import { publicationsOf, readPublication } from '../../store/repositories/publications.ts';
import { type Doing, draftFor } from '../../usecases/definition-drafts.ts';
import { needsSecondPerson, requireRight, type Right } from '../../usecases/definition-rights.ts';
import { type BegunPublication, beginPublication } from '../../usecases/publish-definition-draft.ts';
import {
  approveDraft,
  discardDraft,
  proposeDraft,
  withdrawDraft,
} from '../../usecases/settle-definition-draft.ts';
import { showPublication } from '../../usecases/show-definitions.ts';
import { accepted, noContent, ok } from '../kit/answer.ts';
import type { JsonSchema } from '../kit/json-schema.ts';
import { NotFound } from '../kit/problems.ts';
import { once } from '../once.ts';
import { type ApiRoute, OPERATOR, route } from '../route.ts';
import { DRAFT_STEP, HASH, REASON } from './definition-schemas.ts';
import { PUBLICATION } from './publication-schemas.ts';
import { ID, NAME } from './schemas.ts';

const TAG = 'Definitions';
const DRAFT_ID = { id: ID } as const;

interface OfDraft {
  readonly id: string;
}

export function draftStepRoutes(app: AppServices): ApiRoute[] {
  return [
    propose(app),
    withdraw(app),
    approve(app),
    publishDraft(app),
    discard(app),
    listPublications(app),
    readOnePublication(app),
  ];
}

interface Step<B> {
  readonly path: string;
  readonly id: string;
  readonly summary: string;
  readonly description?: string;
  readonly right: Right;
  readonly body: JsonSchema;
  readonly done: string;
  readonly take: (db: Database, doing: Doing, body: B) => Promise<DefinitionDraft>;
}

function step<B>(app: AppServices, { path, right, done, take, ...described }: Step<B>): ApiRoute {
  return route<{ params: OfDraft; body: B }>({
    ...described,
    method: 'POST',
    path: `/definition-drafts/{id}/${path}`,
    tag: TAG,
    access: OPERATOR,
    idempotent: 'required',
    conditional: 'ifMatch',
    params: DRAFT_ID,
    answers: { 200: { description: done, schema: DRAFT_STEP } },
    handler: async ({ params: { id }, body, caller, requestId, idempotency, ifMatch = 0 }) => {
      await draftFor(app, caller, id, right);
      return once(app.store, idempotency, app.system(), async (db) => {
        const doing = { caller, id, seen: ifMatch, request: requestId };
        const { status, version } = await take(db, doing, body);
        return ok({ id, status, version }, { version });
      });
    },
  });
}

function propose(app: AppServices): ApiRoute {
  return step<{ reason: string }>(app, {
    path: 'propose',
    id: 'proposeDefinitionDraft',
    summary: 'Say that a draft is ready, and why it should become a release',
    right: 'edit',
    body: {
      type: 'object',
      additionalProperties: false,
      required: ['reason'],
      properties: { reason: REASON },
    },
    done: 'It is proposed.',
    take: (db, doing, { reason }) => proposeDraft(app, db, doing, reason),
  });
}

function withdraw(app: AppServices): ApiRoute {
  return step(app, {
    path: 'withdraw',
    id: 'withdrawDefinitionDraft',
    summary: 'Take the proposal of a draft back',
    description: 'With its approval. A publication of it that is under way comes to nothing.',
    right: 'edit',
    body: { type: 'object', additionalProperties: false, properties: {} },
    done: 'It is open again.',
    take: (db, doing) => withdrawDraft(app, db, doing),
  });
}

function approve(app: AppServices): ApiRoute {
  return step<{ content: string; accept?: readonly string[] }>(app, {
    path: 'approve',
    id: 'approveDefinitionDraft',
    summary: 'Approve the draft of somebody else',
    description:
      'Neither whoever proposed it nor whoever edited it last can. `content` names what was looked at: after an edit another approval is needed. `accept` names required properties that may stay undecided; whoever approves answers for them.',
    right: 'approve',
    body: {
      type: 'object',
      additionalProperties: false,
      required: ['content'],
      properties: {
        content: HASH,
        accept: { type: 'array', maxItems: 100, uniqueItems: true, items: NAME },
      },
    },
    done: 'It is approved.',
    take: (db, doing, { content, accept = [] }) => approveDraft(app, db, { ...doing, content, accept }),
  });
}

function publishDraft(app: AppServices): ApiRoute {
  return route<{ params: OfDraft }>({
    method: 'POST',
    path: '/definition-drafts/{id}/publish',
    id: 'publishDefinitionDraft',
    tag: TAG,
    summary: 'Publish a draft that is proposed and, where the pack asks for it, approved',
    description:
      'The definitions are checked, their scenarios, generated paths and proofs run, and rules and flows compared with their references. That takes up to minutes; `GET /publications/{id}` tells how far it is. What is refused changes nothing: the release in force goes on.',
    access: OPERATOR,
    idempotent: 'required',
    conditional: 'ifMatch',
    params: DRAFT_ID,
    answers: {
      202: {
        description: 'It has begun.',
        headers: { location: { description: 'Where it is told how far it is.', schema: { type: 'string' } } },
        schema: {
          type: 'object',
          additionalProperties: false,
          required: ['publication'],
          properties: { publication: ID },
        },
      },
    },
    handler: async ({ params: { id }, caller, requestId, idempotency, ifMatch = 0 }) => {
      const { pack } = await draftFor(app, caller, id);
      const secondPerson = await needsSecondPerson(app, pack);
      if (!secondPerson) await requireRight(app, caller, pack, 'edit');
      let begun: BegunPublication | undefined;
      const answer = await once(app.store, idempotency, app.system(), async (db) => {
        const doing = { caller, id, seen: ifMatch, request: requestId };
        begun = await beginPublication(app, db, doing, secondPerson);
        const publication = begun.row.id;
        return accepted({ publication }, { headers: { location: `/api/v1/publications/${publication}` } });
      });
      if (begun !== undefined) app.publications.run(begun.row, begun.draft, requestId);
      return answer;
    },
  });
}

function discard(app: AppServices): ApiRoute {
  return route<{ params: OfDraft }>({
    method: 'DELETE',
    path: '/definition-drafts/{id}',
    id: 'discardDefinitionDraft',
    tag: TAG,
    summary: 'Discard a draft',
    description: 'It can still be looked at, and nobody works on it any more.',
    access: OPERATOR,
    conditional: 'ifMatch',
    params: DRAFT_ID,
    answers: { 204: { description: 'It is discarded.' } },
    handler: async ({ params: { id }, caller, requestId, ifMatch = 0 }) => {
      await draftFor(app, caller, id, 'edit');
      const doing = { caller, id, seen: ifMatch, request: requestId };
      await app.store.write((db) => discardDraft(app, db, doing));
      return noContent();
    },
  });
}

function listPublications(app: AppServices): ApiRoute {
  return route<{ params: OfDraft }>({
    method: 'GET',
    path: '/definition-drafts/{id}/publications',
    id: 'listPublications',
    tag: TAG,
    summary: 'The attempts to publish a draft, the latest first',
    access: OPERATOR,
    params: DRAFT_ID,
    answers: {
      200: {
        description: 'At most 50.',
        schema: {
          type: 'object',
          additionalProperties: false,
          required: ['publications'],
          properties: { publications: { type: 'array', maxItems: 50, items: PUBLICATION } },
        },
      },
    },
    handler: async ({ params: { id }, caller }) => {
      await draftFor(app, caller, id);
      const rows = await publicationsOf(app.store.read, id);
      return ok({ publications: await Promise.all(rows.map((row) => showPublication(app, row))) });
    },
  });
}

function readOnePublication(app: AppServices): ApiRoute {
  return route<{ params: OfDraft }>({
    method: 'GET',
    path: '/publications/{id}',
    id: 'readPublication',
    tag: TAG,
    summary: 'How far a publication is, and what came of it',
    access: OPERATOR,
    params: DRAFT_ID,
    answers: { 200: { description: 'The publication.', schema: PUBLICATION } },
    handler: async ({ params: { id }, caller }) => {
      const row = await readPublication(app.store.read, id);
      if (row === undefined) throw new NotFound({ detail: 'There is no such publication.' });
      // Whoever began it is told, also where the release that came of it gives nobody the right to look.
      if (row.by !== caller.user.id) await requireRight(app, caller, row.pack, 'edit', 'approve');
      return ok(await showPublication(app, row));
    },
  });
}
