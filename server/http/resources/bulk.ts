import { get, packOf, translate } from '../../../engine/index.ts';
import type { AppServices } from '../../app-services.ts';
import { templateFile, writeRejected } from '../../bulk/index.ts';
import { openBulk } from '../../imports/bulk-table.ts';
import { judgedOf } from '../../imports/judged-row.ts';
import { showImport, showLines } from '../../imports/show-import.ts';
import {
  type ImportRow,
  importsOf,
  insertImport,
  linesAfter,
  linesOf,
} from '../../store/repositories/imports.ts';
import type { ImportVerdict } from '../../store/schema/index.ts';
import { acceptRows, cancelImport, mayAccept, ownImport } from '../../usecases/own-import.ts';
import { receiveImport } from '../../usecases/receive-import.ts';
import { releaseInForce } from '../../usecases/required-release.ts';
import { accepted, created, file, noContent, ok } from '../kit/answer.ts';
import { FILE_NAME, type Upload } from '../kit/upload.ts';
import { once } from '../once.ts';
import { REFUSAL_KINDS } from '../refusals.ts';
import { type ApiRoute, route } from '../route.ts';
import { COUNT, IMPORT, LINE, VERDICTS } from './bulk-schemas.ts';
import { requireActing } from './cases.ts';
import { LANGUAGE, languageOf, type Spoken } from './language.ts';
import { ID, NAME } from './schemas.ts';

const TAG = 'Bulk';
const MAX_BYTES = 32_000_000;
const MOST_IMPORTS = 20;
/** As browsers and spreadsheets call such a file. */
const MEDIA_TYPES = ['text/csv', 'text/plain', 'application/vnd.ms-excel', 'application/octet-stream'];
const TABLE = { pack: NAME, table: NAME } as const;
const IMPORT_ID = { id: ID } as const;
const NOT_ACCEPTED = ['wrong', 'repeated', 'taken', 'refused'] as const;

const IMPORT_ANSWER = { description: 'How the import stands.', schema: IMPORT };

export function bulkRoutes(app: AppServices): ApiRoute[] {
  return [
    template(app),
    create(app),
    list(app),
    read(app),
    lines(app),
    rejected(app),
    accept(app),
    cancel(app),
  ];
}

async function shown(app: AppServices, row: ImportRow, language?: string) {
  return showImport(await releaseInForce(app, app.store.read, row.pack), row, language);
}

function template(app: AppServices): ApiRoute {
  return route<{ params: { pack: string; table: string }; headers: Spoken }>({
    method: 'GET',
    path: '/bulk/{pack}/{table}/template',
    id: 'readBulkTemplate',
    tag: TAG,
    summary: 'The file to be filled in',
    description: 'CSV in UTF-8: the headings, and a sample row.',
    access: 'session',
    params: TABLE,
    headers: LANGUAGE,
    answers: { 200: { description: 'The file.', mediaTypes: ['text/csv'] } },
    problems: REFUSAL_KINDS,
    handler: async ({ params, caller, headers }) => {
      const language = languageOf(headers, caller);
      const { inForce, form } = await openBulk(app, params.pack, params.table, caller, language);
      const { title } = get(inForce, 'form', form);
      const spoken = language ?? packOf(inForce).languages[0];
      const name = `${translate(inForce, 'form', form, '/title', title, spoken)}.csv`;
      return file({ mediaType: 'text/csv; charset=utf-8', content: templateFile(inForce, form), name });
    },
  });
}

function create(app: AppServices): ApiRoute {
  interface Query {
    readonly actingFor: string;
    readonly name: string;
  }
  return route<{ params: { pack: string; table: string }; query: Query; body: Upload; headers: Spoken }>({
    method: 'POST',
    path: '/bulk/{pack}/{table}',
    id: 'createImport',
    tag: TAG,
    summary: 'Hand in a file with many rows',
    description:
      'The rows are judged by the form, each as if somebody had typed it, and nothing is begun: read the import until it is `ready`, look over its rows, then accept it. It goes on by itself over a restart. An import that nobody touches is forgotten after 30 days.',
    access: 'session',
    idempotent: 'required',
    params: TABLE,
    query: {
      actingFor: {
        ...ID,
        required: true,
        description: 'For which company the page believes the user to act.',
      },
      name: { ...FILE_NAME, default: 'rows.csv' },
    },
    headers: LANGUAGE,
    body: { stream: MEDIA_TYPES, maxBytes: MAX_BYTES },
    answers: { 201: IMPORT_ANSWER },
    problems: REFUSAL_KINDS,
    handler: async ({ params, query, body, caller, requestId, idempotency, headers }) => {
      requireActing(caller.acting.id, query.actingFor);
      const language = languageOf(headers, caller);
      const bulk = await openBulk(app, params.pack, params.table, caller, language);
      await app.imports.purge(app);
      const wanted = { bulk, caller, file: query.name, language, request: requestId };
      const { row, discard } = await receiveImport(app, body, wanted);
      const answer = await once(app.store, idempotency, app.system(), async (db) => {
        await insertImport(db, row);
        return created(`/api/v1/bulk/imports/${row.id}`, showImport(bulk.inForce, row, language));
      }).catch(async (error: unknown) => {
        await discard();
        throw error;
      });
      if (answer.replayed === true) await discard();
      else app.imports.wake(row.id);
      return answer;
    },
  });
}

function list(app: AppServices): ApiRoute {
  return route<{ headers: Spoken }>({
    method: 'GET',
    path: '/bulk/imports',
    id: 'listImports',
    tag: TAG,
    summary: 'The imports of the caller',
    description: 'For the company for which they act, the newest first.',
    access: 'session',
    headers: LANGUAGE,
    answers: {
      200: {
        description: 'The imports.',
        schema: {
          type: 'object',
          additionalProperties: false,
          required: ['imports'],
          properties: { imports: { type: 'array', maxItems: MOST_IMPORTS, items: IMPORT } },
        },
      },
    },
    handler: async ({ caller, headers }) => {
      const rows = await importsOf(app.store.read, caller.user.id, caller.acting.id, MOST_IMPORTS);
      const language = languageOf(headers, caller);
      return ok({ imports: await Promise.all(rows.map((row) => shown(app, row, language))) });
    },
  });
}

function read(app: AppServices): ApiRoute {
  return route<{ params: { id: string }; headers: Spoken }>({
    method: 'GET',
    path: '/bulk/imports/{id}',
    id: 'readImport',
    tag: TAG,
    summary: 'How an import stands',
    access: 'session',
    params: IMPORT_ID,
    headers: LANGUAGE,
    answers: { 200: IMPORT_ANSWER },
    handler: async ({ params, caller, headers }) => {
      const row = await ownImport(app.store.read, params.id, caller);
      return ok(await shown(app, row, languageOf(headers, caller)));
    },
  });
}

function lines(app: AppServices): ApiRoute {
  interface Query {
    readonly verdict?: readonly ImportVerdict[];
    readonly offset: number;
    readonly limit: number;
  }
  return route<{ params: { id: string }; query: Query }>({
    method: 'GET',
    path: '/bulk/imports/{id}/rows',
    id: 'readImportRows',
    tag: TAG,
    summary: 'The rows of an import',
    description:
      'In the order of the file, with what is wrong in each, in the language in which it was handed in.',
    access: 'session',
    params: IMPORT_ID,
    query: {
      verdict: { type: 'array', maxItems: 6, items: { type: 'string', enum: VERDICTS } },
      offset: { type: 'integer', minimum: 0, maximum: 10_000_000, default: 0 },
      limit: { type: 'integer', minimum: 1, maximum: 500, default: 100 },
    },
    answers: {
      200: {
        description: 'A page of rows.',
        schema: {
          type: 'object',
          additionalProperties: false,
          required: ['total', 'rows'],
          properties: { total: COUNT, rows: { type: 'array', maxItems: 500, items: LINE } },
        },
      },
    },
    handler: async ({ params, query, caller }) => {
      const { offset, limit: most, verdict } = query;
      const row = await ownImport(app.store.read, params.id, caller);
      const found = await linesOf(app.store.read, row.id, { verdicts: verdict, offset, most });
      const total = (verdict ?? VERDICTS).reduce((sum, one) => sum + row.counts[one], 0);
      const inForce = await releaseInForce(app, app.store.read, row.pack);
      return ok({ total, rows: showLines(inForce, row, found) });
    },
  });
}

function rejected(app: AppServices): ApiRoute {
  return route<{ params: { id: string } }>({
    method: 'GET',
    path: '/bulk/imports/{id}/rejected.csv',
    id: 'readRejectedRows',
    tag: TAG,
    summary: 'The rows that were not accepted, with their reasons',
    description:
      'CSV that can be corrected and handed in again as it is: the columns of line and reason are not read.',
    access: 'session',
    params: IMPORT_ID,
    answers: { 200: { description: 'The file.', mediaTypes: ['text/csv'] } },
    handler: async ({ params, caller }) => {
      const row = await ownImport(app.store.read, params.id, caller);
      const content = writeRejected(row, rejectedRows(app, row), row.language ?? undefined);
      return file({ mediaType: 'text/csv; charset=utf-8', content, name: rejectedName(row.file) });
    },
  });
}

/** Rows that are read at once while the file flows. */
const BATCH = 500;

async function* rejectedRows(app: AppServices, { id }: ImportRow) {
  for (let after = 0; ;) {
    const some = await linesAfter(app.store.read, id, NOT_ACCEPTED, after, BATCH);
    for (const { line, row, verdict } of some) yield judgedOf(line, row, verdict);
    const last = some.at(-1);
    if (last === undefined) return;
    after = last.position;
  }
}

const rejectedName = (name: string): string => `${name.replace(/\.[^.]*$/, '')} (not accepted).csv`;

function accept(app: AppServices): ApiRoute {
  return route<{ params: { id: string }; body: { actingFor: string }; headers: Spoken }>({
    method: 'POST',
    path: '/bulk/imports/{id}/accept',
    id: 'acceptImport',
    tag: TAG,
    summary: 'Let the good rows become cases',
    description:
      'The others are left out. It goes on in the background, also over a restart; read the import to see how far it is. Nothing becomes two cases, however often it is asked for.',
    access: 'session',
    idempotent: 'required',
    params: IMPORT_ID,
    headers: LANGUAGE,
    body: {
      type: 'object',
      additionalProperties: false,
      required: ['actingFor'],
      properties: { actingFor: ID },
    },
    answers: { 202: IMPORT_ANSWER },
    problems: REFUSAL_KINDS,
    handler: async ({ params, body, caller, requestId, idempotency, headers }) => {
      requireActing(caller.acting.id, body.actingFor);
      const language = languageOf(headers, caller);
      const row = await ownImport(app.store.read, params.id, caller);
      await mayAccept(app, row, caller, language);
      const inForce = await releaseInForce(app, app.store.read, row.pack);
      const answer = await once(app.store, idempotency, app.system(), async (db) =>
        accepted(showImport(inForce, await acceptRows(app, db, row, caller, requestId), language)),
      );
      app.imports.wake(row.id);
      return answer;
    },
  });
}

function cancel(app: AppServices): ApiRoute {
  return route<{ params: { id: string } }>({
    method: 'DELETE',
    path: '/bulk/imports/{id}',
    id: 'cancelImport',
    tag: TAG,
    summary: 'Stop an import, or forget it',
    description:
      'One that is under way stops and stays to be read; any other is forgotten. Cases that were begun stay.',
    access: 'session',
    params: IMPORT_ID,
    answers: { 204: { description: 'It was stopped, or forgotten.' } },
    handler: async ({ params, caller }) => {
      await app.store.write((db) => cancelImport(app, db, params.id, caller));
      return noContent();
    },
  });
}
