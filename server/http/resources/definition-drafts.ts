import type { AppServices } from '../../app-services.ts';
import { filesOf } from '../../registry/sources.ts';
import {
  type DefinitionDraft,
  definitionDraftsOf,
  type DraftStatus,
} from '../../store/repositories/definition-drafts.ts';
import {
  beginDefinitionDraft,
  type NewDefinitionDraft,
  prepareDefinitionDraft,
} from '../../usecases/begin-definition-draft.ts';
import { draftFor } from '../../usecases/definition-drafts.ts';
import { requireRight } from '../../usecases/definition-rights.ts';
import { type Edited, removeFile, saveFile } from '../../usecases/edit-definition-draft.ts';
import { type Preferred, updateDraft } from '../../usecases/update-definition-draft.ts';
import { showDraft, showDraftSummary } from '../../usecases/show-definitions.ts';
import { created, ok } from '../kit/answer.ts';
import type { SeenVersion } from '../kit/etag.ts';
import { NotFound } from '../kit/problems.ts';
import { once } from '../once.ts';
import { type ApiRoute, OPERATOR, route } from '../route.ts';
import {
  DIAGNOSTICS,
  DRAFT,
  DRAFT_STEP,
  DRAFT_SUMMARY,
  EDITED_DRAFT,
  FILE_PATH,
  FILE_TEXT,
} from './definition-schemas.ts';
import { draftStepRoutes } from './definition-draft-steps.ts';
import { ID, NAME } from './schemas.ts';

const TAG = 'Definitions';
const DRAFT_ID = { id: ID } as const;
const TITLE = { type: 'string', minLength: 1, maxLength: 200 } as const;
const EDITED_ANSWER = {
  200: { description: 'The draft as it is now, and all that is wrong in it.', schema: EDITED_DRAFT },
} as const;
/** All files of a pack at once. */
const MOST_BYTES = 16 * 1024 * 1024;

interface OfDraft {
  readonly id: string;
}

export function definitionDraftRoutes(app: AppServices): ApiRoute[] {
  return [
    listDrafts(app),
    beginDraft(app),
    readDraft(app),
    checkDraft(app),
    readFile(app),
    putFile(app),
    deleteFile(app),
    updateToRelease(app),
    ...draftStepRoutes(app),
  ];
}

function listDrafts(app: AppServices): ApiRoute {
  return route<{ query: { pack: string; status?: readonly DraftStatus[] } }>({
    method: 'GET',
    path: '/definition-drafts',
    id: 'listDefinitionDrafts',
    tag: TAG,
    summary: 'The drafts of a pack, the latest first',
    access: OPERATOR,
    query: {
      pack: { ...NAME, required: true },
      status: {
        type: 'array',
        maxItems: 4,
        items: { type: 'string', enum: ['open', 'proposed', 'published', 'discarded'] },
        description: 'Those that are open or proposed, unless told.',
      },
    },
    answers: {
      200: {
        description: 'At most 200.',
        schema: {
          type: 'object',
          additionalProperties: false,
          required: ['drafts'],
          properties: { drafts: { type: 'array', maxItems: 200, items: DRAFT_SUMMARY } },
        },
      },
    },
    handler: async ({ query: { pack, status = ['open', 'proposed'] }, caller }) => {
      await requireRight(app, caller, pack, 'edit', 'approve');
      const rows = await definitionDraftsOf(app.store.read, pack, status);
      return ok({ drafts: await Promise.all(rows.map((row) => showDraftSummary(app, row))) });
    },
  });
}

function beginDraft(app: AppServices): ApiRoute {
  return route<{ body: NewDefinitionDraft }>({
    method: 'POST',
    path: '/definition-drafts',
    id: 'beginDefinitionDraft',
    tag: TAG,
    summary: 'Begin a draft',
    description:
      'A copy of the files of the release in force, or the files that are given; none of them for an empty draft. A draft may be wrong; what is wrong in it is told after each save.',
    access: OPERATOR,
    idempotent: 'required',
    maxBytes: MOST_BYTES,
    body: {
      type: 'object',
      additionalProperties: false,
      required: ['pack', 'title'],
      properties: {
        pack: { type: 'string', pattern: '^[A-Za-z][A-Za-z0-9_-]*$', maxLength: 64 },
        title: TITLE,
        files: {
          type: 'array',
          maxItems: 1_000,
          items: {
            type: 'object',
            additionalProperties: false,
            required: ['path', 'text'],
            properties: { path: FILE_PATH, text: FILE_TEXT },
          },
        },
      },
    },
    answers: { 201: { description: 'The draft.', schema: DRAFT_STEP } },
    handler: async ({ body, caller, requestId, idempotency }) => {
      const draft = await prepareDefinitionDraft(app, caller, body);
      return once(app.store, idempotency, app.system(), async (db) => {
        await beginDefinitionDraft(app, db, draft, requestId);
        return created(`/api/v1/definition-drafts/${draft.id}`, stepOfDraft(draft), {
          version: draft.version,
        });
      });
    },
  });
}

const stepOfDraft = ({ id, status, version }: DefinitionDraft) => ({ id, status, version });

function readDraft(app: AppServices): ApiRoute {
  return route<{ params: OfDraft }>({
    method: 'GET',
    path: '/definition-drafts/{id}',
    id: 'readDefinitionDraft',
    tag: TAG,
    summary: 'A draft: its files, how far it is, and who did what',
    access: OPERATOR,
    params: DRAFT_ID,
    answers: { 200: { description: 'The draft.', schema: DRAFT } },
    handler: async ({ params, caller }) => {
      const draft = await draftFor(app, caller, params.id);
      return ok(await showDraft(app, draft), { version: draft.version });
    },
  });
}

function checkDraft(app: AppServices): ApiRoute {
  return route<{ params: OfDraft }>({
    method: 'GET',
    path: '/definition-drafts/{id}/diagnostics',
    id: 'checkDefinitionDraft',
    tag: TAG,
    summary: 'All that is wrong in a draft, each with its place and what would put it right',
    access: OPERATOR,
    params: DRAFT_ID,
    answers: {
      200: {
        description: '`ok` where nothing of it stands in the way of running it.',
        schema: {
          type: 'object',
          additionalProperties: false,
          required: ['ok', 'diagnostics'],
          properties: { ok: { type: 'boolean' }, diagnostics: DIAGNOSTICS },
        },
      },
    },
    handler: async ({ params, caller }) => {
      const { sources } = await draftFor(app, caller, params.id);
      return ok(await app.publishCheck.checkOnly(filesOf(sources)));
    },
  });
}

const PATH_QUERY = { path: { ...FILE_PATH, required: true } } as const;
interface OfFile {
  readonly path: string;
}

function readFile(app: AppServices): ApiRoute {
  return route<{ params: OfDraft; query: OfFile }>({
    method: 'GET',
    path: '/definition-drafts/{id}/file',
    id: 'readDraftFile',
    tag: TAG,
    summary: 'A file of a draft',
    access: OPERATOR,
    params: DRAFT_ID,
    query: PATH_QUERY,
    answers: {
      200: {
        description: 'Its text.',
        schema: {
          type: 'object',
          additionalProperties: false,
          required: ['path', 'text'],
          properties: { path: FILE_PATH, text: { type: 'string' } },
        },
      },
    },
    handler: async ({ params, query: { path }, caller }) => {
      const { sources, version } = await draftFor(app, caller, params.id);
      if (!Object.hasOwn(sources, path)) throw new NotFound({ detail: 'The draft has no such file.' });
      return ok({ path, text: sources[path] }, { version });
    },
  });
}

function putFile(app: AppServices): ApiRoute {
  return route<{ params: OfDraft; query: OfFile; body: { text: string } }>({
    method: 'PUT',
    path: '/definition-drafts/{id}/file',
    id: 'saveDraftFile',
    tag: TAG,
    summary: 'Save a file of a draft',
    description: 'What was proposed or approved was another content: it has to be proposed anew.',
    access: OPERATOR,
    conditional: 'ifMatch',
    params: DRAFT_ID,
    query: PATH_QUERY,
    maxBytes: 2 * 1024 * 1024,
    body: {
      type: 'object',
      additionalProperties: false,
      required: ['text'],
      properties: { text: FILE_TEXT },
    },
    answers: EDITED_ANSWER,
    handler: async ({ params: { id }, query, body, caller, requestId, ifMatch }) => {
      const doing = { caller, id, seen: seenOf(ifMatch), request: requestId };
      return editedAnswer(app, await saveFile(app, doing, query.path, body.text));
    },
  });
}

function deleteFile(app: AppServices): ApiRoute {
  return route<{ params: OfDraft; query: OfFile }>({
    method: 'DELETE',
    path: '/definition-drafts/{id}/file',
    id: 'removeDraftFile',
    tag: TAG,
    summary: 'Take a file out of a draft',
    access: OPERATOR,
    conditional: 'ifMatch',
    params: DRAFT_ID,
    query: PATH_QUERY,
    answers: EDITED_ANSWER,
    handler: async ({ params: { id }, query, caller, requestId, ifMatch }) => {
      const doing = { caller, id, seen: seenOf(ifMatch), request: requestId };
      return editedAnswer(app, await removeFile(app, doing, query.path));
    },
  });
}

function updateToRelease(app: AppServices): ApiRoute {
  return route<{ params: OfDraft; body: { prefer?: Preferred } }>({
    method: 'PUT',
    path: '/definition-drafts/{id}/base',
    id: 'updateDefinitionDraft',
    tag: TAG,
    summary: 'Bring a draft up to date',
    description:
      'Lays what it changed over the release that is in force now. Where a file was changed in both, nothing is done and `conflicts` lists these files, unless `prefer` says whose count.',
    access: OPERATOR,
    conditional: 'ifMatch',
    params: DRAFT_ID,
    body: {
      type: 'object',
      additionalProperties: false,
      properties: { prefer: { enum: ['draft', 'release'] } },
    },
    answers: EDITED_ANSWER,
    handler: async ({ params: { id }, body, caller, requestId, ifMatch }) => {
      const doing = { caller, id, seen: seenOf(ifMatch), request: requestId };
      return editedAnswer(app, await updateDraft(app, doing, body.prefer));
    },
  });
}

/** There always is one: the kit refuses a request without it. */
const seenOf = (ifMatch: SeenVersion | undefined): SeenVersion => ifMatch ?? 0;

async function editedAnswer(app: AppServices, { draft, diagnostics }: Edited) {
  return ok({ draft: await showDraft(app, draft), diagnostics }, { version: draft.version });
}
