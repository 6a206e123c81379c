import {
  type Answer,
  created,
  type EventSource,
  events,
  file,
  FILE_NAME,
  type IdempotencyTicket,
  noContent,
  NotFound,
  ok,
  openObject,
  Problem,
  replayOf,
  requireVersion,
  type Route,
  routesOf,
  storable,
  type StoredAnswer,
  type Upload,
} from '../index.ts';
import { failing } from './failing.ts';
import { ID, LIST, NOTE, TITLE, TOO_LATE, TREE } from './schemas.ts';

/** A small API that uses every feature of the kit: notes, kept in memory. */

export interface Reader {
  readonly name: string;
  readonly may: readonly string[];
}

export interface Permission {
  readonly permission: string;
}

interface Note {
  readonly id: string;
  readonly title: string;
  readonly version: number;
}

const route = routesOf<Reader, Permission>();

interface Draft {
  readonly title: string;
}

export interface Sample {
  readonly routes: readonly Route<Reader, Permission>[];
  readonly notes: Map<string, Note>;
  /** How often something was created. */
  effects: number;
}

/** `source` gives the events of the stream; `slow` is awaited by the slow route. */
export function sample({
  source,
  slow,
}: {
  source: EventSource;
  slow: (signal: AbortSignal) => Promise<unknown>;
}): Sample {
  const notes = new Map<string, Note>();
  const records = new Map<string, { fingerprint: string; answer: StoredAnswer }>();

  function find(id: string): Note {
    const note = notes.get(id);
    if (note === undefined) throw new NotFound();
    return note;
  }

  function once(ticket: IdempotencyTicket | undefined, effect: () => Answer): Answer {
    const key = ticket && `${ticket.scope} ${ticket.key}`;
    const record = key === undefined ? undefined : records.get(key);
    if (ticket !== undefined && record !== undefined) return replayOf(ticket, record);
    const answer = effect();
    if (ticket !== undefined && key !== undefined)
      records.set(key, { fingerprint: ticket.fingerprint, answer: storable(answer) });
    return answer;
  }

  function add(title: string): Answer {
    made.effects += 1;
    const note = { id: `n${made.effects}`, title, version: 1 };
    notes.set(note.id, note);
    return created(`/api/v1/notes/${note.id}`, note, { version: 1 });
  }

  const routes = [
    route<{ query: { limit: number; done?: boolean; tag?: string[]; q?: string } }>({
      method: 'GET',
      path: '/notes',
      id: 'listNotes',
      tag: 'notes',
      summary: 'List notes',
      access: 'session',
      query: {
        limit: { type: 'integer', minimum: 1, maximum: 100, default: 20, description: 'How many.' },
        done: { type: 'boolean' },
        tag: { type: 'array', maxItems: 3, items: { type: 'string', maxLength: 10 } },
        q: { type: 'string', maxLength: 50, examples: ['milk'] },
      },
      headers: { 'Accept-Language': { type: 'string', maxLength: 40 } },
      answers: {
        200: {
          description: 'The notes, and what was asked.',
          schema: {
            type: 'object',
            properties: {
              ...LIST.properties,
              asked: openObject('whatever was asked'),
              caller: { type: 'string' },
            },
            additionalProperties: false,
          },
        },
      },
      handler: ({ query, caller, headers }) =>
        ok({
          items: [...notes.values()].slice(0, query.limit),
          asked: { ...query, ...headers },
          caller: caller.name,
        }),
    }),
    route<{ body: Draft }>({
      method: 'POST',
      path: '/notes',
      id: 'createNote',
      tag: 'notes',
      summary: 'Create a note',
      description: 'With the same key, only once.',
      access: { permission: 'notes.write' },
      idempotent: 'optional',
      body: TITLE,
      answers: {
        201: {
          description: 'It is there.',
          schema: NOTE,
          headers: { Location: { description: 'Where it is.', schema: { type: 'string' } } },
        },
      },
      handler: ({ body, idempotency }) => once(idempotency, () => add(body.title)),
    }),
    route<{ params: { id: string } }>({
      method: 'GET',
      path: '/notes/{id}',
      id: 'readNote',
      tag: 'notes',
      summary: 'Read a note',
      access: 'session',
      params: { id: ID },
      conditional: 'etag',
      answers: { 200: { description: 'The note.', schema: NOTE } },
      handler: ({ params }) => {
        const note = find(params.id);
        return ok(note, { version: note.version });
      },
    }),
    route<{ params: { id: string }; body: Draft }>({
      method: 'PUT',
      path: '/notes/{id}',
      id: 'changeNote',
      tag: 'notes',
      summary: 'Change a note',
      access: 'session',
      params: { id: ID },
      conditional: 'ifMatch',
      body: TITLE,
      problems: [TOO_LATE],
      answers: { 200: { description: 'As it is now.', schema: NOTE } },
      handler: ({ params, body, ifMatch = 'any' }) => {
        const note = find(params.id);
        requireVersion(ifMatch, note.version);
        if (note.title === 'closed')
          throw new Problem(TOO_LATE, {
            findings: [{ id: 'closed', cite: ['4.2'] }],
            members: { since: 'May' },
          });
        const changed = { ...note, title: body.title, version: note.version + 1 };
        notes.set(note.id, changed);
        return ok(changed, { version: changed.version });
      },
    }),
    route<{ params: { id: string } }>({
      method: 'DELETE',
      path: '/notes/{id}',
      id: 'deleteNote',
      tag: 'notes',
      summary: 'Delete a note',
      access: 'session',
      params: { id: ID },
      answers: { 204: { description: 'It is gone.' } },
      handler: ({ params }) => {
        notes.delete(find(params.id).id);
        return noContent();
      },
    }),
    route<{ query: { name?: string }; body: Upload }>({
      method: 'POST',
      path: '/notes/import',
      id: 'importNotes',
      tag: 'notes',
      summary: 'Import notes',
      access: 'session',
      idempotent: 'required',
      query: { name: FILE_NAME },
      body: { stream: ['text/csv', 'text/plain'], maxBytes: 1000 },
      answers: {
        200: {
          description: 'What came.',
          schema: {
            type: 'object',
            properties: {
              bytes: { type: 'integer' },
              name: { type: 'string' },
              mediaType: { type: 'string' },
              digest: { type: 'string' },
            },
            additionalProperties: false,
          },
        },
      },
      handler: async ({ body, query, idempotency }) => {
        const { byteLength } = await body.bytes();
        return once(idempotency, () => {
          made.effects += 1;
          return ok({ bytes: byteLength, ...query, mediaType: body.mediaType, digest: body.digest() });
        });
      },
    }),
    route({
      method: 'GET',
      path: '/notes/export',
      id: 'exportNotes',
      tag: 'notes',
      summary: 'Export notes',
      access: 'session',
      answers: { 200: { description: 'The notes.', mediaTypes: ['text/csv'] } },
      handler: () =>
        file({ mediaType: 'text/csv; charset=utf-8', content: chunks(), name: "nötes' list.csv" }),
    }),
    route<{ body: { label: string } }>({
      method: 'POST',
      path: '/trees',
      id: 'echoTree',
      tag: 'notes',
      summary: 'Say a tree again',
      access: 'public',
      body: TREE,
      maxBytes: 20_000,
      answers: { 200: { description: 'The tree.', schema: TREE } },
      handler: ({ body, caller }) => ok(body, { headers: { 'x-caller': caller?.name ?? 'nobody' } }),
    }),
    route<{ body: object }>({
      method: 'POST',
      path: '/anything',
      id: 'echoAnything',
      tag: 'service',
      summary: 'Say anything again',
      access: 'public',
      anyOrigin: true,
      anyHost: true,
      body: openObject('to be said again'),
      answers: { 200: { description: 'The same.', schema: openObject('to be said again') } },
      handler: ({ body, caller }) => ok(body, { headers: { 'x-caller': caller?.name ?? 'nobody' } }),
    }),
    route({
      method: 'GET',
      path: '/events',
      id: 'streamEvents',
      tag: 'notes',
      summary: 'Follow what happens',
      access: 'session',
      answers: { 200: { description: 'Events.', mediaTypes: ['text/event-stream'] } },
      handler: ({ lastEventId }) => events((signal) => withFirst(lastEventId, source(signal))),
    }),
    route({
      method: 'POST',
      path: '/sign-out',
      id: 'signOut',
      tag: 'service',
      summary: 'Sign out',
      access: 'session',
      budget: 'rare',
      answers: { 204: { description: 'Done.' } },
      handler: () => noContent({ headers: { 'set-cookie': ['sid=; Max-Age=0', 'other=; Max-Age=0'] } }),
    }),
    route<{ query: { with: string } }>({
      method: 'GET',
      path: '/failure',
      id: 'fail',
      tag: 'service',
      summary: 'Fail in a way of your choice',
      access: 'public',
      query: { with: { type: 'string', maxLength: 20, required: true } },
      answers: {
        200: { description: 'Something.', schema: LIST, mediaTypes: ['text/plain'] },
        204: { description: 'Nothing.' },
      },
      handler: ({ query }) => failing(query.with),
    }),
    route({
      method: 'GET',
      path: '/slow',
      id: 'wait',
      tag: 'service',
      summary: 'Take some time',
      access: 'public',
      answers: { 204: { description: 'At last.' } },
      handler: async ({ signal }) => {
        await slow(signal);
        return noContent();
      },
    }),
  ];
  const made: Sample = { routes, notes, effects: 0 };
  return made;
}

async function* chunks(): AsyncGenerator<Uint8Array> {
  yield Buffer.from('id,title\n');
  yield Buffer.from('n1,Milk\n');
}

async function* withFirst(lastEventId: string | undefined, rest: ReturnType<EventSource>) {
  if (lastEventId !== undefined) yield { event: 'resumed', data: { after: lastEventId } };
  yield* rest;
}
