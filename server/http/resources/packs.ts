import type { AppServices } from '../../app-services.ts';
import type { Caller } from '../../identity/caller.ts';
import { sourcesAsFiles } from '../../registry/sources.ts';
import type { ReleaseChange } from '../../registry/check/verdict.ts';
import { packsWithDrafts } from '../../store/repositories/definition-drafts.ts';
import { releasesOf, type ReleaseRow, releaseWithin } from '../../store/repositories/releases.ts';
import { needsSecondPerson, requireRight, rightsOf } from '../../usecases/definition-rights.ts';
import { putBackRelease, tellRelease } from '../../usecases/put-back-release.ts';
import { resultOf, TASK_PROBLEM_KINDS } from '../../usecases/run-definition-task.ts';
import { showPack, showRelease, showReleaseDetails } from '../../usecases/show-definitions.ts';
import { ok } from '../kit/answer.ts';
import { NotFound } from '../kit/problems.ts';
import { once } from '../once.ts';
import { type ApiRoute, OPERATOR, route } from '../route.ts';
import { CHANGES, HASH, REASON, RELEASE, RELEASE_DETAILS, SOURCES } from './definition-schemas.ts';
import { LANGUAGE, languageOf, type Spoken } from './language.ts';
import { NAME, TEXT } from './schemas.ts';

const TAG = 'Definitions';
const RELEASE_PATH = { pack: NAME, hash: HASH } as const;

interface OfPack {
  readonly pack: string;
}
interface OfRelease extends OfPack {
  readonly hash: string;
}

export function packRoutes(app: AppServices): ApiRoute[] {
  return [
    listPacks(app),
    listReleases(app),
    readOneRelease(app),
    readSources(app),
    putBack(app),
    compareReleases(app),
  ];
}

function listPacks(app: AppServices): ApiRoute {
  return route<{ headers: Spoken }>({
    method: 'GET',
    path: '/packs',
    id: 'listPacks',
    tag: TAG,
    summary: 'The packs of definitions, with the release in force',
    access: OPERATOR,
    headers: LANGUAGE,
    answers: {
      200: {
        description: 'The packs whose definitions the caller may look at, and what else they may do there.',
        schema: {
          type: 'object',
          additionalProperties: false,
          required: ['packs', 'begun'],
          properties: {
            packs: {
              type: 'array',
              maxItems: 1_000,
              items: {
                type: 'object',
                additionalProperties: false,
                required: ['pack', 'title', 'languages', 'inForce', 'secondPerson', 'rights'],
                properties: {
                  pack: NAME,
                  title: TEXT,
                  languages: { type: 'array', maxItems: 50, items: NAME },
                  inForce: HASH,
                  secondPerson: { type: 'boolean' },
                  rights: { type: 'array', maxItems: 2, items: { enum: ['edit', 'approve'] } },
                },
              },
            },
            begun: {
              type: 'array',
              maxItems: 1_000,
              items: NAME,
              description: 'Packs that have drafts and no release yet.',
            },
          },
        },
      },
    },
    handler: async ({ caller, headers }) => {
      const packs = [];
      for (const pack of app.releases.packs()) {
        const rights = await rightsOf(app, caller, pack);
        if (rights.size > 0) packs.push(await showPack(app, pack, rights, languageOf(headers, caller)));
      }
      const begun = [];
      for (const pack of await packsWithDrafts(app.store.read))
        if (app.releases.hashInForce(pack) === undefined && (await rightsOf(app, caller, pack)).size > 0)
          begun.push(pack);
      return ok({ packs: packs.filter((pack) => pack !== undefined), begun });
    },
  });
}

function listReleases(app: AppServices): ApiRoute {
  return route<{ params: OfPack }>({
    method: 'GET',
    path: '/packs/{pack}/releases',
    id: 'listReleases',
    tag: TAG,
    summary: 'The releases of a pack, the latest first',
    access: OPERATOR,
    params: { pack: NAME },
    answers: {
      200: {
        description: 'By whom each was published, when and why.',
        schema: {
          type: 'object',
          additionalProperties: false,
          required: ['releases'],
          properties: { releases: { type: 'array', maxItems: 100_000, items: RELEASE } },
        },
      },
    },
    handler: async ({ params, caller }) => {
      await requireRight(app, caller, params.pack, 'edit', 'approve');
      const rows = await releasesOf(app.store.read, params.pack);
      if (rows.length === 0) throw new NotFound({ detail: 'There is no such pack.' });
      return ok({ releases: await Promise.all(rows.map((row) => showRelease(app, row))) });
    },
  });
}

/** A release, for whoever may look at the definitions of its pack. */
async function releaseFor(app: AppServices, caller: Caller, { pack, hash }: OfRelease): Promise<ReleaseRow> {
  await requireRight(app, caller, pack, 'edit', 'approve');
  const release = await releaseWithin(app.store.read, pack, hash);
  if (release === undefined) throw new NotFound({ detail: 'This pack has no such release.' });
  return release;
}

function readOneRelease(app: AppServices): ApiRoute {
  return route<{ params: OfRelease }>({
    method: 'GET',
    path: '/packs/{pack}/releases/{hash}',
    id: 'readRelease',
    tag: TAG,
    summary: 'A release: its versions and files, and who published it, when and why',
    access: OPERATOR,
    params: RELEASE_PATH,
    answers: { 200: { description: 'The release.', schema: RELEASE_DETAILS } },
    handler: async ({ params, caller }) =>
      ok(await showReleaseDetails(app, await releaseFor(app, caller, params))),
  });
}

function readSources(app: AppServices): ApiRoute {
  return route<{ params: OfRelease; query: { path?: string } }>({
    method: 'GET',
    path: '/packs/{pack}/releases/{hash}/sources',
    id: 'readSources',
    tag: TAG,
    summary: 'The files of a release as they were written',
    access: OPERATOR,
    params: RELEASE_PATH,
    query: { path: { type: 'string', maxLength: 1_000, description: 'Only this file.' } },
    answers: {
      200: {
        description: 'The files in the order of their paths.',
        schema: {
          type: 'object',
          additionalProperties: false,
          required: ['files'],
          properties: { files: SOURCES },
        },
      },
    },
    handler: async ({ params, query, caller }) => {
      const { sources } = await releaseFor(app, caller, params);
      const files = sourcesAsFiles(sources).filter(({ path }) => (query.path ?? path) === path);
      if (query.path !== undefined && files.length === 0)
        throw new NotFound({ detail: 'This release has no such file.' });
      return ok({ files });
    },
  });
}

function putBack(app: AppServices): ApiRoute {
  return route<{ params: OfRelease; body: { reason: string } }>({
    method: 'POST',
    path: '/packs/{pack}/releases/{hash}/put-back',
    id: 'putBackRelease',
    tag: TAG,
    summary: 'Put a former release in force again',
    description:
      'Whatever begins from now on runs on it. Cases go on with the release on which they began. Needs the permission to approve where the pack asks for a second person, else the one to change definitions.',
    access: OPERATOR,
    idempotent: 'required',
    params: RELEASE_PATH,
    body: {
      type: 'object',
      additionalProperties: false,
      required: ['reason'],
      properties: { reason: REASON },
    },
    answers: { 200: { description: 'It is in force.', schema: RELEASE } },
    handler: async ({ params, body, caller, requestId, idempotency }) => {
      const { pack, hash } = params;
      await requireRight(app, caller, pack, (await needsSecondPerson(app, pack)) ? 'approve' : 'edit');
      const shown = await showRelease(app, await releaseFor(app, caller, params));
      let done = false;
      const answer = await once(app.store, idempotency, app.system(), async (db) => {
        const by = caller.user.id;
        await putBackRelease(app, db, { pack, hash, by, reason: body.reason, request: requestId });
        done = true;
        return ok({ ...shown, inForce: true });
      });
      if (done) await tellRelease(app, pack, hash);
      return answer;
    },
  });
}

function compareReleases(app: AppServices): ApiRoute {
  return route<{ params: OfPack; query: { from: string; to?: string } }>({
    method: 'GET',
    path: '/packs/{pack}/diff',
    id: 'compareReleases',
    tag: TAG,
    summary: 'What differs between two releases',
    access: OPERATOR,
    params: { pack: NAME },
    query: {
      from: { ...HASH, required: true },
      to: { ...HASH, description: 'The release in force, unless told.' },
    },
    answers: {
      200: {
        description: 'Definition by definition, down to the row of a table.',
        schema: {
          type: 'object',
          additionalProperties: false,
          required: ['changes'],
          properties: { changes: CHANGES },
        },
      },
    },
    problems: TASK_PROBLEM_KINDS,
    handler: async ({ params: { pack }, query, caller }) => {
      const from = await releaseFor(app, caller, { pack, hash: query.from });
      const hash = query.to ?? app.releases.hashInForce(pack) ?? '';
      const to = await releaseFor(app, caller, { pack, hash });
      const input = { from: from.stored, to: to.stored };
      const changes = await resultOf<readonly ReleaseChange[]>(
        app,
        app.definitionTasks.quick('changes', input),
      );
      return ok({ changes });
    },
  });
}
