import type { AppServices } from '../../app-services.ts';
import {
  FILE_REFUSED,
  FILE_TYPE_NOT_TAKEN,
  keepUpload,
  MOST_BYTES,
  requireGoodFile,
} from '../../usecases/upload-document.ts';
import {
  documentContent,
  documentOnFile,
  listDocuments,
  showDocument,
} from '../../usecases/show-documents.ts';
import { listWordings, wordingPdf } from '../../usecases/show-wordings.ts';
import { created, file, ok } from '../kit/answer.ts';
import { schema } from '../kit/json-schema.ts';
import { FILE_NAME, type Upload } from '../kit/upload.ts';
import { once } from '../once.ts';
import { type ApiRoute, route } from '../route.ts';
import { requireActing } from './cases.ts';
import { LANGUAGE, languageOf, type Spoken } from './language.ts';
import { DOCUMENT, ID, NAME } from './schemas.ts';

const TAG = 'Documents';
const TITLE = { type: 'string', maxLength: 2000 } as const;
const DOCUMENT_ID = { id: ID } as const;
const CASE_NAMED = {
  type: 'object',
  additionalProperties: false,
  required: ['id', 'number'],
  properties: { id: ID, number: NAME },
} as const;

/** What a browser may call a file; what it is, is found out by its content. */
const MEDIA_TYPES = [
  'application/octet-stream',
  'application/pdf',
  'image/png',
  'image/jpeg',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
] as const;
/** Content can be of other kinds than those that are taken, such as text that a flow has made. */
const ANY_FILE = [...MEDIA_TYPES, 'text/plain'] as const;

const ON_FILE = schema({
  $id: 'DocumentOnFile',
  type: 'object',
  additionalProperties: false,
  required: [...DOCUMENT.required, 'company'],
  properties: {
    ...DOCUMENT.properties,
    company: {
      type: 'object',
      additionalProperties: false,
      required: ['id', 'name'],
      properties: { id: ID, name: { type: 'string', maxLength: 300 } },
    },
    case: CASE_NAMED,
    by: { type: 'string', maxLength: 300, description: 'Who handed it in.' },
  },
});

export function documentRoutes(app: AppServices): ApiRoute[] {
  return [
    uploadDocument(app),
    listOfDocuments(app),
    readDocument(app),
    readContent(app),
    listOfWordings(app),
    readWording(app),
  ];
}

function uploadDocument(app: AppServices): ApiRoute {
  interface Query {
    readonly name: string;
    readonly actingFor: string;
    readonly kind: string;
  }
  return route<{ query: Query; headers: Spoken; body: Upload }>({
    method: 'POST',
    path: '/documents',
    id: 'uploadDocument',
    tag: TAG,
    summary: 'Hand in a file',
    description:
      'The body is the file. It belongs to the company for which the user acts; its id is what a form takes at a field with `upload`. PDF, PNG, JPEG and DOCX are taken, judged by their content.',
    access: 'session',
    idempotent: 'required',
    query: {
      name: { ...FILE_NAME, required: true },
      actingFor: { ...ID, required: true },
      kind: {
        type: 'string',
        pattern: '^[A-Za-z][A-Za-z0-9-]{0,63}$',
        maxLength: 64,
        default: 'upload',
        description: 'By which a case will know it, such as the name of the field.',
      },
    },
    headers: LANGUAGE,
    body: { stream: MEDIA_TYPES, maxBytes: MOST_BYTES },
    answers: { 201: { description: 'It is on file.', schema: ON_FILE } },
    problems: [FILE_TYPE_NOT_TAKEN, FILE_REFUSED],
    handler: async ({ query, caller, body, headers, idempotency }) => {
      requireActing(caller.acting.id, query.actingFor);
      const bytes = await body.bytes();
      const judged = requireGoodFile(query.name, bytes, languageOf(headers, caller));
      return once(app.store, idempotency, app.system(), async (db) => {
        const row = await keepUpload(app, db, caller, { file: judged, kind: query.kind, bytes });
        return created(`/api/v1/documents/${row.id}`, await documentOnFile(db, row));
      });
    },
  });
}

function listOfDocuments(app: AppServices): ApiRoute {
  return route<{ query: { after?: string } }>({
    method: 'GET',
    path: '/documents',
    id: 'listDocuments',
    tag: TAG,
    summary: 'Documents of the company for which the caller acts',
    description:
      'Those that were handed in, and those of cases. At home a partner sees those of its customers too; users of the provider see all.',
    access: 'session',
    query: {
      after: {
        type: 'string',
        pattern: '^\\d{1,15}_[\\w-]{1,64}$',
        maxLength: 100,
        description: '`next` of the page before.',
      },
    },
    answers: {
      200: {
        description: 'The latest first.',
        schema: {
          type: 'object',
          additionalProperties: false,
          required: ['documents'],
          properties: { documents: { type: 'array', maxItems: 50, items: ON_FILE }, next: NAME },
        },
      },
    },
    handler: async ({ query, caller }) => {
      const [at, id] = query.after?.split(/_(.*)/s) ?? [];
      const after = at === undefined || id === undefined ? undefined : { at: Number(at), id };
      return ok(await listDocuments(app, caller, after));
    },
  });
}

function readDocument(app: AppServices): ApiRoute {
  return route<{ params: { id: string } }>({
    method: 'GET',
    path: '/documents/{id}',
    id: 'readDocument',
    tag: TAG,
    summary: 'What is known of a document',
    access: 'session',
    params: DOCUMENT_ID,
    answers: { 200: { description: 'Without its content.', schema: ON_FILE } },
    handler: async ({ params, caller }) => ok(await showDocument(app, caller, params.id)),
  });
}

function readContent(app: AppServices): ApiRoute {
  return route<{ params: { id: string } }>({
    method: 'GET',
    path: '/documents/{id}/content',
    id: 'readDocumentContent',
    tag: TAG,
    summary: 'The file itself',
    description: 'To be saved, not shown: a page of somebody else could be in it. Its ETag is its SHA-256.',
    access: 'session',
    conditional: 'etag',
    params: DOCUMENT_ID,
    answers: { 200: { description: 'The file.', mediaTypes: ANY_FILE } },
    handler: async ({ params, caller }) => {
      const { row, bytes } = await documentContent(app, caller, params.id);
      return file(
        { mediaType: row.type, content: bytes, name: row.file },
        { headers: { etag: `"${row.sha256}"` } },
      );
    },
  });
}

function listOfWordings(app: AppServices): ApiRoute {
  return route<{ params: { pack: string }; headers: Spoken }>({
    method: 'GET',
    path: '/packs/{pack}/documents',
    id: 'listWordings',
    tag: TAG,
    summary: 'Wordings that can be had without a case',
    description:
      'Documents of the definitions that read nothing of a case, such as what a customer is to sign.',
    access: 'session',
    params: { pack: NAME },
    headers: LANGUAGE,
    answers: {
      200: {
        description: 'Each can be had as a PDF, under its id and `.pdf`.',
        schema: {
          type: 'object',
          additionalProperties: false,
          required: ['documents'],
          properties: {
            documents: {
              type: 'array',
              maxItems: 500,
              items: {
                type: 'object',
                additionalProperties: false,
                required: ['document', 'title', 'file'],
                properties: {
                  document: NAME,
                  title: TITLE,
                  file: { type: 'string', maxLength: 300 },
                  cite: { type: 'array', maxItems: 50, items: NAME },
                },
              },
            },
          },
        },
      },
    },
    handler: async ({ params, caller, headers }) =>
      ok(await listWordings(app, { pack: params.pack, caller, language: languageOf(headers, caller) })),
  });
}

function readWording(app: AppServices): ApiRoute {
  return route<{ params: { pack: string; file: string }; headers: Spoken }>({
    method: 'GET',
    path: '/packs/{pack}/documents/{file}',
    id: 'readWording',
    tag: TAG,
    summary: 'A wording as a PDF',
    access: 'session',
    conditional: 'etag',
    params: {
      pack: NAME,
      file: {
        type: 'string',
        pattern: '^[A-Za-z0-9][A-Za-z0-9-]{0,63}\\.pdf$',
        maxLength: 68,
        description: 'Its id and `.pdf`.',
      },
    },
    headers: LANGUAGE,
    answers: { 200: { description: 'The file.', mediaTypes: ['application/pdf'] } },
    handler: async ({ params, caller, headers }) => {
      const place = { pack: params.pack, caller, language: languageOf(headers, caller) };
      const { file: name, bytes, sha256 } = await wordingPdf(app, place, params.file.replace(/\.pdf$/, ''));
      return file(
        { mediaType: 'application/pdf', content: bytes, name },
        { headers: { etag: `"${sha256}"` } },
      );
    },
  });
}
